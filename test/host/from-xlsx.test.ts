import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createXlsx } from "../../src/adapters/xlsx";
import type { SheetWithRows } from "../../src/workbook/memory";
import { contentsOf } from "./contents";
import { workbookFromXlsx } from "./from-xlsx";

const sheets: readonly SheetWithRows[] = [
  {
    template: {
      name: "Élèves",
      role: "input",
      tableName: "Eleves",
      columns: [
        { header: "Code", width: 12, format: "text" },
        { header: "Jour", width: 20, format: "day" },
        { header: "Oui ?", width: 8, format: "yes-no", choices: ["Oui", "Non"], hint: "Choisir" },
        { header: "Cellule", width: 10, format: "link" },
      ],
    },
    rows: [
      ["007", 46_327, "Oui", { text: "A2", sheet: "Élèves", cell: "A2" }],
      ["=1+1", 46_328, null, null],
    ],
  },
];

function createdXlsx(): Promise<Uint8Array> {
  return createXlsx(sheets, { createdOn: new Date(Date.UTC(2026, 8, 1)), title: "Essai" });
}

describe("an .xlsx file opened in the emulated Excel", () => {
  it("tells its cells, their formats and links, and its tables", async () => {
    const [contents] = contentsOf(await workbookFromXlsx(await createdXlsx()));
    expect(contents?.cells).toMatchObject({
      A1: { value: "Code" },
      A2: { value: "007", numberFormat: "@" },
      A3: { value: "=1+1", numberFormat: "@" },
      B2: { value: 46_327, numberFormat: "dd/mm/yyyy" },
      C2: { value: "Oui" },
      D2: { value: "A2", link: "#'Élèves'!A2" },
    });
    expect(contents?.cells).not.toHaveProperty("C3");
    expect(contents?.tables).toEqual([
      { name: "Eleves", address: "A1:D3", columns: ["Code", "Jour", "Oui ?", "Cellule"], showTotals: false },
    ]);
  });

  it("keeps the validations as whole areas, the widths and the frozen header", async () => {
    const [sheet] = (await workbookFromXlsx(await createdXlsx())).sheets;
    const choices = sheet?.validations.uniformOn({ row: 1, column: 2, rows: 2, columns: 1 });
    expect(choices?.rule).toEqual({ list: { inCellDropDown: true, source: "Oui,Non" } });
    expect(choices?.prompt).toMatchObject({ message: "Choisir" });
    expect(sheet?.validations.list.length).toBeLessThan(10);
    expect(sheet?.frozen.rows).toBe(1);
    expect(sheet?.columnWidths.get(1)).toBeGreaterThan(100);
  });

  it("knows the filter of a table and the rows it hid", async () => {
    const parts = unzipSync(await createdXlsx());
    const edit = (path: string, change: (xml: string) => string) => {
      parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
    };
    const filter = '<filterColumn colId="0"><filters><filter val="=1+1"/></filters></filterColumn>';
    edit("xl/tables/table1.xml", (xml) =>
      xml.replace(
        /<autoFilter ref="([^"]*)"\s*(?:\/>|>[^]*?<\/autoFilter>)/,
        `<autoFilter ref="$1">${filter}</autoFilter>`,
      ),
    );
    edit("xl/worksheets/sheet1.xml", (xml) => xml.replace('<row r="2"', '<row r="2" hidden="1"'));
    const [sheet] = (await workbookFromXlsx(zipSync(parts))).sheets;
    const [table] = sheet?.tables ?? [];
    expect(table?.filter.criteriaOf(0)).toEqual({ filterOn: "Values", values: ["=1+1"] });
    expect([1, 2].map((row) => sheet?.isRowHidden(row))).toEqual([true, false]);
    table?.filter.clearAll();
    expect(sheet?.isRowHidden(1)).toBe(false);
  });
});
