import type { MoneyTown } from "../accounts/money-run";
import { onMoney, type MoneyDeed } from "../accounts/money-deed";
import type { MoneyEvent } from "../accounts/plan-money";
import { runOf, type DeedRequest } from "../deed/deed";
import { findFamily } from "../deed/find-family";
import { orderOf, type Ask } from "../deed/verb";
import { accountDocument } from "./account-document";
import { documentsBeside } from "../printing/documents-beside";
import type { PaperDocument } from "../paper/document";
import { letterGrid } from "../paper/letter-grid";
import { putOnSheet } from "../paper/sheet";
import { activeMandate, foldReference, ledgerDebits, listMandates } from "../../domain/direct-debit";
import type { Family } from "../../domain/families";
import { daysLate, isOpen, movementsOf, type InvoiceAccount } from "../../domain/ledger";
import { noCents, sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done, refused } from "../../kernel/outcome";
import { planPage } from "../../workbook/pages/plan-page";
import { accountPage } from "../../workbook/sheets";
import { filesWords, pdfLines } from "../../wording/print/files";
import { familyName } from "../../wording/people-names";
import {
  accountDetails,
  accountSummary,
  compteWords,
  type AccountLine,
  type AccountTold,
} from "../../wording/verbs/compte";
import { nextSession } from "../../domain/invoicing";

export interface AccountRequest extends DeedRequest {
  readonly familyCode: string;
  readonly on: Day;
  /** The account as a file too. */
  readonly pdf?: boolean | undefined;
}

/** The account of one family on a day. */
export interface AccountDrawn extends AccountTold {
  /** Missing when its row was deleted since. */
  readonly family: Family | undefined;
  /** What the town owes the family, in money and credit notes. */
  readonly unusedCredit: Cents;
  readonly open: readonly InvoiceAccount[];
}

const compte: MoneyDeed<AccountRequest, AccountDrawn> = {
  asks: ({ on }) => ({ on, use: "accounts" }),
  pages: [accountPage],
  compute: (request, books) => {
    const code = request.familyCode.trim();
    // Whoever left may still owe something: the register knows the code.
    const asked = findFamily(code, books.town.households.families);
    if (!asked.ok && !books.ledger.families.has(code)) return asked;
    // A row about its money cannot be read, and is told as such: an account without it would be wrong.
    if (books.money.familiesInDoubt.has(code)) return refused(...books.rejects.problems);
    const drawn = drawUp(code, asked.ok ? asked.value : undefined, books);
    const document = documentOf(drawn, books);
    return done({
      result: drawn,
      act: () => ({
        changes: {},
        event: eventOf(drawn),
        pages: planPage(accountPage, books.printed(accountPage), putOnSheet([document], letterGrid)),
      }),
      ...(request.pdf === true ? { beside: besideOf(document, drawn, books, request.now.day) } : {}),
    });
  },
};

/** Draws up the account of a family and puts it on paper; the register says the same then. */
export const drawUpAccount = runOf(onMoney(compte));

function drawUp(familyCode: string, family: Family | undefined, books: MoneyTown): AccountDrawn {
  const { town, money, ledger } = books;
  const { on } = ledger;
  const account = ledger.families.get(familyCode);
  const movements = movementsOf(familyCode, ledger, ledgerDebits(money.debits, money.rejects));
  const issued = new Set(
    movements.flatMap(({ event }) => ("receivable" in event ? event.receivable.number : [])),
  );
  const fees = town.billing.fees.filter((fee) => fee.familyCode === familyCode && (fee.date ?? on) <= on);
  const feeOf = new Map(fees.map((fee) => [foldReference(fee.reference), fee]));
  const isBilled = (invoice: string | undefined) => invoice !== undefined && issued.has(invoice);
  const lines = movements.map((movement): AccountLine => {
    const { event } = movement;
    const fee =
      "debit" in event && event.kind !== "debit"
        ? feeOf.get(foldReference(event.debit.reference))
        : undefined;
    const child =
      "receivable" in event ? town.households.children.get(event.receivable.childCode ?? "") : undefined;
    return { ...movement, child, fee, isFeeBilled: isBilled(fee?.invoice) };
  });
  const open = (account?.invoices ?? []).filter(isOpen);
  return {
    on,
    familyCode,
    family,
    name: family && familyName(family),
    lines,
    totals: account ?? nothing,
    unusedCredit: account?.unusedCredit ?? noCents,
    open,
    late: open
      .filter(({ receivable }) => receivable.dueOn < on)
      .map((invoice) => ({ account: invoice, daysLate: daysLate(invoice, on) })),
    onItsWay: sum(
      open.flatMap(({ pendingDebit, remaining }) => (pendingDebit === undefined ? [] : remaining)),
    ),
    feesToBill: sum(fees.flatMap(({ invoice, amount }) => (isBilled(invoice) ? [] : amount))),
  };
}

const nothing = { invoiced: noCents, credited: noCents, paid: noCents, balance: noCents };

function documentOf(drawn: AccountDrawn, { town, money }: MoneyTown): PaperDocument {
  const { on, family } = drawn;
  const hasMandate =
    family !== undefined &&
    activeMandate(family.code, listMandates(money.mandates).ofFamily(family.code), family.place).mandate !==
      undefined;
  const sessions = nextSession(town.periods, (day) => day >= on);
  return accountDocument({ office: town.office, family, told: drawn, sessions, hasMandate });
}

function besideOf(
  document: PaperDocument,
  { familyCode, on }: AccountDrawn,
  { town }: MoneyTown,
  madeOn: Day,
) {
  const { title } = document;
  const name = filesWords.accountFile(familyCode, on);
  return documentsBeside([document], { name, title, office: town.office, madeOn });
}

function eventOf(drawn: AccountDrawn): MoneyEvent {
  const { on, lines, totals } = drawn;
  const [action = ""] = compteWords.journal;
  return {
    action,
    doneOn: on,
    invoices: lines.filter(({ event }) => event.kind === "invoice").length,
    total: totals.balance,
    lines: accountSummary(drawn),
  };
}

interface Typed {
  readonly famille: string;
  readonly le: Day;
  readonly pdf: string | undefined;
}

/** `ecot compte`: the account of a family on a day. */
export const askCompte: Ask<Typed> = ({ famille, le, pdf }, { now }) =>
  orderOf(
    drawUpAccount,
    { familyCode: famille, on: le, pdf: pdf !== undefined, now },
    {
      beside: pdf === undefined ? undefined : { path: pdf },
      done: (drawn, problems) => {
        const { on, familyCode, name, lines, open, late, totals, unusedCredit, onItsWay, feesToBill } = drawn;
        const { invoiced, credited, paid, balance } = totals;
        const overdue = sum(late.map(({ account }) => account.remaining));
        return {
          lines: [...accountSummary(drawn), ...accountDetails(drawn), ...pdfLines(pdf, true)],
          report: {
            family: familyCode,
            name: name ?? null,
            on,
            counts: { movements: lines.length, open: open.length, overdue: late.length, problems },
            totals: {
              invoiced,
              credited,
              paid,
              balance,
              due: sum(open.map(({ remaining }) => remaining)),
              unusedCredit,
              overdue,
              onItsWay,
              feesToBill,
            },
            movements: lines.map(movementReport),
            open: open.map((account) => ({
              number: account.receivable.number,
              dueOn: account.receivable.dueOn,
              daysLate: Math.max(0, daysLate(account, on)),
              total: account.receivable.total,
              remaining: account.remaining,
            })),
          },
        };
      },
    },
  );

function movementReport({ on, event, amount, balance, child, fee }: AccountLine) {
  const reference =
    "receivable" in event
      ? event.receivable.number
      : "debit" in event
        ? event.debit.reference
        : (event.payment.reference ?? null);
  return {
    date: on,
    kind:
      "receivable" in event && event.receivable.place?.sheet === "openingBalances"
        ? "opening-balance"
        : event.kind,
    reference,
    child: child?.code ?? null,
    fee: fee?.amount ?? null,
    amount,
    balance,
  };
}
