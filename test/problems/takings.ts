import { takeIn } from "../../src/app/takings/encaisser";
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
  "takings.changed-since-preview": [confirmedLate],
  "takings.none": [csv("05/12/2026;EDF;-40,00")],
};
