import { isSameLabel } from "../../src/kernel/label";
import { inputSheets } from "../../src/workbook/sheets";
import { rowsOf, withRows, type Sheets } from "./scenario-sheets";

/** The same workbook with the rows of every sheet that the clerk fills in another order; a seed gives one order. */
export function shuffledInputs(sheets: Sheets, seed: number): Sheets {
  const random = randomNumbers(seed);
  return sheets.map((sheet) => {
    if (!inputSheets.some(({ name }) => isSameLabel(name, sheet.name))) return sheet;
    return withRows(sheet, shuffled(rowsOf(sheet), random));
  });
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 that look random and are always the same (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
