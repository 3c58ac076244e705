import { createXlsx, openXlsx } from "../../../src/adapters/xlsx";
import { exampleTown } from "../../../src/examples";
import { newWorkbook } from "../../../src/app/new-town/nouveau";
import { contentsOf } from "../../host/contents";
import { workbookFromXlsx } from "../../host/from-xlsx";
import { openRealm } from "../../host/node-realm";
import type { HostWorkbook } from "../../host/workbook/workbook";
import { issueIn, type Office, officeIn, officeTown } from "../../support/office-runs";
import { printOut } from "../../support/print-out";

/** The same work on a file and in Excel leaves the same cells, number formats, links, tables and drop-down lists. */

const months = [
  ["2026-09", "2026-08-28"],
  ["2026-10", "2026-09-28"],
] as const;

let file: HostWorkbook;
let office: Office;

beforeAll(async () => {
  office = await officeTown("chaumont");
  const createdOn = new Date(Date.UTC(2026, 8, 1));
  const bytes = await createXlsx(newWorkbook(exampleTown("chaumont")), { createdOn, title: "Cantine" });
  const opened = await openXlsx(bytes, "cantine.xlsx");
  if (!opened.ok) throw new Error("The new workbook cannot be read.");
  for (const [period, on] of months) {
    for (const workbook of [opened.value, office.workbook]) {
      const { result } = await issueIn(workbook, period, on);
      if (result === undefined) throw new Error(`Nothing was issued for ${period}.`);
    }
  }
  file = await workbookFromXlsx(opened.value.bytes());
});

interface Prompt {
  readonly title: string;
  readonly message: string;
}

interface Alert {
  readonly style: string;
}

/** The rows of each column for which each list holds, however many pieces they were put down in. */
function listedRows({ sheets }: HostWorkbook): Readonly<Record<string, readonly string[]>> {
  const rows = new Map<string, { first: number; last: number }[]>();
  for (const { name, validations } of sheets) {
    for (const { rule, prompt, errorAlert, areas } of validations.list) {
      for (const area of areas) {
        const { title, message } = prompt as Prompt;
        // Without a list nothing is refused, whatever the alert says.
        const { style } = "list" in rule ? (errorAlert as Alert) : { style: "" };
        const key = JSON.stringify([name, area.column, rule, title, message, style]);
        const stretches = rows.get(key) ?? [];
        stretches.push({ first: area.row, last: area.row + area.rows - 1 });
        rows.set(key, stretches);
      }
    }
  }
  return Object.fromEntries([...rows].sort().map(([key, stretches]) => [key, joined(stretches)]));
}

function joined(stretches: { first: number; last: number }[]): readonly string[] {
  const found: { first: number; last: number }[] = [];
  for (const { first, last } of stretches.sort((left, right) => left.first - right.first)) {
    const before = found.at(-1);
    if (before !== undefined && before.last >= first - 1) before.last = Math.max(before.last, last);
    else found.push({ first, last });
  }
  return found.map(({ first, last }) => `${String(first)}-${String(last)}`);
}

describe("two months of Chaumont, on a file and in Excel", () => {
  it("have the same sheets and tables", () => {
    const tables = (workbook: HostWorkbook) =>
      contentsOf(workbook).map(({ name, tables: own }) => ({ name, own }));
    expect(tables(office.host.workbook)).toEqual(tables(file));
  });

  it("have the same cells, number formats and links", () => {
    const cells = (workbook: HostWorkbook) =>
      contentsOf(workbook).flatMap(({ name, cells: own }) =>
        Object.entries(own).map(([address, cell]) => `${name} ${address} ${spelled(cell)}`),
      );
    const [inFile, inExcel] = [new Set(cells(file)), new Set(cells(office.host.workbook))];
    expect(inFile.size).toBeGreaterThan(5000);
    expect([...inFile].filter((cell) => !inExcel.has(cell)).slice(0, 20)).toEqual([]);
    expect([...inExcel].filter((cell) => !inFile.has(cell)).slice(0, 20)).toEqual([]);
  });

  it("have the same drop-down lists", () => {
    expect(listedRows(office.host.workbook)).toEqual(listedRows(file));
  });

  it("have the same widths of columns and frozen headers", () => {
    const shape = ({ sheets }: HostWorkbook) =>
      sheets.map(({ name, frozen, columnWidths }) => ({ name, frozen, widths: [...columnWidths] }));
    expect(shape(office.host.workbook)).toEqual(shape(file));
  });

  it("have the same invoices to print, look by look", () => {
    const [inFile, inExcel] = [file, office.host.workbook].map((workbook) =>
      printOut(workbook, "Factures à imprimer"),
    );
    expect(inFile?.cells.length).toBeGreaterThan(1500);
    expect(inExcel).toEqual(inFile);
  });
});

describe("a file written by the file adapter, opened in Excel", () => {
  it("reads there as the file adapter reads it", async () => {
    const bytes = await createXlsx(newWorkbook(exampleTown("descartes")), {
      createdOn: new Date(Date.UTC(2026, 8, 1)),
      title: "Cantine",
    });
    const names = newWorkbook().map(({ template }) => template.name);
    const opened = await openXlsx(bytes, "cantine.xlsx");
    const excel = officeIn(openRealm({ workbook: await workbookFromXlsx(bytes) })).workbook;
    const [left, right] = [opened.ok ? await opened.value.read(names) : opened, await excel.read(names)];
    expect(left.ok).toBe(true);
    expect(withoutBlankEnds(right)).toEqual(withoutBlankEnds(left));
  });
});

/** exceljs cuts hours after nine digits, and drops the backslash before a space of a number format. */
function spelled(cell: object): string {
  return JSON.stringify(cell, (_, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(8)) : value,
  ).replaceAll("\\\\ ", " ");
}

/** Trailing blanks may be missing. */
function withoutBlankEnds(outcome: unknown): unknown {
  return JSON.parse(
    JSON.stringify(outcome, (key, value: unknown) => {
      if (key !== "rows" || !Array.isArray(value)) return value;
      const rows = (value as readonly (readonly unknown[])[]).map((cells) =>
        cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1),
      );
      return rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1);
    }),
  );
}
