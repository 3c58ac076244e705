import { lookAtRow } from "../../../src/app/review/look-at-row";
import { codesOf, resultOf, townInMemory } from "../town-in-memory";

const shown = async (sheet: string, cell: string, workbook = townInMemory()) =>
  resultOf(await lookAtRow({ sheet, cell }, workbook));
const texts = async (...given: Parameters<typeof shown>) =>
  (await shown(...given)).cells.map(({ header, text }) => `${header}: ${text}`);

describe("the row of a cell", () => {
  it("is told under its headers, each with its cell", async () => {
    const { cells, ...of } = await shown("familles", "C2");
    expect({ ...of, cells: cells.map(({ header, cell, text }) => ({ header, cell, text })) }).toEqual({
      sheet: "Familles",
      row: 2,
      cells: [
        { header: "Code famille", cell: "A2", text: "F1" },
        { header: "Nom", cell: "B2", text: "Martin" },
        { header: "QF", cell: "C2", text: "380" },
      ],
    });
  });

  it("is that of the first cell of a range, and the header's where no cell is named", async () => {
    expect((await shown("Familles", "B3:C3")).row).toBe(3);
    expect((await shown("Familles", "")).row).toBe(1);
  });

  it("shows days, moments, hours and amounts as the sheet does", async () => {
    const workbook = townInMemory({
      Absences: [
        ["Code enfant", "Du", "Heure", "Prévenu le"],
        ["E1", 46_327, 0.375, "hier"],
      ],
      Ajustements: [
        ["Date", "Code enfant", "Libellé", "Montant"],
        [46_327.5, "E1", "Geste", -3.45],
      ],
      Journal: [["Exécuté le"], [46_327.75]],
    });
    expect(await texts("Absences", "A2", workbook)).toEqual([
      "Code enfant: E1",
      "Du: 01/11/2026",
      "Heure: 9\u00a0h\u00a000",
      "Prévenu le: hier",
    ]);
    expect(await texts("Ajustements", "A2", workbook)).toEqual([
      "Date: 01/11/2026",
      "Code enfant: E1",
      "Libellé: Geste",
      "Montant: \u22123,45\u00a0€",
    ]);
  });

  it("shows an hour with seconds as its column reads it: dropped, or to the nearest minute", async () => {
    const seconds = (hours: number, minutes: number) => (hours * 3600 + minutes * 60 + 45) / 86_400;
    const workbook = townInMemory({
      Absences: [
        ["Code enfant", "Du", "Heure"],
        ["E1", 46_327, seconds(8, 59)],
      ],
      Passages: [
        ["Code enfant", "Prestation", "Date", "Arrivée", "Départ"],
        ["E1", "Garderie", 46_327, seconds(16, 29), seconds(23, 59)],
      ],
    });
    const hours = async (sheet: string) =>
      (await shown(sheet, "A2", workbook)).cells.flatMap(({ text, edit }) =>
        text.includes("\u00a0h\u00a0") ? [`${text.replaceAll("\u00a0", " ")}, ${edit?.typed ?? ""}`] : [],
      );
    expect(await hours("Absences")).toEqual(["8 h 59, 08:59"]);
    expect(await hours("Passages")).toEqual(["16 h 30, 16:30", "23 h 59, 23:59"]);
  });

  it("shows what is in the clerk's own columns and sheets too, as it is", async () => {
    const workbook = townInMemory({
      Familles: [
        ["Code famille", "Nom", null, "Note", 2026],
        ["F1", "Martin", "caché", 12.5, "caché"],
      ],
      Notes: [
        ["Qui", "Combien"],
        ["Léa", { percent: 12 }],
      ],
    });
    expect(await texts("Familles", "A2", workbook)).toEqual([
      "Code famille: F1",
      "Nom: Martin",
      "Note: 12,5",
    ]);
    expect(await texts("Notes", "A2", workbook)).toEqual(["Qui: Léa", "Combien: 12 %"]);
  });

  it("finds the headers of a table that stands lower in its sheet", async () => {
    const workbook = townInMemory({
      Familles: [["Cantine de Chaumont"], [], ["Code famille", "Nom"], ["F1", "Martin"]],
    });
    expect(await texts("Familles", "A4", workbook)).toEqual(["Code famille: F1", "Nom: Martin"]);
  });

  it("shows an error as Excel does, yes and no in French, and blanks below the last row", async () => {
    const workbook = townInMemory({
      Familles: [
        ["Code famille", "Nom", "Résident"],
        ["F1", { error: "#N/A" }, true],
      ],
    });
    expect(await texts("Familles", "B2", workbook)).toEqual([
      "Code famille: F1",
      "Nom: #N/A",
      "Résident: VRAI",
    ]);
    expect(await texts("Familles", "B99", workbook)).toEqual(["Code famille: ", "Nom: ", "Résident: "]);
  });

  it("is refused when the sheet is there no more", async () => {
    const { result, problems } = await lookAtRow({ sheet: "Relances", cell: "A2" }, townInMemory());
    expect([result, codesOf(problems)]).toEqual([undefined, ["reading.missing-sheet"]]);
  });
});
