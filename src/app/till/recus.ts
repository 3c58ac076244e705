import { readMoneyTown, type MoneyTown } from "../accounts/money-run";
import { nothingIssued, runOf, type Deed, type DeedRequest } from "../deed/deed";
import { orderOf, type Ask } from "../deed/verb";
import type { PaperDocument } from "../paper/document";
import { putOnSheet } from "../paper/sheet";
import { documentsBeside } from "../printing/documents-beside";
import { deskDocuments, receiptGrid } from "./receipt-documents";
import { chequeDepositSlip, deskDay, takingsOf, type DayTakings, type DeskDay } from "../../domain/ledger";
import type { Day } from "../../kernel/day";
import { done, refused } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { planPage } from "../../workbook/pages/plan-page";
import { receiptsPage } from "../../workbook/sheets";
import { childName, familyText } from "../../wording/people-names";
import { deskDetails, deskSummary } from "../../wording/receipts";
import { filesWords, pdfLines } from "../../wording/print/files";
import { journalText } from "../../wording/reports";
import { recusWords } from "../../wording/verbs/recus";

export interface ReceiptsRequest extends DeedRequest {
  readonly on: Day;
  /** The journal and the receipts as a file too. */
  readonly pdf?: boolean | undefined;
}

/** What a pay-desk session took, payment by payment. */
export interface DeskTold {
  readonly desk: DeskDay;
  /** Of what came in at the desk. */
  readonly takings: DayTakings | undefined;
  /** What each family is called, with its code. */
  readonly names: ReadonlyMap<string, string>;
}

const recus: Deed<ReceiptsRequest, MoneyTown, DeskTold> = {
  read: async ({ on }, workbook) => {
    const read = await readMoneyTown({ on, use: "accounts" }, workbook, [receiptsPage]);
    return "ended" in read ? read : { read: { ...read.read, isPart: true } };
  },

  compute: ({ on, pdf = false, now }, books) => {
    const { town, money, ledger, printed } = books;
    const desk = deskDay(money.payments, ledger);
    if (desk.receipts.length === 0) return refused(blocking("run.no-takings", { day: on }));
    const [takings] = takingsOf(
      desk.receipts.map(({ payment }) => payment),
      { from: on, to: on },
    );
    const { families } = town.households;
    const names = new Map(
      desk.receipts.map(({ payment: { familyCode: code } }) => [code, familyText(families, code)]),
    );
    const told: DeskTold = { desk, takings, names };
    const documents = documentsOf(told, books);
    const plan = () => {
      const pages = planPage(receiptsPage, printed(receiptsPage), putOnSheet(documents, receiptGrid));
      const [action = ""] = recusWords.journal;
      const summary = journalText(deskSummary(desk, takings));
      const entry = { ...nothingIssued, action, doneOn: on, total: desk.total, summary };
      return { books: [], journal: pages.length === 0 ? [] : [entry], pages };
    };
    const about = { name: filesWords.receiptsFile(on), title: filesWords.receiptsTitle(on) };
    const file = { ...about, office: town.office, madeOn: now.day, grid: receiptGrid };
    return done({ result: told, plan, ...(pdf ? { beside: documentsBeside(documents, file) } : {}) });
  },
};

/** The receipts of a pay-desk session, its journal and its slip of cheques, on paper; nothing else is written. */
export const makeReceipts = runOf(recus);

function documentsOf({ desk, takings, names }: DeskTold, { town }: MoneyTown): readonly PaperDocument[] {
  const { day, receipts } = desk;
  const { children } = town.households;
  return deskDocuments({
    office: town.office,
    hours: town.periods.payDesk.find((session) => session.day === day)?.hours,
    desk,
    takings,
    slip: chequeDepositSlip(
      receipts.map(({ payment }) => payment),
      { from: day, to: day },
    ),
    familyName: (code) => names.get(code) ?? code,
    childName: (code) => {
      const child = children.get(code);
      return child && childName(child);
    },
  });
}

interface Typed {
  readonly permanence: Day;
  /** Where the PDF is wanted. */
  readonly pdf: string | undefined;
}

/** `ecot recus`: the receipts and the journal of a pay-desk session. */
export const askRecus: Ask<Typed> = ({ permanence, pdf }, { now }) =>
  orderOf(
    makeReceipts,
    { on: permanence, pdf: pdf !== undefined, now },
    {
      beside: pdf === undefined ? undefined : { path: pdf },
      done: ({ desk, takings, names }, problems) => ({
        lines: [
          ...deskSummary(desk, takings),
          ...deskDetails(desk, (code) => names.get(code) ?? code),
          ...pdfLines(pdf, true),
        ],
        report: {
          day: permanence,
          counts: { receipts: desk.receipts.length, elsewhere: desk.elsewhere.length, problems },
          totals: { total: desk.total },
          takings,
          receipts: desk.receipts.map(({ number, payment, settled, inAdvance, runningTotal }) => ({
            number,
            family: payment.familyCode,
            means: payment.means ?? null,
            reference: payment.reference ?? null,
            amount: payment.amount,
            settles: settled.map(({ receivable, amount, remaining }) => ({
              invoice: receivable.number,
              amount,
              remaining,
            })),
            inAdvance,
            runningTotal,
          })),
        },
      }),
    },
  );
