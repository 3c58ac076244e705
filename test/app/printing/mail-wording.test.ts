import type { Office } from "../../../src/domain/books";
import type { PrintedInvoice } from "../../../src/app/issue/printed-invoice";
import { mailOf } from "../../../src/app/printing/mail-wording";
import { day } from "../../../src/kernel/day";
import { defaultSettings } from "../../../src/workbook/sheets/settings";
import { aChild, aFamily, euros } from "../../support/town";

const family = aFamily({ title: "Mme", firstName: "Lou", paymentMeans: "cheque" });
const office = { ...defaultSettings, service: "Cantine de la ville", transfers: undefined };

const anInvoice = (fields: Partial<PrintedInvoice> = {}): PrintedInvoice => ({
  number: "2026-000001",
  periodKey: "2026-11",
  family,
  child: aChild({}),
  issuedOn: day("2026-10-28"),
  dueOn: day("2026-11-16"),
  lines: [],
  total: euros(1234.5),
  beside: { absences: [], standing: undefined },
  ...fields,
});

const textOf = (invoices: readonly PrintedInvoice[], of = family, mail?: Office["mail"]) =>
  mailOf({ family: of, invoices, period: "novembre 2026" }, { ...office, mail }).text;

describe("the words of a mail", () => {
  it("say what is asked until when, and who asks", () => {
    expect(textOf([anInvoice()])).toBe(
      [
        "Bonjour,",
        "",
        "Vous trouverez ci-joint votre facture de cantine, novembre 2026. Total\u00a0: 1\u202f234,50\u00a0€.",
        "À payer au plus tard le 16/11/2026.",
        "",
        "Cordialement,",
        "Cantine de la ville",
      ].join("\n"),
    );
  });

  it.each([
    ["what is collected", { paymentMeans: "direct-debit" }, {}],
    ["a credit note", {}, { total: euros(-5) }],
    ["what has no day", {}, { dueOn: undefined }],
    ["nothing", {}, { total: euros(0) }],
  ] as const)("ask nobody to pay %s", (_what, ofFamily, ofInvoice) => {
    const text = textOf([anInvoice(ofInvoice)], { ...family, ...ofFamily });
    expect(text).not.toContain("À payer");
  });

  it("add up the invoices of a family, and name each day once", () => {
    const later = anInvoice({ number: "2026-000002", dueOn: day("2026-12-01"), total: euros(0.5) });
    const mail = { subject: undefined, text: "{total} / {echeance} / {famille}" };
    expect(textOf([later, anInvoice(), anInvoice()], family, mail)).toBe(
      "2\u202f469,50\u00a0€ / 16/11/2026 et 01/12/2026 / Mme Lou Exemple",
    );
    expect(textOf([anInvoice({ dueOn: undefined })], family, mail)).toContain("/ sans échéance /");
  });
});
