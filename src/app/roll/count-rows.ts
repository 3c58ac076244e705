import type { RollRows } from "../../domain/roll";

/** How many rows are added or changed. */
export function countRows(rows: RollRows): number {
  return Object.values<readonly unknown[]>({ ...rows }).reduce((count, each) => count + each.length, 0);
}
