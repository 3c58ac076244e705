import { onMoney, type MoneyDeed } from "../accounts/money-deed";
import type { MoneyTown } from "../accounts/money-run";
import { runOf, type DeedRequest } from "../deed/deed";
import { findFamily } from "../deed/find-family";
import {
  chequePayment,
  chosenPayments,
  paymentsOf,
  type ChequeTyped,
  type CreditChoice,
  type NewPayment,
} from "./choices";
import { knownTakingColumns, planTakingColumns } from "./taking-columns";
import { ledgerOf } from "../../domain/books";
import { inNameOrder } from "../../domain/families";
import { matchCredits, type MatchedCredit } from "../../domain/incoming";
import { findPaymentsTwice, isOpen, type Ledger, type LedgerPayment } from "../../domain/ledger";
import {
  parseTakings,
  type BankTakings,
  type ReturnedMoney,
  type TakingColumns,
  type TakingsSource,
} from "../../formats/bank";
import { sum, type Cents } from "../../kernel/cents";
import { latest } from "../../kernel/day";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, warning, type Problem } from "../../kernel/problem";
import { journalActions } from "../../wording/choices";
import { familyName } from "../../wording/people-names";
import { takingsSummary } from "../../wording/takings";

export interface TakeInRequest extends DeedRequest {
  /** What the bank tells; without it, only cheques that were typed. */
  readonly sources?: readonly TakingsSource[] | undefined;
  /** Of a table: the headers that the clerk named. */
  readonly columns?: TakingColumns | undefined;
  readonly choices?: readonly CreditChoice[] | undefined;
  /** Sure credits that the clerk does not want noted. */
  readonly left?: readonly string[] | undefined;
  readonly cheques?: readonly ChequeTyped[] | undefined;
}

/** A family that may have paid, with what is open of it. */
export interface PayingFamily {
  readonly code: string;
  readonly name: string | undefined;
  readonly open: readonly { readonly invoice: string; readonly remaining: Cents }[];
}

/** What came in, and what is noted of it. */
export interface TakenIn {
  readonly form: BankTakings["form"] | undefined;
  /** The name of the bank's file. */
  readonly file: string | undefined;
  /** In the order of the file. */
  readonly matches: readonly MatchedCredit[];
  readonly returned: readonly ReturnedMoney[];
  /** Movements that are no takings. */
  readonly others: number;
  /** The payments that are written. */
  readonly received: readonly NewPayment[];
  /** Every family, in the order of their names. */
  readonly payers: readonly PayingFamily[];
}

const encaisser: MoneyDeed<TakeInRequest, TakenIn> = {
  asks: ({ now }) => ({ on: now.day, use: "accounts" }),

  compute: (request, books) => {
    const { sources, columns, cheques = [], choices = [], left = [] } = request;
    const remembered = books.layouts.get("correspondences");
    const parsed =
      sources && parseTakings(sources, (headers) => columns ?? knownTakingColumns(headers, remembered));
    if (parsed?.ok === false) return parsed;
    const takings = parsed?.value;
    const ledger = ledgerAfter(request, takings, books);
    const { households } = books.town;
    const { payments, unreadObservations, debits, familiesInDoubt } = books.money;
    const matches = matchCredits(takings?.credits ?? [], {
      ledger,
      households,
      payments,
      unreadObservations,
      debits,
      familiesInDoubt,
    });
    const isFamily = (code: string) => households.families.has(code) || ledger.families.has(code);
    const chosen = chosenPayments(choices, matches, { isFamily, ledger });
    if (!chosen.ok) return chosen;
    const typed = typedCheques(cheques, books);
    if (!typed.ok) return typed;
    const isLeft = new Set([...left, ...choices.map(({ identity }) => identity)]);
    const sure = matches.filter(({ state, credit }) => state === "sure" && !isLeft.has(credit.identity));
    const received = [
      ...sure.flatMap(({ credit, parts }) => paymentsOf(credit, parts)),
      ...chosen.value,
      ...typed.value,
    ];
    const file = sources?.[0]?.name;
    const result: TakenIn = {
      form: takings?.form,
      file,
      matches,
      returned: takings?.returned ?? [],
      others: takings?.others ?? 0,
      received,
      payers: payersIn(books, ledger),
    };
    const remembers =
      columns && takings?.headers ? planTakingColumns(takings.headers, columns, remembered) : [];
    return done({
      result,
      act: () =>
        received.length + remembers.length === 0
          ? undefined
          : {
              changes: received.length === 0 ? {} : { received },
              remembers,
              event: received.length === 0 ? undefined : eventOf(result),
              accountsOn: ledger.on,
            },
      toldOnce: [
        ...books.rejects.problems,
        ...(parsed?.problems ?? []),
        ...besides(result),
        ...chequesTwice(typed.value, payments),
      ],
      // Whatever the clerk chooses on top of it, this is what she saw.
      confirms: [matches, cheques],
    });
  },

  confirming: {
    tallyOf: ({ received }) => ({ count: received.length, total: totalOf(received) }),
    changed: () => blocking("takings.changed-since-preview", {}),
  },
};

/** Notes what came in on the account: what is sure, what the clerk says of the rest, and cheques typed in a row. A second time nothing changes. */
export const takeIn = runOf(onMoney(encaisser));

const totalOf = (payments: readonly NewPayment[]): Cents => sum(payments.map(({ amount }) => amount));

/** Who owes what once all is booked that the bank tells: its file may be of days that the clock has not reached. */
function ledgerAfter(
  { cheques = [] }: TakeInRequest,
  takings: BankTakings | undefined,
  { money, ledger }: MoneyTown,
): Ledger {
  const on = [...(takings?.credits ?? []), ...cheques].reduce(
    (day, { date }) => latest(day, date),
    ledger.on,
  );
  return on === ledger.on ? ledger : ledgerOf(money, on);
}

function typedCheques(cheques: readonly ChequeTyped[], { town }: MoneyTown): Outcome<readonly NewPayment[]> {
  const strangers = cheques.flatMap(({ familyCode }) => {
    const found = findFamily(familyCode, town.households.families);
    return found.ok ? [] : found.problems;
  });
  return strangers.length > 0 ? refused(...strangers) : done(cheques.map(chequePayment));
}

/** Cheques that were noted already, or stand twice in the slip. Both are written: it may be so. */
function chequesTwice(typed: readonly NewPayment[], payments: readonly LedgerPayment[]): readonly Problem[] {
  return findPaymentsTwice<LedgerPayment>([...payments, ...typed]).flatMap(({ payment, first }) => {
    const { familyCode: family, amount, reference, place } = payment;
    if (place !== undefined) return [];
    return [
      warning("takings.cheque-twice", { family, amount, cheque: reference, firstRow: first.place?.row }),
    ];
  });
}

function payersIn({ town: { households } }: MoneyTown, ledger: Ledger): readonly PayingFamily[] {
  const codes = new Set([...households.families.keys(), ...ledger.families.keys()]);
  const payers = [...codes].map((familyCode) => ({ familyCode }));
  return inNameOrder(payers, households.families).map(({ familyCode: code }) => {
    const family = households.families.get(code);
    const open = (ledger.families.get(code)?.invoices ?? []).filter(isOpen);
    return {
      code,
      name: family && familyName(family),
      open: open.map(({ receivable, remaining }) => ({ invoice: receivable.number, remaining })),
    };
  });
}

function eventOf(taken: TakenIn) {
  const { received } = taken;
  const invoices = new Set(received.flatMap(({ invoice }) => invoice ?? []));
  return {
    action: journalActions.takeIn,
    invoices: invoices.size,
    total: totalOf(received),
    lines: takingsSummary(taken),
  };
}

/** What else the file tells: money that came back, and debits of the town that no batch explains. */
function besides({ file = "", matches, returned }: TakenIn): readonly Problem[] {
  const strays = matches.filter(({ state, batch }) => state === "own-debits" && batch === undefined);
  return [
    ...(["returned", "unpaid"] as const).flatMap((kind) => {
      const same = returned.filter((each) => each.kind === kind);
      if (same.length === 0) return [];
      const total = sum(same.flatMap(({ amount }) => amount ?? []));
      return [warning("takings.returned", { file, kind, count: same.length, total })];
    }),
    ...strays.map(({ credit: { date, amount } }) => warning("takings.no-batch", { date, amount })),
  ];
}
