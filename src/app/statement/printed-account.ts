import type { Family } from "../../domain/families";
import type { PayDeskSession } from "../../domain/invoicing";
import type { Office } from "../../domain/books";
import { sum } from "../../kernel/cents";
import { serialOfDay } from "../../workbook/codecs/days";
import { cell, headerCell, PageDraft } from "../../workbook/pages/page-draft";
import type { PageContent } from "../../workbook/pages/plan-page";
import { accountWords as words, movementText, type AccountTold } from "../../wording/verbs/compte";
import {
  addresseeBlock,
  firstPrintedRow,
  lastColumn,
  paperWidths,
  paymentBlock,
  senderBlock,
  startSheet,
} from "../paper/paper";
import { printTable } from "../paper/printed-table";

export interface AccountToPrint {
  readonly office: Office;
  /** Without its row there is nobody to write to: the paper has no address. */
  readonly family: Family | undefined;
  readonly told: AccountTold;
  /** The pay-desk sessions to come. */
  readonly sessions: readonly PayDeskSession[];
}

/** The account of a family as it is handed over or sent: every line with the balance after it, then what is late. */
export function printAccount({ office, family, told, sessions }: AccountToPrint): PageContent {
  const { on, familyCode, totals, late, onItsWay, feesToBill } = told;
  const draft = new PageDraft(paperWidths, firstPrintedRow);
  const note = (text: string) => draft.text(1, text, { lastColumn, format: "long-text" });
  startSheet(draft);
  senderBlock(draft, office, []);
  if (family !== undefined) addresseeBlock(draft, family);
  draft.text(1, words.title(on), { lastColumn, look: "title" });
  draft.text(1, words.reference(familyCode), { lastColumn });
  printLines(draft, told);
  printLate(draft, told);
  draft.row();
  if (onItsWay > 0) note(words.onItsWay(onItsWay));
  if (feesToBill > 0) note(words.feesNote(feesToBill));
  // What a debit has not collected in time is paid by other means.
  const byDebit = family?.paymentMeans === "direct-debit" && late.length === 0;
  if (totals.balance > onItsWay) paymentBlock(draft, { office, sessions, byDebit, hasCoupon: false });
  return draft.content;
}

function printLines(draft: PageDraft, { lines, totals: { balance } }: AccountTold): void {
  const { movement, asked, paid, balance: after } = words.headers;
  const header = [
    cell(1, movement, { lastColumn: 2, look: "table-header" }),
    headerCell(3, asked, "money"),
    headerCell(4, paid, "money"),
    headerCell(5, after, "money"),
  ];
  const amountOf = (column: number, cents: number) =>
    cell(column, cents === 0 ? null : cents / 100, { format: "money", look: "table-cell" });
  printTable(draft, {
    header: lines.length === 0 ? [cell(1, words.nothing, { lastColumn })] : header,
    rows: lines.map(({ on, amount, balance, ...line }) => [
      cell(1, words.line(on, movementText(line)), {
        lastColumn: 2,
        format: "long-text",
        look: "table-cell",
      }),
      // What is asked for on one side, what is paid or given back on the other, as families read an account.
      amountOf(3, Math.max(amount, 0)),
      amountOf(4, Math.max(0 - amount, 0)),
      cell(5, balance / 100, { format: "money", look: "table-cell" }),
    ]),
    total: [
      cell(1, words.balanceOf(balance), { lastColumn: 4, look: "total" }),
      cell(5, Math.abs(balance) / 100, { format: "money", look: "total" }),
    ],
  });
}

function printLate(draft: PageDraft, { late }: AccountTold): void {
  if (late.length === 0) return;
  const [number, days, dueOn, remaining] = words.lateHeaders;
  printTable(draft, {
    title: words.late,
    header: [
      headerCell(1, number),
      headerCell(2, days, "integer"),
      headerCell(3, dueOn, "day"),
      cell(4, remaining, { lastColumn: 5, look: "table-header", align: "right" }),
    ],
    rows: late.map(({ account: { receivable, remaining }, daysLate }) => [
      cell(1, receivable.number, { look: "table-cell" }),
      cell(2, daysLate, { format: "integer", look: "table-cell" }),
      cell(3, serialOfDay(receivable.dueOn), { format: "day", look: "table-cell" }),
      cell(4, remaining / 100, { lastColumn: 5, format: "money", look: "table-cell" }),
    ]),
    total: [
      cell(1, words.total, { lastColumn: 3, look: "total" }),
      cell(4, sum(late.map(({ account }) => account.remaining)) / 100, {
        lastColumn: 5,
        format: "money",
        look: "total",
      }),
    ],
  });
}
