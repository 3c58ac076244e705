import { Workbook } from "exceljs";
import { createXlsx, openXlsx } from "../../src/adapters/xlsx";
import { exampleTown } from "../../src/examples";
import { issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { clockReading } from "../../src/app/deed/clock";
import { totalOf } from "../../src/domain/invoicing";
import { day } from "../../src/kernel/day";
import { facturer, verifier } from "../../src/library";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/port";
import { valueOf } from "../support/xlsx-runs";

const now = new Date(2026, 7, 28, 10, 0);

async function loaded(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

async function fileOf(bytes: Uint8Array) {
  return valueOf(await openXlsx(bytes, "cantine.xlsx"));
}

/** Every cell of a workbook, without the blanks at the ends of rows, and where its tables stand. */
function cellsOf({ sheets }: WorkbookSnapshot) {
  const trimmed = (cells: SheetSnapshot["rows"][number]) =>
    cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  return sheets.map(({ name, rows, table, merges }) => ({ name, rows: rows.map(trimmed), table, merges }));
}

describe.each(["chaumont", "descartes"] as const)("a script that holds %s in exceljs", (town) => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await createXlsx(newWorkbook(exampleTown(town)), { createdOn: new Date(0), title: town });
  });

  it("issues the same invoices as in the file, and both workbooks hold the same cells", async () => {
    const period = "2026-09";
    const workbook = await loaded(bytes);
    const ran = await facturer(workbook, { period, issuedOn: "2026-08-28", now });
    const file = await fileOf(bytes);
    const request = { period, issuedOn: day("2026-08-28"), now: clockReading(now) };
    const inFile = await issuePeriod(request, file);
    expect(ran.problems).toEqual(inFile.problems);
    expect(ran.result?.invoices.map(totalOf)).toEqual(inFile.result?.invoices.map(totalOf));
    expect(ran.result?.invoices.length).toBeGreaterThan(0);

    // The judge of both is the reader of files.
    const saved = await fileOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const names = valueOf(await file.read([])).sheetNames;
    expect(valueOf(await saved.read([])).sheetNames).toEqual(names);
    expect(cellsOf(valueOf(await saved.read(names)))).toEqual(cellsOf(valueOf(await file.read(names))));
  });

  it("is told what is wrong", async () => {
    const workbook = await loaded(bytes);
    const children = workbook.getWorksheet("Enfants");
    if (children !== undefined) children.getCell("B2").value = "Personne";
    const { result, problems } = await verifier(workbook, { now });
    expect(result?.children).toBeGreaterThan(0);
    expect(problems.map(({ sheet, cell }) => `${sheet} ${cell}`)).toContain("Enfants B2");
    expect(workbook.getWorksheet("Anomalies")).toBeDefined();
  });
});
