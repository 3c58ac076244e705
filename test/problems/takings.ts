import { takeIn } from "../../src/app/takings/encaisser";
import { cents } from "../../src/kernel/cents";
import { day } from "../../src/kernel/day";
import type { ProblemsOf } from "../../src/kernel/problem";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { cfonbStatement, moved } from "../support/cfonb";
import { moneyTown } from "./money-town";
import { note, when, type Example, type Grids, type PagesOf } from "./page";

const now = { day: day("2026-12-31"), at: 600 };

const workbookWith = (sheets: Grids) =>
  MemoryWorkbook.ofSnapshots(
    Object.entries(moneyTown(sheets)).map(([name, rows]) => ({ name, rows, table: undefined })),
  );

const sourcesOf = (name: string, text: string) => [{ name, content: { kind: "text", text } as const }];

/** `ecot encaisser` on the text of a file of the bank, in a town of which nothing is paid. */
function encaisser(name: string, text: string): Example {
  return {
    command: `ecot encaisser cantine.xlsx --depuis ${name}`,
    input: [{ kind: "text", name, text }],
    run: async () => {
      const { result, problems } = await takeIn({ sources: sourcesOf(name, text), now }, workbookWith({}));
      const waits =
        result === undefined ? "nothing is read" : `nobody, credits read: ${String(result.matches.length)}`;
      return { problems, waits };
    },
  };
}

const csv = (...rows: readonly string[]) =>
  encaisser("releve.csv", ["Date;Libellé;Montant", ...rows].join("\n"));

const portal = (...rows: readonly string[]) =>
  encaisser("portail.csv", ["Date;Nom;Montant;Statut", ...rows].join("\n"));

const statement = (...movements: readonly (readonly string[])[]) =>
  encaisser("releve.txt", cfonbStatement(150_000, ...movements).replaceAll("\r", ""));

const xml = (message: string, content: string) =>
  encaisser(
    "releve.xml",
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${message}">\n${content}\n</Document>`,
  );

const camt = (status: string, amount: string, more = "") =>
  xml(
    "camt.053.001.08",
    [
      "<BkToCstmrStmt><Stmt><Ntry>",
      `<Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>${status}</Cd></Sts>`,
      `<BookgDt><Dt>2026-12-14</Dt></BookgDt>${more}`,
      "</Ntry></Stmt></BkToCstmrStmt>",
    ].join("\n"),
  );

/** Cheques of the family F1 that are typed in a row; one of that number is noted when there is but one. */
function slip(reference: string | undefined, count: 1 | 2): Example {
  const cheque = { familyCode: "F1", amount: cents(4_000), date: day("2026-12-05"), reference };
  const sheets: Grids =
    count > 1
      ? {}
      : {
          Règlements: [
            ["Date", "Code famille", "Montant", "Moyen", "Référence"],
            ["02/12/2026", "F1", 40, "Chèque", "0012345"],
          ],
        };
  return {
    command: "page: Encaissements",
    input: [
      ...Object.entries(sheets).map(([name, rows = []]) => ({ kind: "sheet" as const, name, rows })),
      note(
        `A slip with ${count === 1 ? "this cheque" : "two such cheques"} of the family F1 is typed: 40 €${reference === undefined ? "" : `, ${reference}`}.`,
      ),
    ],
    run: async () => {
      const cheques = Array<typeof cheque>(count).fill(cheque);
      const { problems } = await takeIn({ cheques, preview: true, now }, workbookWith(sheets));
      return { problems, waits: "nobody" };
    },
  };
}

const transfer = "05/12/2026;VIR MARTIN 2026-000001;40,00";

/** The clerk confirms what was shown, and somebody has noted the payment by hand meanwhile. */
const confirmedLate: Example = {
  ...csv(transfer),
  input: [
    ...csv(transfer).input,
    note("The payments were shown, then one was typed in the sheet Règlements, then they were confirmed."),
  ],
  run: async () => {
    const sources = sourcesOf("releve.csv", `Date;Libellé;Montant\n${transfer}`);
    const { shown: confirmed } = await takeIn({ sources, preview: true, now }, workbookWith({}));
    const typed = [
      ["Date", "Code famille", "Montant"],
      ["05/12/2026", "F1", 40],
    ];
    const { problems } = await takeIn({ sources, confirmed, now }, workbookWith({ Règlements: typed }));
    return { problems, waits: "nothing is written" };
  },
};

/** What a bank tells of the money that came in. */
export const takingsPages: PagesOf<ProblemsOf<"takings">> = {
  "takings.unknown-form": [encaisser("releve.txt", "Bonjour, trois familles ont payé.")],
  "takings.other-message": [
    when("rejects", xml("pain.002.001.10", "<CstmrPmtStsRpt/>")),
    when("another one", xml("acmt.007.001.02", "<AcctOpngReq/>")),
  ],
  "takings.foreign-currency": [
    when("one", encaisser("releve.csv", "Date;Libellé;Montant;Devise\n05/12/2026;VIR;40,00;CHF")),
    when(
      "several",
      encaisser(
        "releve.csv",
        "Date;Libellé;Montant;Devise\n05/12/2026;VIR;40,00;CHF\n06/12/2026;VIR;5,00;CHF",
      ),
    ),
  ],
  "takings.unreadable-entry": [camt("BOOK", "40,0x")],
  "takings.not-booked": [camt("PDNG", "40.00")],
  "takings.undone": [camt("BOOK", "40.00", "<RvslInd>true</RvslInd>")],
  "takings.rows-left-out": [
    when("totals", csv(transfer, ";Solde au 31/12/2026;1 500,00")),
    when(
      "refused or waiting",
      portal(
        "05/12/2026;MARTIN;40,00;Refusé",
        "06/12/2026;MARTIN;40,00;En attente",
        "07/12/2026;DURAND;40,00;Payé",
      ),
    ),
    when("of which nobody says", portal("05/12/2026;MARTIN;40,00;Bleu", "06/12/2026;DURAND;40,00;Payé")),
  ],
  "takings.returned": [
    when("a debit", statement(moved("B3", "181226", -4_000, "PRLV SEPA IMPAYE", ["LCCMOTIF AM04"]))),
    when("a cheque", statement(moved("03", "181226", -4_000, "CHEQUE IMPAYE"))),
  ],
  "takings.no-batch": [statement(moved("A1", "161226", 125_000, "PRLV SEPA EMIS REMISE"))],
  "takings.cheque-twice": [
    when("noted before", slip("0012345", 1)),
    when("in one slip", slip("0012345", 2)),
    when("without a number", slip(undefined, 2)),
  ],
  "takings.changed-since-preview": [confirmedLate],
  "takings.none": [csv("05/12/2026;EDF;-40,00")],
};
