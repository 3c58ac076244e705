import { gap, said, text, type Block, type PaperDocument, type PaperGrid } from "../paper/document";
import { letterhead, listHead } from "../paper/letter-parts";
import { slipTable } from "../statement/statement-document";
import type { Office } from "../../domain/books";
import type { ChequeDepositSlip, DayTakings, DeskDay, Receipt } from "../../domain/ledger";
import { cents, sum } from "../../kernel/cents";
import { receiptWords as words } from "../../wording/print/receipts";
import { elsewhereLines, meansText } from "../../wording/receipts";

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
      {
        kind: "table",
        columns: [
          { header: number, holds: "text" },
          { header: family, holds: "text" },
          { header: means, holds: "text" },
          { header: amount, holds: "cents" },
          { header: total, holds: "cents" },
        ],
        rows: desk.receipts.map(({ number: own, payment, runningTotal }) => ({
          cells: [
            said.text(own),
            said.text(familyName(payment.familyCode)),
            said.text(meansText(payment.means)),
            said.cents(payment.amount),
            said.cents(runningTotal),
          ],
        })),
        total: { label: words.total, values: [said.cents(desk.total), undefined] },
      },
      gap(),
      byMeans(takings),
      ...elsewhereLines(desk.elsewhere).map((line) => text("note", line)),
      gap(),
      text("paragraph", words.checked),
      ...(slip.cheques.length === 0 ? [] : [gap(), slipTable({ day: desk.day, slip, familyName })]),
    ],
  };
}

function byMeans(takings: DayTakings | undefined): Block {
  const { means, count, amount } = words.byMeansHeaders;
  return {
    kind: "table",
    title: words.byMeans,
    isWhole: true,
    columns: [
      { header: means, holds: "text" },
      { header: count, holds: "number" },
      { header: amount, holds: "cents" },
    ],
    rows: (takings?.byMeans ?? []).map((each) => ({
      cells: [said.text(meansText(each.means)), said.number(each.count), said.cents(each.total)],
    })),
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
  const named = (number: string, child: string | undefined) =>
    child === undefined ? number : `${number}, ${child}`;
  return {
    kind: "table",
    title: words.settles,
    isWhole: true,
    columns: [
      { header: invoice, span: 3, holds: "text" },
      { header: amount, holds: "cents" },
      { header: remaining, holds: "cents" },
    ],
    rows: [
      ...settled.map((part) => ({
        cells: [
          said.text(named(part.receivable.number, childName(part.receivable.childCode ?? ""))),
          said.cents(part.amount),
          said.cents(part.remaining),
        ],
      })),
      ...(inAdvance === 0 ? [] : [{ cells: [said.text(words.inAdvance), said.cents(inAdvance), undefined] }]),
    ],
    total: {
      label: words.total,
      values: [said.cents(sum([...settled.map((part) => part.amount), inAdvance])), undefined],
    },
  };
}
