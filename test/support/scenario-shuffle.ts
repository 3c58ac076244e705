import { isSameLabel } from "../../src/kernel/label";
import { inputSheets } from "../../src/workbook/sheets";
import { rowsOf, withRows, type Sheets } from "./scenario-sheets";
import { randomNumbers } from "./random-numbers";

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
