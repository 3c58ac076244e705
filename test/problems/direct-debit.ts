import type { ProblemsOf } from "../../src/kernel/problem";
import {
  confirmedLate,
  debit,
  debitRows,
  invoices,
  mandates,
  mandateWith,
  reject,
  rejectConfirmedLate,
  rejectFile,
  sent,
  settings,
  typedReject,
} from "./money-town";
import { note, when, withAlso, type Example, type Grids, type PagesOf } from "./page";

const said = (text: string, example: Example): Example => ({
  ...example,
  input: [note(text), ...example.input],
});
const settingsWith = (name: string, value: string | null): Grids => ({
  Paramètres: [...settings.filter(([known]) => known !== name), [name, value]],
});
const anotherMandate = (reference: string, iban: string, status: string, family = "F1"): Grids => ({
  Mandats: [...mandates, [family, reference, "Durand", iban, null, "01/09/2026", status]],
});
const belgian = "BE68539007547034";
const reference = "ECOT-20261116-1-F1";

/** The bank refuses a whole file, or a block of it. */
function refusedWhole(sheets: Grids, covers: "file" | "block"): Example {
  const file = "ECOT-20261116-1-0D15EA5E";
  const reason = "<StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>";
  const ofFile = covers === "file" ? `<GrpSts>RJCT</GrpSts>${reason}` : "<GrpSts>PART</GrpSts>";
  const block = `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${file}-RCUR</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>${reason}</OrgnlPmtInfAndSts>`;
  return rejectFile(
    sheets,
    "rejets.xml",
    [
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>',
      "  <GrpHdr><CreDtTm>2026-11-17T08:00:00</CreDtTm></GrpHdr>",
      `  <OrgnlGrpInfAndSts><OrgnlMsgId>${file}</OrgnlMsgId><OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId>${ofFile}</OrgnlGrpInfAndSts>`,
      ...(covers === "block" ? [`  ${block}`] : []),
      "</CstmrPmtStsRpt></Document>",
    ].join("\n"),
  );
}

/** Debits and rejects. */
export const directDebitPages: PagesOf<ProblemsOf<"debit" | "reject">> = {
  "debit.date-closed": [said("14 November 2026 is a Saturday.", debit({}, "2026-11-14"))],
  "debit.date-too-soon": [
    when("too near", debit({}, "2026-11-16", "2026-11-16")),
    when("past", debit({}, "2026-11-16", "2026-11-18")),
  ],
  "debit.creditor-id": [
    when("missing", debit(settingsWith("ICS", null))),
    when("a wrong digit", debit(settingsWith("ICS", "FR72ZZZ123457"))),
    when("too short", debit(settingsWith("ICS", "FR72ZZZ12345"))),
    when("the old national number", debit(settingsWith("ICS", "123456"))),
  ],
  "debit.creditor-account": [
    when("missing", debit(settingsWith("IBAN", null))),
    when("a wrong digit", debit(settingsWith("IBAN", "FR7630006000011234567890188"))),
  ],
  "debit.creditor-bic-left-out": [debit(settingsWith("BIC", "AGRIFR"))],
  "debit.creditor-name-supposed": [
    debit({
      Paramètres: [
        ...settings.filter(([known]) => known !== "Gestionnaire"),
        ["Gestionnaire", null],
        ["Service", "Cantine d’Exemple"],
      ],
    }),
  ],
  "debit.creditor-name-missing": [debit(settingsWith("Gestionnaire", null))],
  "debit.nothing-to-collect": [debit({ Factures: [invoices[0]] })],
  "debit.changed-since-preview": [
    confirmedLate({
      Factures: [
        invoices[0],
        ["2026-000001", "2026-11", "F1", "E1", "28/10/2026", "20/11/2026", 8, 32, 0, 32],
      ],
    }),
  ],
  "debit.no-mandate": [debit({ Mandats: [mandates[0]] })],
  "debit.mandate-not-active": [
    when("suspended", debit(mandateWith({ Statut: "Suspendu" }))),
    when("revoked", debit(mandateWith({ Statut: "Révoqué" }))),
  ],
  "debit.two-active-mandates": [debit(anotherMandate("RUM-2", belgian, "Actif"))],
  "debit.mandate-reference": [
    when("missing", debit(mandateWith({ RUM: null }))),
    when("too long", debit(mandateWith({ RUM: "RUM-1".repeat(8) }))),
    when("a character that banks refuse", debit(mandateWith({ RUM: "RUM n°1" }))),
    when("slashes", debit(mandateWith({ RUM: "RUM//1" }))),
  ],
  "debit.mandate-reference-twice": [debit(anotherMandate("rum-1", belgian, "Révoqué", "F2"))],
  "debit.mandate-unsigned": [debit(mandateWith({ "Signé le": null }))],
  "debit.signed-in-future": [debit(mandateWith({ "Signé le": "03/11/2026" }))],
  "debit.mandate-lapsed": [
    when("never used", debit(mandateWith({ "Signé le": "15/11/2023" }))),
    when(
      "not used for long",
      debit({
        Mandats: [
          ["Code famille", "RUM", "Titulaire", "IBAN", "Signé le", "Dernière échéance"],
          ["F1", "RUM-1", "Martin", belgian, "01/09/2020", "15/11/2023"],
        ],
      }),
    ),
  ],
  "debit.account": [
    when("missing", debit(mandateWith({ IBAN: null }))),
    when("unknown country", debit(mandateWith({ IBAN: "30006000011234567890189" }))),
    when("a digit too few", debit(mandateWith({ IBAN: "FR763000600001123456789018" }))),
    when("a letter among the bank's digits", debit(mandateWith({ IBAN: "FR76A0006000011234567890189" }))),
    when("a wrong digit", debit(mandateWith({ IBAN: "FR7630006000011234567890188" }))),
    when(
      "a wrong French key under right check digits",
      debit(mandateWith({ IBAN: "FR0630006000011234567890188" })),
    ),
    when("outside SEPA", debit(mandateWith({ IBAN: "TR330006100519786457841326" }))),
  ],
  "debit.bic-left-out": [debit(mandateWith({ BIC: "AGRIFR" }))],
  "debit.name-rewritten": [debit(mandateWith({ Titulaire: "Mme Hélène Lefèvre" }))],
  "debit.invoice-held": [
    debit(debitRows(["30/11/2026", 40, "2026-000001", "ECOT-20261130-1-F1", "Préparé"])),
  ],
  "debit.invoice-rejected-before": [
    debit({
      ...debitRows(["05/11/2026", 40, "2026-000001", "ECOT-20261105-1-F1", "Rejeté"]),
      Rejets: [
        ["Date", "Référence", "Code", "Frais"],
        ["06/11/2026", "ECOT-20261105-1-F1", "AM04", 0],
      ],
    }),
  ],
  "debit.invoice-before-mandate": [debit(mandateWith({ "Signé le": "29/10/2026" }))],
  "debit.short-notice": [
    when("one invoice", debit({ Factures: invoices }, "2026-11-05")),
    when(
      "several",
      debit(
        {
          Factures: [
            ...invoices,
            ["2026-000002", "2026-11", "F1", "E2", "28/10/2026", "20/11/2026", 10, 40, 0, 40],
          ],
        },
        "2026-11-05",
      ),
    ),
  ],
  "debit.mandate-gone": [
    sent({
      Mandats: [mandates[0]],
      ...debitRows(["16/11/2026", 40, "2026-000001", reference, "Préparé"]),
    }),
  ],
  "debit.amount-not-positive": [sent(debitRows(["16/11/2026", 0, "2026-000001", reference, "Préparé"]))],
  "debit.nothing-to-send": [
    when("nothing was prepared", sent({})),
    when("sent before", sent(debitRows(["16/11/2026", 40, "2026-000001", reference, "Envoyé"]))),
  ],
  "reject.unmatched": [
    when("an unknown reference", reject({}, { reference: "ECOT-20261016-1-F9" })),
    when("an unknown mandate", reject({}, { mandate: "RUM-9", amount: "40,00" })),
    when(
      "typed in by hand",
      typedReject({
        Rejets: [
          ["Date", "Référence", "Code", "Facturé sur"],
          ["19/11/2026", "ECOT-20261016-1-F9", "AM04"],
        ],
      }),
    ),
    when(
      "two debits of one mandate and amount",
      reject(
        debitRows(
          ["05/10/2026", 40, "2026-000001", "ECOT-20261005-1-F1", "Envoyé"],
          ["16/11/2026", 40, "2026-000001", reference, "Envoyé"],
        ),
        { mandate: "RUM-1", amount: "40,00" },
      ),
    ),
  ],
  "reject.whole-batch": [
    when("a file", refusedWhole(debitRows(["16/11/2026", 40, "2026-000001", reference, "Envoyé"]), "file")),
    when("a block", refusedWhole(debitRows(["16/11/2026", 40, "2026-000001", reference, "Envoyé"]), "block")),
    when("its rows are gone", refusedWhole({}, "file")),
  ],
  "reject.changed-since-preview": [
    withAlso(
      rejectConfirmedLate(
        debitRows(["16/11/2026", 40, "2026-000001", reference, "Envoyé"]),
        mandateWith({ Statut: "Suspendu" }),
        "rejets.csv",
        `Date;Référence;Code motif\n19/11/2026;${reference};AM04`,
      ),
      "reject.unmatched",
    ),
  ],
  "reject.counted": [
    withAlso(
      debit(
        {
          ...debitRows(["16/11/2026", 40, "2026-000001", reference, "Envoyé"]),
          Rejets: [
            ["Date", "Référence", "Code", "Facturé sur"],
            ["19/11/2026", reference, "AM04"],
          ],
        },
        "2026-11-30",
        "2026-11-20",
      ),
      "debit.invoice-rejected-before",
    ),
  ],
  "reject.amount-differs": [
    reject(debitRows(["16/11/2026", 40, "2026-000001", reference, "Envoyé"]), {
      reference,
      amount: "39,50",
    }),
  ],
  "reject.not-marked-sent": [
    reject(debitRows(["16/11/2026", 40, "2026-000001", reference, "Préparé"]), { reference }),
  ],
};
