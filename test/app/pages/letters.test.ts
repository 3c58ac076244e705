import { printLetters, type PrintedLetter } from "../../../src/app/pages/letters";
import { day } from "../../../src/kernel/day";
import { defaultSettings } from "../../../src/workbook/sheets/settings";
import { heightsOfPages, shownPages } from "../../support/pages";
import { aFamily, euros } from "../../support/town";

const settings = {
  ...defaultSettings,
  service: "Cantine de la ville",
  city: "Chaumont",
  chequePayee: "Trésor public",
};
const invoices = [
  { number: "2026-000003", period: "octobre 2026", dueOn: day("2026-10-16"), remaining: euros(20) },
  { number: "2025-000090", period: undefined, dueOn: day("2026-06-30"), remaining: euros(1.55) },
];

function aLetter(fields: Partial<PrintedLetter> = {}): PrintedLetter {
  const family = aFamily({ title: "M.", firstName: "Yann", address: "2 rue du Lac" });
  return { level: 1, family, day: day("2026-11-20"), invoices, ...fields };
}

const print = (letters: readonly PrintedLetter[], own: Partial<typeof defaultSettings> = {}) =>
  printLetters({ settings: { ...settings, ...own }, sessions: [], letters });

describe("a printed reminder", () => {
  it("is a whole letter", () => {
    expect(shownPages(print([aLetter()]))).toEqual([
      "Cantine de la ville",
      "Chaumont",
      "M. Yann Exemple",
      "2 rue du Lac",
      "Chaumont, le | 20/11/2026",
      "Objet : Rappel : factures de cantine impayées",
      "Référence : famille F1",
      "M.,",
      "Sauf erreur de notre part, les factures suivantes ne sont pas payées à ce jour. Nous vous remercions de les régler dès réception de cette lettre.",
      "Facture | Période | Échéance | Reste dû",
      "2026-000003 | octobre 2026 | 16/10/2026 | 20,00 €",
      "2025-000090 |  | 30/06/2026 | 1,55 €",
      "Total à payer | 21,55 €",
      "Pour payer",
      "Par chèque à l’ordre de « Trésor public », avec les numéros de facture au dos.",
      "Si votre paiement s’est croisé avec cette lettre, n’en tenez pas compte. En cas de difficulté, appelez-nous : une solution peut être cherchée avec vous.",
      "Veuillez agréer, M., nos salutations distinguées.",
      "Cantine de la ville",
    ]);
  });

  it("of the second level is a formal notice, in the town's own words where it has some", () => {
    const own = { reminderText2: "Premier alinéa.\n\nSecond alinéa." };
    const text = shownPages(print([aLetter({ level: 2 })], own));
    expect(text).toContain("Objet : Mise en demeure de payer : factures de cantine impayées");
    expect(text).toContain("Premier alinéa.");
    expect(text).toContain("Second alinéa.");
    expect(text.join()).not.toContain("huit jours");
  });

  it("has a page of its own", () => {
    expect(heightsOfPages(print([aLetter(), aLetter({ level: 2 })]))).toHaveLength(2);
  });

  it("is not written for nothing: the sheet says so", () => {
    expect(shownPages(print([]))).toEqual(["Aucune lettre à envoyer."]);
  });
});
