import { createHash } from "node:crypto";
import type { HostWorkbook } from "../host/workbook/workbook";

/** What counts how often Excel was asked for something, and is no state of the workbook. */
const counts: readonly string[] = ["asked"];

/** Cells never change: a change puts another cell in their place. */
const cells = new WeakMap<object, string>();

function cellText(cell: object): string {
  const text = cells.get(cell) ?? JSON.stringify(cell);
  cells.set(cell, text);
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
    if ("value" in value) return cellText(value);
    const number = known.get(value);
    if (number !== undefined) return `known ${String(number)}`;
    known.set(value, known.size);
    if (value instanceof Map)
      return `[${[...value].map(([key, item]) => `${textOf(key)}=${textOf(item)}`).join()}]`;
    if (value instanceof Set || Array.isArray(value)) return `[${[...value].map(textOf).join()}]`;
    const members = Object.entries(value).filter(([name]) => value !== workbook || !counts.includes(name));
    return `{${members.map(([name, item]) => `${name}:${textOf(item)}`).join()}}`;
  };
  return createHash("sha256").update(textOf(workbook)).digest("hex");
}
