import { cents } from "../../src/kernel/cents";
import { day } from "../../src/kernel/day";
import { letterParagraphs, rejectParagraph } from "../../src/wording/letters";

const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/[\u00a0\u202f]/g, " "));

describe("a debit that was sent back, on a letter", () => {
  const reject = {
    collectedOn: day("2026-11-16"),
    amount: cents(6200),
    invoices: ["2026-000003"],
    date: day("2026-11-18"),
    code: "AM04",
    fee: cents(500),
    feeInvoice: undefined,
  };
  const told = (fields: Partial<typeof reject> = {}) => plain([rejectParagraph({ ...reject, ...fields })])[0];

  it("is told with its day, its reason and its fee", () => {
    expect(told()).toBe(
      "Le prélèvement de la facture 2026-000003, de 62,00 € au 16/11/2026, a été rejeté par votre banque le 18/11/2026 : le compte n’était pas assez approvisionné. Ces factures ne seront plus prélevées : merci de les payer par un autre moyen. Les frais, 5,00 €, seront portés sur une prochaine facture.",
    );
  });

  it("says nothing of what is not known, nor of a fee that there is none of", () => {
    const text = told({ fee: cents(0), code: "XXXX", date: undefined } as unknown as Partial<typeof reject>);
    expect(text).toContain("a été rejeté par votre banque. Ces factures");
    expect(text).not.toContain("frais");
  });
});

describe("the letters", () => {
  it("ask kindly the first time", () => {
    const text = plain(letterParagraphs(1, cents(123456), [], 8)).join("\n");
    expect(text).toContain("il reste 1 234,56 € à payer");
    expect(text).not.toContain("demeure");
  });

  it("put in default the second time, and recall every first reminder", () => {
    const text = plain(letterParagraphs(2, cents(8500), [day("2026-09-20"), day("2026-10-20")], 15)).join(
      "\n",
    );
    expect(text).toContain("Malgré nos rappels du 20/09/2026 et du 20/10/2026,");
    expect(text).toContain("nous vous mettons en demeure de payer la somme de 85,00 € dans les 15 jours");
    expect(text).toContain("voies de droit");
  });
});
