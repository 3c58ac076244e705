import type {
  CellFormat,
  Change,
  PagePicture,
  PageRow,
  SheetTemplate,
  WriteValue,
} from "../../src/workbook/changes";
import type { CellValue, SheetSnapshot, WorkbookPort, WorkbookSnapshot } from "../../src/workbook/port";
import { asSeen, type SeenChart, type SeenPicture } from "../support/seen-drawings";

/** What lies over the cells of a sheet, asked of the workbook itself. */
export interface SeenIn {
  readonly pictures: (port: WorkbookPort, sheet: string) => readonly SeenPicture[];
  /** Missing where a workbook has no charts: the figures stand in the cells. */
  readonly charts?: (port: WorkbookPort, sheet: string) => readonly SeenChart[];
}

export interface SheetWithRows {
  readonly template: SheetTemplate;
  readonly rows: readonly (readonly WriteValue[])[];
}

const formats: readonly CellFormat[] = ["text", "day", "money", "percent", "long-text"];
const headers = ["Code", "Jour", "Montant", "Taux", "Remarque"];

function template(name: string, tableName: string): SheetTemplate {
  const columns = headers.map((header, index) => ({
    header,
    width: 12,
    format: formats[index] as CellFormat,
  }));
  return { name, role: "input", tableName, columns };
}

const firstRow = ["E1", 46327, 12.5, 0.0055, "note"];
const secondRow = ["=1+1", 46328, -3, 0.5, null];
const sheets: readonly SheetWithRows[] = [
  { template: template("Élèves", "Eleves"), rows: [firstRow, secondRow] },
  { template: template("Vide", "Vide"), rows: [] },
];
/** The rows above, as they read back. */
const readBack: readonly (readonly CellValue[])[] = [
  headers,
  ["E1", 46327, 12.5, { percent: 0.55 }, "note"],
  ["=1+1", 46328, -3, { percent: 50 }],
];

const extent = { headerRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 5 };
const columns = formats.map((format, index) => ({ column: index + 1, format }));

/** A printed sheet with a bit of everything: looks, spans, heights, a break, texts that look like other things. */
function aPage(name: string): Change {
  return {
    kind: "replace-page",
    sheet: name,
    widths: [30, 12, 14],
    firstPrintedRow: 2,
    rows: [
      { cells: [{ column: 1, lastColumn: 3, value: "Note", format: "long-text", look: "note" }] },
      { cells: [{ column: 2, value: "LETTRE", format: "text", look: "title" }], height: 21 },
      {
        cells: [{ column: 1, lastColumn: 3, value: "Un\nDeux", format: "long-text", look: "boxed" }],
        height: 30,
        breakAfter: true,
      },
      { cells: [] },
      {
        cells: [
          { column: 1, value: "=1+1", format: "text", look: "table-cell" },
          { column: 2, value: 46327, format: "day", look: "table-cell", align: "left" },
          { column: 3, value: 12.5, format: "money", look: "total" },
        ],
      },
      { cells: [{ column: 1, value: "2026-000001", format: "text", look: "cut-line" }] },
    ],
  };
}

const png = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));
/** One pixel, black and white. */
const black = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
const white = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

/** Three pictures, two of them the same though nobody holds them to be. */
const pagePictures: readonly PagePicture[] = [
  { png: png(black), row: 2, column: 2, right: 3, down: 1.5, width: 60, height: 60, description: "Code <1>" },
  { png: png(white), row: 5, column: 1, width: 12, height: 24, description: "Logo" },
  { png: png(black), row: 6, column: 3, width: 60, height: 60, description: "Code 2" },
];

function withPictures(page: Change, pictures: readonly PagePicture[]): Change {
  return page.kind === "replace-page" ? { ...page, pictures } : page;
}

/** A page with a table, and two charts of it. */
function aChartedPage(name: string): Change {
  const place = { column: 1, width: 300, height: 120 };
  const of = { headerRow: 1, firstRow: 2, lastRow: 4, labels: 1 };
  const row = (cells: readonly (string | number)[], look: "table-header" | "table-cell"): PageRow => ({
    cells: cells.map((value, index) => ({
      column: index + 1,
      value,
      format: typeof value === "number" ? "money" : "text",
      look,
    })),
  });
  return {
    kind: "replace-page",
    sheet: name,
    widths: [20, 12, 12],
    firstPrintedRow: 1,
    rows: [
      row(["Mois", "Réglé", "Reste dû"], "table-header"),
      row(["septembre", 120.5, 0], "table-cell"),
      row(["octobre", 90, 30.25], "table-cell"),
      row(["novembre", 0, 110], "table-cell"),
      ...Array.from({ length: 20 }, (): PageRow => ({ cells: [] })),
    ],
    charts: [
      {
        ...place,
        row: 6,
        shape: "columns",
        isStacked: true,
        title: "Facturé & réglé",
        description: "Ce qui est réglé et ce qui reste dû, par mois",
        of: { ...of, values: [2, 3] },
      },
      {
        ...place,
        row: 15,
        right: 6,
        shape: "bars",
        title: "Reste dû",
        description: "Ce qui reste dû, par mois",
        of: { ...of, values: [3] },
      },
    ],
  };
}

/** What of it is drawn. */
const chartsToSee: readonly SeenChart[] = [
  {
    kind: "columns, stacked",
    title: "Facturé & réglé",
    row: 6,
    column: 1,
    right: 0,
    down: 0,
    width: 300,
    height: 120,
    series: [
      { name: "Réglé", labels: "A2:A4", values: "B2:B4" },
      { name: "Reste dû", labels: "A2:A4", values: "C2:C4" },
    ],
  },
  {
    kind: "bars, clustered",
    title: "Reste dû",
    row: 15,
    column: 1,
    right: 6,
    down: 0,
    width: 300,
    height: 120,
    series: [{ name: "Reste dû", labels: "A2:A4", values: "C2:C4" }],
  },
];

/** The same, as it reads back. */
const pageReadBack: readonly (readonly CellValue[])[] = [
  ["Note"],
  [null, "LETTRE"],
  ["Un\nDeux"],
  [],
  ["=1+1", 46327, 12.5],
  ["2026-000001"],
];

/**
 * What every workbook does, wherever it lives: it gives back what was written, and carries out each change to the
 * letter. `makePort` makes a workbook of these sheets.
 */
export function describeWorkbookPort(
  name: string,
  makePort: (sheets: readonly SheetWithRows[]) => Promise<WorkbookPort>,
  seenIn: SeenIn,
): void {
  describe(`a workbook in ${name}`, () => {
    let port: WorkbookPort;

    beforeEach(async () => {
      port = await makePort(sheets);
    });

    async function read(...names: readonly string[]): Promise<WorkbookSnapshot> {
      const outcome = await port.read(names);
      if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join(", "));
      return outcome.value;
    }

    async function pupils(): Promise<SheetSnapshot> {
      const [sheet] = (await read("Élèves")).sheets;
      if (sheet === undefined) throw new Error("The sheet is gone.");
      return sheet;
    }

    /** Carries the changes out, and gives the sheet as it then reads, without the blanks at the ends of rows. */
    async function after(...changes: readonly Change[]): Promise<readonly (readonly CellValue[])[]> {
      const outcome = await port.apply(changes);
      expect(outcome.problems).toEqual([]);
      return trimmed((await pupils()).rows);
    }

    it("reads what was written: numbers, days, percentages, and texts that look like formulas", async () => {
      const sheet = await pupils();
      expect(trimmed(sheet.rows)).toEqual(readBack);
      expect(sheet.table).toEqual(extent);
      expect(sheet.merges).toEqual([]);
    });

    it("tells how each number is shown", async () => {
      const { formatAt } = await pupils();
      expect([2, 3].flatMap((row) => [2, 3, 4].map((column) => formatAt?.(row, column)))).toEqual([
        "dd/mm/yyyy",
        '#,##0.00" €"',
        '0.00" "%',
        "dd/mm/yyyy",
        '#,##0.00" €"',
        '0.00" "%',
      ]);
    });

    it("tells how a number is shown that came since", async () => {
      const cells = [{ row: 2, column: 3, value: 46330, format: "day" }] as const;
      await after({ kind: "fill-cells", sheet: "Vide", cells });
      const [sheet] = (await read("Vide")).sheets;
      expect(sheet?.formatAt?.(2, 3)).toBe("dd/mm/yyyy");
    });

    it("gives the names of all sheets in the order of tabs, and only the sheets asked for", async () => {
      const snapshot = await read("Vide");
      expect(snapshot.sheetNames).toEqual(["Élèves", "Vide"]);
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(["Vide"]);
      expect((await read()).sheets).toEqual([]);
    });

    it("finds sheets whatever the case and accents of the name asked for, and gives their own spelling", async () => {
      expect((await read("ELEVES")).sheets.map((sheet) => sheet.name)).toEqual(["Élèves"]);
    });

    it("gives the first rows of sheets, by their names to the letter, and nothing of those that are not there", async () => {
      const rows = Array.from({ length: 30 }, (_, index) => [`E${String(index)}`, null, index, null, null]);
      await port.apply([
        {
          kind: "write-rows",
          sheet: "Élèves",
          firstRow: 4,
          columns,
          rows,
          extent: { ...extent, lastRow: 33 },
        },
      ]);
      const heads = await port.readHeads(["Élèves", "vide", "Absente"]);
      if (!heads.ok) throw new Error("The first rows cannot be read.");
      expect(heads.value.map(({ name }) => name)).toEqual(["Élèves"]);
      const head = heads.value[0]?.rows ?? [];
      expect(head).toHaveLength(20);
      expect(head[0]?.slice(0, 5)).toEqual(headers);
      expect(head[19]?.[0]).toBe("E16");
    });

    it("does without sheets that are not there", async () => {
      expect((await read("Élèves", "Absente")).sheets).toHaveLength(1);
    });

    it("makes a table of an empty sheet, with one blank row below its header", async () => {
      const [empty] = (await read("Vide")).sheets;
      expect(trimmed(empty?.rows ?? [])).toEqual([headers]);
      expect(empty?.table).toEqual({ ...extent, lastRow: 2 });
    });

    it("appends rows, and widens the table", async () => {
      const rows = [["E3", 46329, 0, 0, "+33"]];
      const change = { kind: "write-rows", sheet: "Élèves", firstRow: 4, columns, rows } as const;
      expect(await after({ ...change, extent: { ...extent, lastRow: 4 } })).toEqual([
        ...readBack,
        ["E3", 46329, 0, { percent: 0 }, "+33"],
      ]);
      expect((await pupils()).table).toEqual({ ...extent, lastRow: 4 });
    });

    it("replaces rows, and empties those that are left over", async () => {
      const rows = [["E9", null, null, null, null]];
      const change = { kind: "write-rows", sheet: "Élèves", firstRow: 2, columns, rows, clearTo: 3 } as const;
      expect(await after({ ...change, extent: { ...extent, lastRow: 2 } })).toEqual([headers, ["E9"]]);
      expect((await pupils()).table).toEqual({ ...extent, lastRow: 2 });
    });

    it("writes only the columns it was given", async () => {
      const change = {
        kind: "write-rows",
        sheet: "Élèves",
        firstRow: 2,
        columns: [{ column: 3, format: "money" }],
        rows: [[7]],
        extent,
      } as const;
      expect((await after(change))[1]).toEqual(["E1", 46327, 7, { percent: 0.55 }, "note"]);
    });

    it("fills and empties single cells", async () => {
      const cells = [
        { row: 2, column: 5, value: null, format: "long-text" },
        { row: 3, column: 5, value: "-1", format: "long-text" },
        { row: 3, column: 2, value: 46330, format: "day" },
      ] as const;
      expect(await after({ kind: "fill-cells", sheet: "eleves", cells })).toEqual([
        headers,
        ["E1", 46327, 12.5, { percent: 0.55 }],
        ["=1+1", 46330, -3, { percent: 50 }, "-1"],
      ]);
    });

    it("adds columns at the right, and what is written in them afterwards", async () => {
      const added = [
        { header: "Facture", width: 15, format: "text" },
        { header: "Oui ?", width: 8, format: "yes-no", choices: ["Oui", "Non"] },
      ] as const;
      const cells = [{ row: 2, column: 7, value: "Oui", format: "yes-no" }] as const;
      const rows = await after(
        { kind: "add-columns", sheet: "Élèves", extent, columns: added },
        { kind: "fill-cells", sheet: "Élèves", cells },
      );
      expect(rows[0]).toEqual([...headers, "Facture", "Oui ?"]);
      expect(rows[1]).toEqual(["E1", 46327, 12.5, { percent: 0.55 }, "note", null, "Oui"]);
      expect((await pupils()).table).toEqual({ ...extent, lastColumn: 7 });
    });

    it("renames a column, and what it holds stays", async () => {
      const rename = {
        kind: "rename-column",
        sheet: "eleves",
        headerRow: 1,
        column: 3,
        header: "Prix",
      } as const;
      const rows = await after(rename);
      expect(rows).toEqual([["Code", "Jour", "Prix", "Taux", "Remarque"], ...readBack.slice(1)]);
      expect((await pupils()).table).toEqual(extent);
    });

    it("renames a sheet in its place, after all else was written", async () => {
      const cells = [{ row: 2, column: 1, value: "E0", format: "text" }] as const;
      const outcome = await port.apply([
        { kind: "fill-cells", sheet: "Vide", cells },
        { kind: "rename-sheet", sheet: "eleves", name: "Petits élèves" },
      ]);
      expect(outcome.problems).toEqual([]);
      const snapshot = await read("Élèves", "petits eleves", "Vide");
      expect(snapshot.sheetNames).toEqual(["Petits élèves", "Vide"]);
      expect(snapshot.sheets.map(({ name }) => name)).toEqual(["Petits élèves", "Vide"]);
      expect(trimmed(snapshot.sheets[0]?.rows ?? [])).toEqual(readBack);
      expect(snapshot.sheets[1]?.rows[1]?.[0]).toBe("E0");
    });

    it("makes a new sheet after the others, with links to cells", async () => {
      const change: Change = {
        kind: "create-sheet",
        template: {
          name: "Anomalies d'ici",
          role: "output",
          tableName: "AnomaliesIci",
          columns: [
            { header: "Cellule", width: 10, format: "link" },
            { header: "Message", width: 40, format: "long-text" },
          ],
        },
        rows: [[{ text: "A2", sheet: "Élèves", cell: "A2" }, "@voir"]],
      };
      await after(change);
      const snapshot = await read("Anomalies d'ici");
      expect(snapshot.sheetNames).toEqual(["Élèves", "Vide", "Anomalies d'ici"]);
      expect(trimmed(snapshot.sheets[0]?.rows ?? [])).toEqual([
        ["Cellule", "Message"],
        ["A2", "@voir"],
      ]);
    });

    it("makes a new sheet before the others where it is to be the first", async () => {
      const first = { ...template("Lisez-moi d'ici", "LisezMoi"), isFirst: true };
      await after({ kind: "create-sheet", template: first, rows: [] });
      expect((await read()).sheetNames).toEqual(["Lisez-moi d'ici", "Élèves", "Vide"]);
    });

    describe("printed sheets", () => {
      const name = "Lettres d'ici";

      async function printed(change: Change): Promise<WorkbookSnapshot> {
        const outcome = await port.apply([change]);
        expect(outcome.problems).toEqual([]);
        return read(name, "Élèves");
      }

      const rowsOf = (snapshot: WorkbookSnapshot, sheet: string) =>
        trimmed(snapshot.sheets.find((found) => found.name === sheet)?.rows ?? []);

      it("are made after the others, without a table", async () => {
        const snapshot = await printed(aPage(name));
        expect(snapshot.sheetNames).toEqual(["Élèves", "Vide", name]);
        expect(rowsOf(snapshot, name)).toEqual(pageReadBack);
        const page = snapshot.sheets.find((sheet) => sheet.name === name);
        expect(page?.table).toBeUndefined();
        expect(page?.merges).toEqual([1, 3].map((row) => ({ top: row, left: 1, bottom: row, right: 3 })));
        expect(rowsOf(snapshot, "Élèves")).toEqual(readBack);
      });

      it("are replaced whole, under the name that they bear", async () => {
        await printed(aPage(name));
        const again: Change = {
          kind: "replace-page",
          sheet: "LETTRES D'ICI",
          widths: [20],
          firstPrintedRow: 1,
          rows: [
            { cells: [] },
            { cells: [{ column: 1, value: "Rien", format: "text", look: "text" }], breakAfter: true },
          ],
        };
        const snapshot = await printed(again);
        expect(snapshot.sheetNames).toEqual(["Élèves", "Vide", name]);
        expect(rowsOf(snapshot, name)).toEqual([[], ["Rien"]]);
        expect(rowsOf(snapshot, "Élèves")).toEqual(readBack);
      });

      it("are the same when they are written twice", async () => {
        const once = await printed(aPage(name));
        expect(rowsOf(await printed(aPage(name)), name)).toEqual(rowsOf(once, name));
      });

      /** Some workbooks keep no words for a picture. */
      function seenOn(sheet: string): readonly SeenPicture[] {
        const seen = seenIn.pictures(port, sheet);
        return seen.map((picture, index) => ({
          ...picture,
          description: picture.description ?? pagePictures[index]?.description ?? "",
        }));
      }

      it("bear their pictures, each where it belongs and as large as it is", async () => {
        const snapshot = await printed(withPictures(aPage(name), pagePictures));
        expect(rowsOf(snapshot, name)).toEqual(pageReadBack);
        expect(seenOn(name)).toEqual(pagePictures.map(asSeen));
        expect(seenOn("Élèves")).toEqual([]);
      });

      it("lose their pictures when they are replaced, and get the new ones", async () => {
        await printed(withPictures(aPage("Autre page"), pagePictures.slice(0, 1)));
        await printed(withPictures(aPage(name), pagePictures));
        await printed(withPictures(aPage(name), pagePictures.slice(0, 2)));
        expect(seenOn(name)).toEqual(pagePictures.slice(0, 2).map(asSeen));
        await printed(aPage(name));
        expect(seenOn(name)).toEqual([]);
        expect(seenOn("Autre page")).toEqual(pagePictures.slice(0, 1).map(asSeen));
      });

      it("bear charts of their cells, which go and come with the page, where the workbook has any", async () => {
        const seen = (sheet: string) => seenIn.charts?.(port, sheet);
        const before = await printed(aChartedPage(name));
        expect(rowsOf(before, name)[2]).toEqual(["octobre", 90, 30.25]);
        const wanted = seenIn.charts === undefined ? undefined : chartsToSee;
        expect(seen(name)).toEqual(wanted);
        await printed(aChartedPage("Autre page"));
        await printed(aChartedPage(name));
        expect(seen(name)).toEqual(wanted);
        await printed(aPage(name));
        expect(seen(name)).toEqual(wanted && []);
        expect(seen("Autre page")).toEqual(wanted);
      });

      it("take the place of a table of that name too", async () => {
        const snapshot = await printed(aPage("Vide"));
        expect(snapshot.sheetNames).toEqual(["Élèves", "Vide"]);
        const [empty] = (await read("Vide")).sheets;
        expect(trimmed(empty?.rows ?? [])).toEqual(pageReadBack);
        expect(empty?.table).toBeUndefined();
      });

      it("are new tabs behind the other new sheets, wherever they stand among the changes", async () => {
        const sheet = (of: string): Change => ({
          kind: "create-sheet",
          template: template(of, of.replace(" ", "")),
          rows: [],
        });
        const outcome = await port.apply([sheet("Avant"), aPage(name), sheet("Apres")]);
        expect(outcome.problems).toEqual([]);
        expect((await read()).sheetNames).toEqual(["Élèves", "Vide", "Avant", "Apres", name]);
      });
    });

    it("carries changes out in their order", async () => {
      const fill = (value: string): Change => ({
        kind: "fill-cells",
        sheet: "Élèves",
        cells: [{ row: 2, column: 1, value, format: "text" }],
      });
      expect((await after(fill("E7"), fill("E8")))[1]?.[0]).toBe("E8");
    });

    it("keeps texts as they are: spaces, line breaks, quotes, ampersands", async () => {
      const texts = [" deux  espaces ", "deux\nlignes", `"<&>'`, "=HYPERLINK(1)", "007", "1e5", "VRAI"];
      const rows = texts.map((text) => [text]);
      const change: Change = {
        kind: "write-rows",
        sheet: "Vide",
        firstRow: 2,
        columns: [{ column: 1, format: "text" }],
        rows,
        extent: { ...extent, lastRow: 1 + rows.length },
      };
      await after(change);
      const [sheet] = (await read("Vide")).sheets;
      expect(sheet?.rows.slice(1).map((cells) => cells[0])).toEqual(texts);
    });

    it("gives snapshots that later changes leave alone", async () => {
      const before = await pupils();
      await after({
        kind: "fill-cells",
        sheet: "Élèves",
        cells: [{ row: 2, column: 1, value: "E7", format: "text" }],
      });
      expect(trimmed(before.rows)).toEqual(readBack);
    });
  });
}

/** Trailing blanks may be missing, of rows and of the sheet: here they are. */
function trimmed(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const short = rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1));
  return short.slice(0, short.findLastIndex((cells) => cells.length > 0) + 1);
}
