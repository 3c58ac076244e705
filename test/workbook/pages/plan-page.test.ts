import type { SheetSnapshot } from "../../../src/workbook/port";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { planPage, type PageContent } from "../../../src/workbook/pages/plan-page";
import { lettersPage } from "../../../src/workbook/sheets";
import { textRow } from "../../support/pages";

const content: PageContent = {
  widths: [20, 10],
  firstPrintedRow: 1,
  rows: [
    textRow("Note"),
    { cells: [] },
    { cells: [{ column: 2, value: 12.5, format: "money", look: "total" }] },
  ],
};

async function written(): Promise<SheetSnapshot> {
  const workbook = new MemoryWorkbook();
  await workbook.apply(planPage(lettersPage, undefined, content));
  const read = await workbook.read([lettersPage.name]);
  const sheet = read.ok ? read.value.sheets[0] : undefined;
  if (sheet === undefined) throw new RangeError("The sheet was written.");
  return sheet;
}

describe("a printed sheet", () => {
  it("is written where there is none, or another one", () => {
    const change = { kind: "replace-page", sheet: "Lettres", ...content };
    expect(planPage(lettersPage, undefined, content)).toEqual([change]);
    const other = { name: "Lettres", rows: [["Autre"]], table: undefined };
    expect(planPage(lettersPage, other, content)).toEqual([change]);
  });

  it("is left alone when it says the same, blank ends or not", async () => {
    const sheet = await written();
    expect(planPage(lettersPage, sheet, content)).toEqual([]);
    const padded = { ...sheet, rows: [...sheet.rows.map((cells) => [...cells, null, ""]), [null]] };
    expect(planPage(lettersPage, padded, content)).toEqual([]);
  });

  it("is written again when anything was typed on it, under the name that it bears", async () => {
    const sheet = await written();
    const beside = { ...sheet, name: "LETTRES", rows: [[...(sheet.rows[0] ?? []), null, "vu"]] };
    const below = { ...sheet, rows: [...sheet.rows, ["vu"]] };
    expect(planPage(lettersPage, beside, content)).toMatchObject([{ sheet: "LETTRES" }]);
    expect(planPage(lettersPage, below, content)).toHaveLength(1);
  });
});
