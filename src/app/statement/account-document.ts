import type { Office } from "../../domain/books";
import type { Family } from "../../domain/families";
import type { PayDeskSession } from "../../domain/invoicing";
import { cents, sum } from "../../kernel/cents";
import { gap, said, text, type Block, type PaperDocument } from "../paper/document";
import { addressee, letterhead } from "../paper/letter-parts";
import { waysToPay } from "../paper/ways-to-pay";
import { payWords } from "../../wording/print/pay";
import { accountWords as words, movementText, type AccountTold } from "../../wording/verbs/compte";

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
  const amount = (value: number) => (value === 0 ? undefined : said.cents(cents(value)));
  return {
    kind: "table",
    columns: [
      { header: movement, span: 2, holds: "text" },
      { header: asked, holds: "cents" },
      { header: paid, holds: "cents" },
      { header: after, holds: "cents" },
    ],
    rows: lines.map(({ on, amount: moved, balance: left, ...line }) => ({
      cells: [
        said.text(words.line(on, movementText(line))),
        // What is asked for on one side, what is paid or given back on the other, as families read an account.
        amount(Math.max(moved, 0)),
        amount(Math.max(0 - moved, 0)),
        said.cents(left),
      ],
    })),
    total: {
      label: words.balanceOf(balance),
      values: [said.cents(cents(Math.abs(balance)))],
    },
  };
}

function lateInvoices({ late }: AccountTold): readonly Block[] {
  if (late.length === 0) return [];
  const [number, days, dueOn, remaining] = words.lateHeaders;
  return [
    gap(),
    {
      kind: "table",
      title: words.late,
      columns: [
        { header: number, holds: "text" },
        { header: days, holds: "number" },
        { header: dueOn, holds: "day" },
        { header: remaining, span: 2, holds: "cents" },
      ],
      rows: late.map(({ account: { receivable, remaining: left }, daysLate }) => ({
        cells: [
          said.text(receivable.number),
          said.number(daysLate),
          said.day(receivable.dueOn),
          said.cents(left),
        ],
      })),
      total: {
        label: words.total,
        values: [said.cents(sum(late.map(({ account }) => account.remaining)))],
      },
    },
  ];
}
