import { createHash } from "node:crypto";
import type { Cell } from "../host/workbook/cell";
import { Grid, type Row } from "../host/workbook/grid";
import { type Validation, Validations } from "../host/workbook/validation";
import type { HostWorkbook } from "../host/workbook/workbook";
import { cellText } from "./cell-text";

/** What counts how often Excel was asked for something, and is no state of the workbook. */
const counts: readonly string[] = ["asked"];

/** Every text that a row was seen to have, each with its number: the same text, the same number. */
const numbers = new Map<string, number>();

/** Rows that were looked at do not change either. */
const rowNumbers = new WeakMap<Row, number>();

function numberOf(cells: Row): number {
  const known = rowNumbers.get(cells);
  if (known !== undefined) return known;
  const text = textOfCells(cells);
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  rowNumbers.set(cells, number);
  return number;
}

function textOfCells(cells: Row): string {
  return [...cells].map(([column, cell]) => `${String(column)}=${cellText(cell)}`).join();
}

const gridTexts = new WeakMap<object, string>();

function gridText(grid: Grid): string {
  const known = gridTexts.get(grid.moment);
  if (known !== undefined) return known;
  let text = "";
  for (const [row, cells] of grid.keptRows()) text += `${String(row)}:${String(numberOf(cells))} `;
  text += textOfCells(grid.looks);
  gridTexts.set(grid.moment, text);
  return text;
}

const validationsTexts = new WeakMap<readonly Validation[], string>();

function validationsText(list: readonly Validation[]): string {
  const text = validationsTexts.get(list) ?? JSON.stringify(list);
  validationsTexts.set(list, text);
  return text;
}

/**
 * A fingerprint of all that an emulated workbook holds, seen and unseen: where two are the same within one test file, whatever
 * is done next comes to the same.
 */
export function stateOf(workbook: HostWorkbook): string {
  const known = new Map<object, number>();
  const textOf = (value: unknown): string => {
    if (typeof value !== "object" || value === null) return `${typeof value} ${String(value)}`;
    if ("value" in value) return cellText(value as Cell);
    const number = known.get(value);
    if (number !== undefined) return `known ${String(number)}`;
    known.set(value, known.size);
    if (value instanceof Grid) return gridText(value);
    if (value instanceof Validations) return validationsText(value.list);
    if (value instanceof Map)
      return `[${[...value].map(([key, item]) => `${textOf(key)}=${textOf(item)}`).join()}]`;
    if (value instanceof Set || Array.isArray(value)) return `[${[...value].map(textOf).join()}]`;
    const members = Object.entries(value).filter(([name]) => value !== workbook || !counts.includes(name));
    return `{${members.map(([name, item]) => `${name}:${textOf(item)}`).join()}}`;
  };
  return createHash("sha256").update(textOf(workbook)).digest("hex");
}
