import { editRow } from "../../../src/app/review/edit-row";
import { lookAtRow, type RowShown } from "../../../src/app/review/look-at-row";
import { checkWorkbook } from "../../../src/app/review/verifier";
import type { SheetKey } from "../../../src/kernel/place";
import type { MemoryWorkbook } from "../../../src/workbook/memory";
import { codesOf, everything, now, resultOf, townInMemory } from "../town-in-memory";

const looked = async (sheet: string, cell: string, workbook: MemoryWorkbook) =>
  resultOf(await lookAtRow({ sheet, cell }, workbook));

/** What a page sends back: what was shown, and what was typed under some headers. */
const edited = (shown: RowShown, typed: Readonly<Record<string, string>>, workbook: MemoryWorkbook) => {
  const edits = shown.cells.flatMap(({ header, edit }) => (edit === undefined ? [] : [{ header, ...edit }]));
  return editRow(
    {
      sheet: edits[0]?.sheet ?? ("families" satisfies SheetKey),
      row: shown.row,
      shown: edits.map(({ column, value }) => ({ column, value })),
      typed: Object.fromEntries(
        edits.flatMap(({ header, field }) => {
          const text = typed[header];
          return text === undefined ? [] : [[field, text]];
        }),
      ),
    },
    workbook,
  );
};

const typedOf = (shown: RowShown) =>
  Object.fromEntries(
    shown.cells.flatMap(({ header, edit }) => (edit === undefined ? [] : [[header, edit.typed]])),
  );

describe("a row that can be edited where it is shown", () => {
  it("says what a clerk would type to get its cells", async () => {
    const workbook = townInMemory({
      Absences: [
        ["Code enfant", "Du", "Motif", "Prévenu le", "Heure", "Écrit reçu", "Verdict", "Note"],
        ["E1", 46_331, "Maladie", 46_331.375, 0.395_833_333_333, true, "Déduite", "la mienne"],
      ],
    });
    const shown = await looked("Absences", "B2", workbook);
    expect(typedOf(shown)).toEqual({
      "Code enfant": "E1",
      Du: "05/11/2026",
      Motif: "Maladie",
      "Prévenu le": "05/11/2026 09:00",
      Heure: "09:30",
      "Écrit reçu": "Oui",
    });
    // What the program fills, and a column of the clerk's own, are shown.
    expect(shown.cells.flatMap(({ header, edit }) => (edit === undefined ? [header] : []))).toEqual([
      "Verdict",
      "Note",
    ]);
    expect(shown.cells[0]?.edit?.known).toEqual(["E1", "E2"]);
  });

  it("is not one of the program's own sheets, nor the row of the headers", async () => {
    const workbook = townInMemory({
      Journal: [
        ["Exécuté le", "Action"],
        [46_331, "Bilan"],
      ],
    });
    const edits = async (sheet: string, cell: string) =>
      (await looked(sheet, cell, workbook)).cells.filter(({ edit }) => edit !== undefined);
    expect([await edits("Journal", "A2"), await edits("Familles", "A1")]).toEqual([[], []]);
  });
});

describe("an edited row", () => {
  const broken = () =>
    townInMemory({
      Familles: [
        ["Code famille", "Nom", "QF"],
        ["F1", "Martin", "beaucoup"],
        ["F2", "Durand", 900],
      ],
    });

  it("is mended: its anomaly is gone, and nothing else is written", async () => {
    const workbook = broken();
    const { cells } = resultOf(
      await edited(await looked("Familles", "C2", workbook), { QF: "512,5" }, workbook),
    );
    expect(cells).toEqual([
      { sheet: "Familles", row: 2, column: 3, before: "beaucoup", after: 512.5, format: "decimal" },
    ]);
    expect(codesOf((await checkWorkbook({ now }, workbook)).problems)).not.toContain(
      "reading.not-a-quotient",
    );
  });

  it.each([
    ["a quotient that is none", { QF: "encore" }, "reading.not-a-quotient"],
    ["no code", { "Code famille": "" }, "reading.missing-value"],
  ])("is refused with %s, told as its cell is", async (_what, typed, code) => {
    const workbook = broken();
    const before = await everything(workbook);
    const ran = await edited(await looked("Familles", "C3", workbook), typed, workbook);
    expect([ran.result, codesOf(ran.problems), ran.problems[0]?.cell]).toEqual([
      undefined,
      [code],
      "QF" in typed ? "C3" : "A3",
    ]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("is refused where it would block somebody who was not blocked", async () => {
    const workbook = townInMemory();
    const shown = await looked("Inscriptions", "G2", workbook);
    const ran = await edited(shown, { Au: "31/08/2026" }, workbook);
    expect([ran.result, codesOf(ran.problems)]).toEqual([undefined, ["reading.inverted-dates"]]);
  });

  it("may keep another fault that it had: it is mended cell by cell", async () => {
    const workbook = townInMemory({
      Inscriptions: [
        ["Code enfant", "Prestation", "L", "Ma", "Me", "J", "V", "Du", "Au"],
        ["E1", "Cantine", "peut-être", "x", null, "x", "x", "31/11/2026", null],
      ],
    });
    const ran = await edited(await looked("Inscriptions", "C2", workbook), { L: "Oui" }, workbook);
    expect([ran.result?.cells.length, codesOf(ran.problems)]).toEqual([1, ["reading.not-a-date"]]);
  });

  it("is left alone where it says something else by now", async () => {
    const workbook = townInMemory();
    const shown = await looked("Familles", "C2", workbook);
    await workbook.apply([
      {
        kind: "fill-cells",
        sheet: "Familles",
        cells: [{ row: 2, column: 2, value: "Autre", format: "text" }],
      },
    ]);
    const before = await everything(workbook);
    const ran = await edited(shown, { QF: "400" }, workbook);
    expect([ran.result, codesOf(ran.problems)]).toEqual([undefined, ["entry.row-changed"]]);
    expect(await everything(workbook)).toEqual(before);
  });

  it("asks about a family that moves, where prices hang on who lives in the town", async () => {
    const sheets = {
      Tarifs: [
        ["Prestation", "Résident", "Prix"],
        ["Cantine", "Oui", 3],
        ["Cantine", null, 5],
      ],
      Familles: [
        ["Code famille", "Nom", "Ville", "Résident"],
        ["F1", "Martin", "Chaumont", "Oui"],
        ["F2", "Durand", "Langres", "Oui"],
      ],
    };
    const told = async (typed: Readonly<Record<string, string>>) => {
      const workbook = townInMemory(sheets);
      const ran = await edited(await looked("Familles", "C2", workbook), typed, workbook);
      return [ran.result?.cells.length, ran.problems.map(({ code, cell }) => [code, cell])];
    };
    expect(await told({ Ville: "Langres" })).toEqual([1, [["tariff.residence", "D2"]]]);
    expect(await told({ Ville: "Langres", Résident: "Non" })).toEqual([2, []]);
    expect(await told({ Nom: "Martinet" })).toEqual([1, []]);
  });

  it("can be emptied where nothing needs the cell, and be a setting", async () => {
    const workbook = townInMemory();
    resultOf(await edited(await looked("Familles", "C2", workbook), { QF: "" }, workbook));
    resultOf(await edited(await looked("Paramètres", "B2", workbook), { Valeur: "Langres" }, workbook));
    const read = await workbook.read(["Familles", "Paramètres"]);
    const rows = read.ok ? read.value.sheets.map((sheet) => sheet.rows[1]) : [];
    expect(rows).toEqual([
      ["Ville", "Langres", null],
      ["F1", "Martin", null],
    ]);
  });
});
