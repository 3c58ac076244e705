import { isSameLabel } from "../../src/kernel/label";
import { invoiceLinesSheet, invoicesSheet } from "../../src/workbook/sheets";
import { rowsOf, type Sheets } from "../support/scenario-sheets";
import { shuffledInputs } from "../support/scenario-shuffle";
import { stories } from "../support/scenario-story";
import { tell } from "../support/scenario-telling";

/** The order of the rows is the clerk's own: sorting a sheet before any run changes no invoice, not even a sentence. */
const invoicing = stories().filter(({ steps }) =>
  steps.some((step) => step.kind === "verb" && step.verb === "facturer"),
);

function issued(sheets: Sheets): unknown {
  const rows = (name: string) => sheets.filter((sheet) => isSameLabel(sheet.name, name)).map(rowsOf);
  return { invoices: rows(invoicesSheet.name), lines: rows(invoiceLinesSheet.name) };
}

describe.each(invoicing)("$name", (story) => {
  it("gives the same invoices when every sheet is sorted otherwise before each run", async () => {
    let seed = 20261105;
    const straight = await tell(story);
    const shuffled = await tell(story, (sheets) => shuffledInputs(sheets, (seed += 1)));
    expect(issued(shuffled.sheets)).toEqual(issued(straight.sheets));
  });
});

it("sees an order that matters", () => {
  const [story] = invoicing;
  if (story === undefined) throw new RangeError("There are stories.");
  const before = story.sheets.map(rowsOf);
  expect(shuffledInputs(story.sheets, 1).map(rowsOf)).not.toEqual(before);
});
