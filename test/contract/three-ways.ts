import type { SheetContents } from "../host/contents";
import { temporaryFolder } from "../support/command-line";
import {
  byBrowserPage,
  byCommandLine,
  byExcel,
  differences,
  type Deed,
  type Outcome,
} from "../support/three-ways";

/** Three ways in, one result: a file, and what the clerk does with it. Nothing is left out of the comparison. */
export function describeThreeWays(
  about: string,
  start: () => Promise<{ readonly file: Uint8Array; readonly deeds: readonly Deed[] }>,
  /** Sheets that hold something in the end. */
  filled: readonly string[] = ["Factures", "Lignes de facture", "Effectifs", "Anomalies", "Journal"],
): void {
  describe(`a stretch of months ${about}`, () => {
    const folder = temporaryFolder();
    let commands: Outcome;
    let browser: Outcome;
    let excel: Outcome;

    beforeAll(async () => {
      const { file, deeds } = await start();
      commands = await byCommandLine(file, folder.path("cantine.xlsx"), deeds);
      browser = await byBrowserPage(file, deeds);
      excel = await byExcel(file, deeds);
    });

    it("says the same, whichever way the clerk comes in", () => {
      expect(browser.said).toEqual(commands.said);
      expect(excel.said).toEqual(commands.said);
    });

    it("leaves the same workbook by commands and in the browser page, cell for cell", () => {
      expect(differences(commands.contents, browser.contents)).toEqual([]);
    });

    it("leaves the same workbook by commands and in Excel, cell for cell", () => {
      expect(differences(commands.contents, excel.contents)).toEqual([]);
    });

    it("leaves the same drop-down lists, hints, widths and frozen headers", () => {
      expect(browser.shapes).toEqual(commands.shapes);
      expect(excel.shapes).toEqual(commands.shapes);
    });

    it("leaves the same sheets to print, look by look", () => {
      expect(commands.printed["Factures à imprimer"]?.cells.length).toBeGreaterThan(100);
      expect(browser.printed).toEqual(commands.printed);
      expect(excel.printed).toEqual(commands.printed);
    });

    it("has something to compare in every sheet", () => {
      for (const name of filled) {
        const cells = commands.contents.find((sheet) => sheet.name === name)?.cells ?? {};
        const rows = new Set(Object.keys(cells).map((address) => address.replace(/[A-Z]+/, "")));
        expect([name, rows.size > 1]).toEqual([name, true]);
      }
    });
  });
}

const small: SheetContents = {
  name: "Familles",
  cells: { A1: { value: "Code" }, A2: { value: 7, numberFormat: "0", link: "#A1" } },
  tables: [{ name: "Familles", address: "A1:A2", columns: ["Code"], showTotals: false }],
};

/** The comparison itself sees whatever may differ. */
export function describeComparison(): void {
  const planted: readonly (readonly [string, Partial<SheetContents>])[] = [
    ["a value", { cells: { ...small.cells, A1: { value: "Codes" } } }],
    ["a number in the place of its text", { cells: { ...small.cells, A1: { value: 1 } } }],
    ["a format", { cells: { ...small.cells, A2: { value: 7, link: "#A1" } } }],
    ["a link", { cells: { ...small.cells, A2: { value: 7, numberFormat: "0", link: "#A2" } } }],
    ["a formula", { cells: { ...small.cells, A1: { value: "Code", formula: '="Code"' } } }],
    ["a cell more", { cells: { ...small.cells, B9: { value: "x" } } }],
    ["the extent of a table", { tables: small.tables.map((table) => ({ ...table, address: "A1:A3" })) }],
    ["a table less", { tables: [] }],
  ];

  describe("the comparison of two workbooks", () => {
    it("finds nothing where nothing differs, in whatever order it is told", () => {
      const { A1, A2 } = small.cells;
      const turned = { ...small, cells: { A2: A2 ?? { value: "" }, A1: A1 ?? { value: "" } } };
      expect(differences([small], [turned])).toEqual([]);
    });

    it.each(planted)("sees %s", (_, fault) => {
      expect(differences([small], [{ ...small, ...fault }])).toHaveLength(1);
    });

    it("sees a sheet more, and tabs in another order", () => {
      const notes = { name: "Notes", cells: {}, tables: [] };
      expect(differences([small], [small, notes])).toHaveLength(2);
      expect(differences([small, notes], [notes, small])).toHaveLength(1);
    });
  });
}
