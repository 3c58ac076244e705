import type { Office } from "../../domain/books";
import type { Family } from "../../domain/families";
import type { PayDeskSession } from "../../domain/invoicing";
import { cents, sum } from "../../kernel/cents";
import { gap, said, text, type Block, type PaperDocument } from "../paper/document";
import { addressee, letterhead } from "../paper/letter-parts";
import { waysToPay } from "../paper/ways-to-pay";
import { payWords } from "../../wording/print/pay";
import { accountWords as words, movementText, type AccountTold } from "../../wording/verbs/compte";
import { tableOf, columnOf } from "../paper/table-of";

export interface AccountToPrint {
  readonly office: Office;
  /** Without its row there is nobody to write to: the paper has no address. */
  readonly family: Family | undefined;
  readonly told: AccountTold;
  /** What is not late yet will be collected. */
  readonly hasMandate: boolean;
  /** The pay-desk sessions to come. */
  readonly sessions: readonly PayDeskSession[];
}

/** The account of a family as it is handed over or sent: every line with the balance after it, then what is late. */
export function accountDocument(account: AccountToPrint): PaperDocument {
  const { office, family, told, sessions, hasMandate } = account;
  const { on, familyCode, totals, late, onItsWay, feesToBill } = told;
  // What a debit has not collected in time is paid by other means.
  const byDebit = family?.paymentMeans === "direct-debit" && hasMandate && late.length === 0;
  return {
    title: words.title(on),
    blocks: [
      letterhead(office),
      ...(family === undefined ? [] : [addressee(family)]),
      text("title", words.title(on)),
      text("paragraph", words.reference(familyCode)),
      gap(),
      movements(told),
      ...lateInvoices(told),
      gap(),
      ...(onItsWay > 0 ? [text("paragraph", words.onItsWay(onItsWay))] : []),
      ...(feesToBill > 0 ? [text("paragraph", words.feesNote(feesToBill))] : []),
      ...(totals.balance > onItsWay
        ? byDebit
          ? [text("paragraph", payWords.byDebit)]
          : waysToPay({ office, sessions, numbers: [], hasCoupon: false })
        : []),
    ],
  };
}

function movements({ lines, totals: { balance } }: AccountTold): Block {
  if (lines.length === 0) return text("paragraph", words.nothing);
  const { movement, asked, paid, balance: after } = words.headers;
  // What is asked for on one side, what is paid or given back on the other, as families read an account.
  const above = (amount: number) => (amount > 0 ? cents(amount) : undefined);
  return tableOf(
    lines,
    [
      columnOf.text(movement, ({ on, ...line }) => words.line(on, movementText(line)), { span: 2 }),
      columnOf.cents(asked, ({ amount }) => above(amount)),
      columnOf.cents(paid, ({ amount }) => above(0 - amount)),
      columnOf.cents(after, (line) => line.balance),
    ],
    { total: { label: words.balanceOf(balance), values: [said.cents(cents(Math.abs(balance)))] } },
  );
}

function lateInvoices({ late }: AccountTold): readonly Block[] {
  if (late.length === 0) return [];
  const [number, days, dueOn, remaining] = words.lateHeaders;
  const total = said.cents(sum(late.map(({ account }) => account.remaining)));
  return [
    gap(),
    tableOf(
      late,
      [
        columnOf.text(number, ({ account }) => account.receivable.number),
        columnOf.number(days, ({ daysLate }) => daysLate),
        columnOf.day(dueOn, ({ account }) => account.receivable.dueOn),
        columnOf.cents(remaining, ({ account }) => account.remaining, { span: 2 }),
      ],
      { title: words.late, total: { label: words.total, values: [total] } },
    ),
  ];
}
