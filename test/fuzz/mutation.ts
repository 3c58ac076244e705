import type { Base } from "./base";
import type { Chance } from "./chance";
import type { ModelCell, ModelSheet } from "./model";
import { letters, type Model } from "./model";

/** One thing changed in a workbook. */
export interface Mutation {
  /** What was done, for whoever reads a failure. */
  readonly what: string;
  /** The sheet where it was done; a problem of that sheet is a word about it. */
  readonly sheet: string | undefined;
  /** What stood there: a problem elsewhere that names it is a word about it too. */
  readonly was?: string | undefined;
  /** What stands there now, the same. */
  readonly now?: string | undefined;
  readonly file: Uint8Array;
  /**
   * `same-or-told`: the amounts, debits and letters are those of the untouched workbook, or a problem names the place.
   * `same`: nothing that matters was changed, so that there is nothing to tell either.
   * `sound`: what was taken away leaves no trace that anybody could see; only the invariants hold.
   */
  readonly expects: "same" | "same-or-told" | "sound";
}

/** The workbook with something changed, before it becomes a file. */
export interface ChangedModel extends Omit<Mutation, "file"> {
  readonly model: Model;
}

/** A kind of change: it chooses its own place. `undefined` where the place that was drawn has nothing to change. */
export type Change = (base: Base, chance: Chance) => ChangedModel | undefined;

export function withSheet(model: Model, name: string, change: (sheet: ModelSheet) => ModelSheet): Model {
  return { ...model, sheets: model.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

export function withCell(
  model: Model,
  { sheet, row, column }: CellPlace,
  change: (cell: ModelCell) => ModelCell,
): Model {
  return withSheet(model, sheet, (found) => ({
    ...found,
    rows: found.rows.map((cells, index) =>
      index === row ? cells.map((cell, at) => (at === column ? change(cell) : cell)) : cells,
    ),
  }));
}

/** Rows and columns counted from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function addressOf({ row, column }: CellPlace): string {
  return `${letters(column)}${String(row + 1)}`;
}

export function sheetNamed(model: Model, name: string): ModelSheet {
  const found = model.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`No such sheet: ${name}`);
  return found;
}
