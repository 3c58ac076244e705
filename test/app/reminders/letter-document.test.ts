import { letterDocuments, noLetters, type PrintedLetter } from "../../../src/app/reminders/letter-document";
import { letterGrid } from "../../../src/app/paper/letter-grid";
import { putOnSheet } from "../../../src/app/paper/sheet";
import type { Office } from "../../../src/domain/books";
import { day } from "../../../src/kernel/day";
import { letterParagraphs } from "../../../src/wording/letters";
import { heightsOfPages, shownPages } from "../../support/pages";
import { aFamily, anOffice, euros } from "../../support/town";

const office = anOffice({
  service: "Cantine de la ville",
  city: "Chaumont",
  chequePayee: "Trésor public",
});
const invoices = [
  {
    number: "2026-000003",
    child: "Exemple Zoé",
    period: "octobre 2026",
    dueOn: day("2026-10-16"),
    remaining: euros(20),
  },
  {
    number: "2025-000090",
    child: undefined,
    period: undefined,
    dueOn: day("2026-06-30"),
    remaining: euros(1.55),
  },
];

function aLetter(fields: Partial<PrintedLetter> = {}): PrintedLetter {
  const family = aFamily({ title: "M.", firstName: "Yann", address: "2 rue du Lac" });
  return {
    level: 1,
    family,
    day: day("2026-11-20"),
    paragraphs: letterParagraphs(1, euros(21.55), [], 8),
    invoices,
    ...fields,
  };
}

const print = (letters: readonly PrintedLetter[], own: Partial<Office> = {}) =>
  putOnSheet(letterDocuments({ office: { ...office, ...own }, sessions: [], letters }), letterGrid);

describe("a printed reminder", () => {
  it("is a whole letter", () => {
    expect(shownPages(print([aLetter()]))).toEqual([
      "Cantine de la ville",
      "Chaumont",
      "M. Yann Exemple",
      "2 rue du Lac",
      "Chaumont, le | 20/11/2026",
      "Objet : Rappel de factures impayées",
      "Référence : famille F1",
      "Monsieur,",
      ...letterParagraphs(1, euros(21.55), [], 8).map((text) => text.replace(/[\u00a0\u202f]/g, " ")),
      "Enfant | Période | Facture | Échéance | Reste dû",
      "Exemple Zoé | octobre 2026 | 2026-000003 | 16/10/2026 | 20,00 €",
      " |  | 2025-000090 | 30/06/2026 | 1,55 €",
      "Total à payer | 21,55 €",
      "Pour payer",
      "Par chèque à l’ordre de « Trésor public », avec les numéros de facture au dos.",
      "Veuillez agréer, Monsieur, nos salutations distinguées.",
      "Cantine de la ville",
    ]);
  });

  it("of the second level is a formal notice, in the town's own words where it has some", () => {
    const text = shownPages(
      print([aLetter({ level: 2, paragraphs: ["Premier alinéa.", "", "Second alinéa."] })]),
    );
    expect(text).toContain("Objet : Mise en demeure de payer des factures impayées");
    expect(text).toContain("Premier alinéa.");
    expect(text).toContain("Second alinéa.");
    expect(text.join()).not.toContain("huit jours");
  });

  it("has a page of its own", () => {
    expect(heightsOfPages(print([aLetter(), aLetter({ level: 2 })]))).toHaveLength(2);
  });

  it("is signed by whom the town names, in their quality", () => {
    const signed = shownPages(
      print([aLetter()], { signatory: "Ada Exemple", signatoryRole: "La régisseuse" }),
    );
    expect(signed.slice(-2)).toEqual(["La régisseuse", "Ada Exemple"]);
    expect(shownPages(print([aLetter()], { signatory: "Ada Exemple" })).at(-1)).toBe("Ada Exemple");
  });

  it("is not written for nothing: the sheet says so", () => {
    expect(shownPages(putOnSheet([noLetters], letterGrid))).toEqual(["Aucune lettre à envoyer."]);
  });
});
