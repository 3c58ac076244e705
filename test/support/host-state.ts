import { createHash } from "node:crypto";
import type { Cell } from "../host/workbook/cell";
import { Grid, type Row } from "../host/workbook/grid";
import { type Validation, Validations } from "../host/workbook/validation";
import type { HostWorkbook } from "../host/workbook/workbook";
import { cellText } from "./cell-text";

/** What counts how often Excel was asked for something, and is no state of the workbook. */
const counts: readonly string[] = ["asked"];

/** Rows that were looked at do not change either. */
const rowTexts = new WeakMap<Row, string>();

function rowText(cells: Row): string {
  const text = rowTexts.get(cells) ?? textOfCells(cells);
  rowTexts.set(cells, text);
  return text;
}

function textOfCells(cells: Row): string {
  return [...cells].map(([column, cell]) => `${String(column)}=${cellText(cell)}`).join();
}

const validationsTexts = new WeakMap<readonly Validation[], string>();

function validationsText(list: readonly Validation[]): string {
  const text = validationsTexts.get(list) ?? JSON.stringify(list);
  validationsTexts.set(list, text);
  return text;
}

/**
 * A fingerprint of all that an emulated workbook holds, seen and unseen: where two are the same, whatever is done next
 * comes to the same.
 */
export function stateOf(workbook: HostWorkbook): string {
  const known = new Map<object, number>();
  const textOf = (value: unknown): string => {
    if (typeof value !== "object" || value === null) return `${typeof value} ${String(value)}`;
    if ("value" in value) return cellText(value as Cell);
    const number = known.get(value);
    if (number !== undefined) return `known ${String(number)}`;
    known.set(value, known.size);
    if (value instanceof Grid) {
      const rows = [...value.keptRows()].map(([row, cells]) => `${String(row)}:${rowText(cells)}`);
      return `${rows.join("\n")} ${textOfCells(value.looks)}`;
    }
    if (value instanceof Validations) return validationsText(value.list);
    if (value instanceof Map)
      return `[${[...value].map(([key, item]) => `${textOf(key)}=${textOf(item)}`).join()}]`;
    if (value instanceof Set || Array.isArray(value)) return `[${[...value].map(textOf).join()}]`;
    const members = Object.entries(value).filter(([name]) => value !== workbook || !counts.includes(name));
    return `{${members.map(([name, item]) => `${name}:${textOf(item)}`).join()}}`;
  };
  return createHash("sha256").update(textOf(workbook)).digest("hex");
}
