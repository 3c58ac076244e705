import { gap, said, text, type Block, type PaperDocument, type PaperGrid } from "../paper/document";
import { letterhead, listHead } from "../paper/letter-parts";
import { meansColumns, slipTable } from "../statement/statement-document";
import type { Office } from "../../domain/books";
import type { ChequeDepositSlip, DayTakings, DeskDay, Receipt } from "../../domain/ledger";
import { cents, sum } from "../../kernel/cents";
import { receiptWords as words } from "../../wording/print/receipts";
import { elsewhereLines, meansText } from "../../wording/receipts";
import { tableOf, columnOf } from "../paper/table-of";

/** As a letter, with more room for the name of a family. */
export const receiptGrid: PaperGrid = { widths: [19, 24, 13, 15, 14], window: 3 };

export interface DeskPaper {
  readonly office: Office;
  readonly hours: string | undefined;
  readonly desk: DeskDay;
  readonly takings: DayTakings | undefined;
  readonly slip: ChequeDepositSlip;
  readonly familyName: (code: string) => string;
  /** Whom an invoice is about. */
  readonly childName: (code: string) => string | undefined;
}

/** The journal of the desk with its slip, then a receipt for each payment. */
export function deskDocuments(paper: DeskPaper): readonly PaperDocument[] {
  return [journalDocument(paper), ...paper.desk.receipts.map((receipt) => receiptDocument(receipt, paper))];
}

function journalDocument(paper: DeskPaper): PaperDocument {
  const { office, hours, desk, takings, slip, familyName } = paper;
  const title = words.journal(desk.day, hours);
  const { number, family, means, amount, total } = words.journalHeaders;
  return {
    title,
    blocks: [
      ...listHead(title, office.service),
      gap(),
      tableOf(
        desk.receipts,
        [
          columnOf.text(number, (row) => row.number),
          columnOf.text(family, ({ payment }) => familyName(payment.familyCode)),
          columnOf.text(means, ({ payment }) => meansText(payment.means)),
          columnOf.cents(amount, ({ payment }) => payment.amount),
          columnOf.cents(total, ({ runningTotal }) => runningTotal),
        ],
        { total: { label: words.total, values: [said.cents(desk.total), undefined] } },
      ),
      gap(),
      tableOf(takings?.byMeans ?? [], meansColumns, { title: words.byMeans, isWhole: true }),
      ...elsewhereLines(desk.elsewhere).map((line) => text("note", line)),
      gap(),
      text("paragraph", words.checked),
      ...(slip.cheques.length === 0 ? [] : [gap(), slipTable({ day: desk.day, slip, familyName })]),
    ],
  };
}

function receiptDocument(receipt: Receipt, { office, familyName, childName }: DeskPaper): PaperDocument {
  const { number, payment, settled, inAdvance } = receipt;
  const { date, familyCode, means, reference, amount } = payment;
  const isRefund = amount < 0;
  const title = isRefund ? words.refundTitle(number) : words.title(number);
  const shown = cents(Math.abs(amount));
  return {
    title,
    blocks: [
      letterhead(office, title, [
        { name: isRefund ? words.refundDate : words.date, value: said.day(date) },
        { name: words.means, value: said.text(meansText(means)) },
        ...(reference === undefined ? [] : [{ name: words.reference, value: said.text(reference) }]),
        { name: words.amount, value: said.cents(shown), isStrong: true },
      ]),
      gap(),
      text("strong", `${isRefund ? words.refundOf : words.of} ${familyName(familyCode)}`),
      gap(),
      ...(isRefund ? [] : [settledTable(settled, inAdvance, childName), gap()]),
      ...(means === "cheque" && !isRefund ? [text("note", words.cheque)] : []),
      gap(),
      { kind: "signature", lines: [words.signature] },
    ],
  };
}

function settledTable(
  settled: Receipt["settled"],
  inAdvance: Receipt["inAdvance"],
  childName: DeskPaper["childName"],
): Block {
  const { invoice, amount, remaining } = words.headers;
  const named = ({ number, childCode = "" }: Receipt["settled"][number]["receivable"]) => {
    const child = childName(childCode);
    return child === undefined ? number : `${number}, ${child}`;
  };
  const advance = { name: words.inAdvance, amount: inAdvance, remaining: undefined };
  return tableOf(
    [
      ...settled.map((part) => ({ ...part, name: named(part.receivable) })),
      ...(inAdvance === 0 ? [] : [advance]),
    ],
    [
      columnOf.text(invoice, ({ name }) => name, { span: 3 }),
      columnOf.cents(amount, (part) => part.amount),
      columnOf.cents(remaining, (part) => part.remaining),
    ],
    {
      title: words.settles,
      isWhole: true,
      total: {
        label: words.total,
        values: [said.cents(sum([...settled.map((part) => part.amount), inAdvance])), undefined],
      },
    },
  );
}
