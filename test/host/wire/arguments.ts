import { isEntry, type Entry } from "../workbook/entering";
import { invalidArgument } from "../workbook/refusal";

/** Arguments as they come over the wire: what has the wrong shape is an invalid argument, as in Excel. */

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : text(value);
}

export function whole(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

/** One entry for every cell; a single value stands for all of them. */
export function entries(value: unknown, rows: number, columns: number): readonly (readonly Entry[])[] {
  if (isEntry(value)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  if (!Array.isArray(value) || value.length !== rows) throw invalidArgument();
  return value.map((cells: unknown) => {
    if (!Array.isArray(cells) || cells.length !== columns || !cells.every(isEntry)) throw invalidArgument();
    return cells;
  });
}
