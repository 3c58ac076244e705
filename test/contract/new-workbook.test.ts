import { createXlsx } from "../../src/adapters/xlsx";
import { exampleTown, type ExampleTown } from "../../src/examples";
import { addSheets, newWorkbook } from "../../src/app/new-town/nouveau";
import { contentsOf } from "../host/contents";
import { workbookFromXlsx } from "../host/from-xlsx";
import { openRealm } from "../host/node-realm";
import type { HostWorkbook } from "../host/workbook/workbook";
import { officeIn } from "../support/office-runs";
import { shapeOf } from "../support/sheet-shapes";
import { differences } from "../support/three-ways";

const towns: readonly (readonly [string, ExampleTown | undefined])[] = [
  ["Chaumont", exampleTown("chaumont")],
  ["Descartes", exampleTown("descartes")],
  ["no town yet", undefined],
];

/** A new workbook of Excel has one blank sheet, which is the clerk's; ours come behind it, but for Lisez-moi. */
async function madeInExcel(example: ExampleTown | undefined): Promise<HostWorkbook> {
  const { workbook, host } = officeIn(openRealm());
  const { result, problems } = await addSheets({ example }, workbook);
  if (result === undefined) throw new Error(JSON.stringify(problems));
  const [, blank] = host.workbook.sheets;
  expect([blank?.name, blank?.usedArea(false)]).toEqual(["Feuil1", undefined]);
  if (blank !== undefined) host.workbook.deleteSheet(blank);
  return host.workbook;
}

async function madeAsFile(example: ExampleTown | undefined): Promise<HostWorkbook> {
  const createdOn = new Date(Date.UTC(2026, 7, 24));
  return workbookFromXlsx(await createXlsx(newWorkbook(example), { createdOn, title: "Cantine" }));
}

describe.each(towns)("a new workbook for %s, made in Excel and as a file", (_, example) => {
  let file: HostWorkbook;
  let excel: HostWorkbook;

  beforeAll(async () => {
    file = await madeAsFile(example);
    excel = await madeInExcel(example);
  });

  it("has the same cells, formats, links and tables", () => {
    expect(file.sheets.length).toBeGreaterThan(10);
    expect(differences(contentsOf(file), contentsOf(excel))).toEqual([]);
  });

  it("has the same drop-down lists, hints, widths and frozen headers", () => {
    const shapes = (workbook: HostWorkbook) => workbook.sheets.map((sheet) => [sheet.name, shapeOf(sheet)]);
    expect(shapes(excel)).toEqual(shapes(file));
  });
});
