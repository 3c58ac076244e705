import type { Debit } from "../direct-debit";
import type { Households } from "../families";
import type { InvoiceAccount, Ledger, Payment } from "../ledger";
import { noCents, sum, type Cents } from "../../kernel/cents";
import { daysBetween, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import type { BankCredit } from "./bank-credit";
import { creditBehind, identified, knownAmong, type IdentifiedCredit } from "./identity";
import { nameFinder, type Naming } from "./names";
import { batchOf, sentBatches } from "./own-debits";
import { numberFinder } from "./references";

/**
 * What becomes of a credit: `known` is written already, `own-debits` settles no family, `sure` is written, and the clerk
 * decides about the others.
 */
export type CreditState = "known" | "own-debits" | "sure" | "to-check" | "unknown";

/**
 * By what it was matched: the numbers of invoices in the bank's words, with what is left of them, with another amount, or where
 * nothing is left of them; or an amount and a name.
 */
export type MatchBasis = "number" | "numbers" | "other-amount" | "settled" | "several-families" | "name";

/** What speaks against a family: why a match that looks sure is none. */
type FamilyDoubt = "other-name" | "pending-debit" | "not-issued-yet" | "paid-by-hand" | "unread-rows";

/** The same, and what speaks against noting a credit whose family nobody is sure of: it may be noted, of whomever. */
export type MatchDoubt = FamilyDoubt | "noted-elsewhere";

/** A part of a credit that goes to a family, and the invoice that it settles first. */
export interface CreditPart {
  readonly familyCode: string;
  /** None: the oldest open one. */
  readonly invoice: string | undefined;
  readonly amount: Cents;
}

export interface MatchedCredit {
  readonly credit: IdentifiedCredit;
  readonly state: CreditState;
  readonly basis: MatchBasis | undefined;
  readonly doubts: readonly MatchDoubt[];
  /** What is written of it, or proposed. */
  readonly parts: readonly CreditPart[];
  /** The invoices that the bank's words name. */
  readonly numbers: readonly string[];
  /** Of the town's own debits, the batch that they are. */
  readonly batch: string | undefined;
}

/** What credits are held against. */
export interface MatchingBooks {
  readonly ledger: Pick<Ledger, "invoices">;
  readonly households: Pick<Households, "families" | "children">;
  readonly payments: readonly Payment[];
  /** Of rows about payments that count for nobody. */
  readonly unreadObservations: readonly string[];
  readonly debits: readonly Debit[];
  /** Families of whom a row about money cannot be read. */
  readonly familiesInDoubt: ReadonlySet<string>;
}

/**
 * Whose is each credit? In passes, from what is sure to what is not: what is written already; the town's own debits; the
 * numbers of invoices, with exactly what is left of them; these with another amount; an amount and the name of one family.
 * What a sure credit settles is open for no other one.
 */
export function matchCredits(credits: readonly BankCredit[], books: MatchingBooks): readonly MatchedCredit[] {
  const matching = new Matching(identified(credits), books);
  return matching.passes();
}

type Match = Pick<MatchedCredit, "state" | "basis" | "doubts" | "parts">;

class Matching {
  private readonly found = new Map<IdentifiedCredit, MatchedCredit>();
  private readonly left: Map<InvoiceAccount, Cents>;
  private readonly byNumber: ReadonlyMap<string, readonly InvoiceAccount[]>;
  private readonly byFamily: ReadonlyMap<string, readonly InvoiceAccount[]>;
  private readonly numbersIn: (text: string) => readonly string[];
  private readonly namesIn: (text: string) => ReadonlyMap<string, Naming>;
  private readonly known: ReadonlySet<string>;
  private readonly ofFile: ReadonlySet<string>;
  private readonly notedElsewhere: ReadonlyMap<Cents, readonly NotedSum[]>;

  constructor(
    private readonly credits: readonly IdentifiedCredit[],
    private readonly books: MatchingBooks,
  ) {
    const asked = books.ledger.invoices.filter(({ receivable }) => receivable.total > 0);
    this.byNumber = groupBy(asked, ({ receivable }) => receivable.number);
    this.byFamily = groupBy(asked, ({ receivable }) => receivable.familyCode);
    this.left = new Map(asked.map((invoice) => [invoice, invoice.remaining]));
    this.numbersIn = numberFinder(this.byNumber.keys());
    this.namesIn = nameFinder(books.households);
    this.ofFile = new Set(credits.map(({ identity }) => identity));
    this.known = knownAmong(credits, books.payments, books.unreadObservations);
    const others = books.payments.filter((payment) => this.isFromElsewhere(payment));
    this.notedElsewhere = groupBy(notedSums(others), ({ total }) => total);
  }

  passes(): readonly MatchedCredit[] {
    const inOrder = [...this.credits].sort((left, right) => compareCodes(left.date, right.date));
    const batches = sentBatches(this.books.debits);
    this.pass(inOrder, (credit) =>
      this.known.has(credit.identity) ? { ...nothing, state: "known" } : undefined,
    );
    this.pass(inOrder, (credit) => {
      const batch = this.numbersIn(credit.text).length > 0 ? undefined : batchOf(credit, batches);
      const isOwn = credit.means === "direct-debit" || batch !== undefined;
      return isOwn ? { ...nothing, state: "own-debits", batch: batch?.name } : undefined;
    });
    this.pass(inOrder, (credit) => this.byExactNumbers(credit));
    this.pass(inOrder, (credit) => this.byNumbers(credit));
    this.pass(inOrder, (credit) => this.byName(credit));
    return this.credits.map((credit) => this.found.get(credit) ?? this.matched(credit, nothing));
  }

  private pass(
    credits: readonly IdentifiedCredit[],
    match: (credit: IdentifiedCredit) => (Match & Partial<MatchedCredit>) | undefined,
  ) {
    for (const credit of credits) {
      if (this.found.has(credit)) continue;
      const matched = match(credit);
      if (matched !== undefined) this.found.set(credit, this.matched(credit, matched));
    }
  }

  private matched(credit: IdentifiedCredit, match: Match & Partial<MatchedCredit>): MatchedCredit {
    const isOpen = match.state === "to-check" || match.state === "unknown";
    const isNoted = isOpen && !match.doubts.includes("paid-by-hand") && this.isPerhapsNoted(credit);
    const doubts: readonly MatchDoubt[] = isNoted ? [...match.doubts, "noted-elsewhere"] : match.doubts;
    return { credit, numbers: this.numbersIn(credit.text), batch: undefined, ...match, doubts };
  }

  /** From no credit of this file. */
  private isFromElsewhere(payment: Payment): boolean {
    return !this.ofFile.has(creditBehind(payment) ?? "");
  }

  /**
   * Did another file of the bank, or a slip of cheques, bring just this? The same amount on the same day, or several payments
   * of these days that make it, whosever they are.
   */
  private isPerhapsNoted({ amount, date }: BankCredit): boolean {
    const sums = this.notedElsewhere.get(amount) ?? [];
    return sums.some(
      (noted) =>
        noted.date === date || (noted.count > 1 && Math.abs(daysBetween(noted.date, date)) <= fewDays),
    );
  }

  /** The invoices that the words name; families may share a number that was brought over. */
  private named({ text }: BankCredit): readonly InvoiceAccount[] {
    return this.numbersIn(text).flatMap((number) => this.byNumber.get(number) ?? []);
  }

  private leftOf = (invoice: InvoiceAccount): Cents => this.left.get(invoice) ?? noCents;

  /** One invoice and exactly what is left of it, or several of one family whose remainders make the amount. */
  private byExactNumbers(credit: IdentifiedCredit): Match | undefined {
    const named = this.named(credit);
    const families = new Set(named.map(({ receivable }) => receivable.familyCode));
    const isExact =
      named.every((invoice) => this.leftOf(invoice) > 0) && totalOf(named, this.leftOf) === credit.amount;
    if (families.size !== 1 || !isExact) return undefined;
    const parts = named.map((invoice) => partOf(invoice, this.leftOf(invoice)));
    const [familyCode = ""] = families;
    const doubts = this.doubtsAbout(credit, familyCode, named);
    const basis = named.length === 1 ? "number" : "numbers";
    if (doubts.length > 0) return { state: "to-check", basis, doubts, parts };
    for (const invoice of named) this.left.set(invoice, noCents);
    return { state: "sure", basis, doubts, parts };
  }

  /** The numbers of one family with another amount: it is for the family, and for the invoice first if it is alone. */
  private byNumbers(credit: IdentifiedCredit): Match | undefined {
    const named = this.named(credit);
    const [first, ...others] = named;
    if (first === undefined) return undefined;
    const { familyCode, number } = first.receivable;
    if (others.some(({ receivable }) => receivable.familyCode !== familyCode))
      return { ...nothing, state: "unknown", basis: "several-families" };
    const doubts = this.doubtsAbout(credit, familyCode, named);
    const invoice = others.length === 0 && this.leftOf(first) > 0 ? number : undefined;
    const isSettled = named.every((each) => this.leftOf(each) <= 0);
    return {
      state: "to-check",
      basis: isSettled ? "settled" : "other-amount",
      doubts,
      parts: [{ familyCode, invoice, amount: credit.amount }],
    };
  }

  /** No number, and the amount of one invoice, or of all that is open, of the one family that the words name best. */
  private byName(credit: IdentifiedCredit): Match | undefined {
    const names = this.namesIn(credit.text);
    if (names.size === 0) return undefined;
    const candidates = [...names].flatMap(([familyCode, naming]) => {
      const parts = this.partsFor(credit, this.byFamily.get(familyCode) ?? []);
      return parts === undefined ? [] : [{ familyCode, naming, parts }];
    });
    const best = Math.max(...candidates.map(({ naming }) => naming));
    const [only, another] = candidates.filter(({ naming }) => naming === best);
    if (only === undefined || another !== undefined) return undefined;
    const { familyCode, parts } = only;
    const settled = (this.byFamily.get(familyCode) ?? []).filter(({ receivable: { number } }) =>
      parts.some(({ invoice }) => invoice === number),
    );
    return { state: "to-check", basis: "name", doubts: this.doubtsAbout(credit, familyCode, settled), parts };
  }

  /** The one invoice of a family of which exactly this is left, else all its open ones that make it. */
  private partsFor(
    { amount }: BankCredit,
    invoices: readonly InvoiceAccount[],
  ): readonly CreditPart[] | undefined {
    const open = invoices.filter((invoice) => this.leftOf(invoice) > 0);
    const exact = open.filter((invoice) => this.leftOf(invoice) === amount);
    const [first] = exact;
    // Of two alike, the oldest is settled first.
    if (first !== undefined)
      return [exact.length === 1 ? partOf(first, amount) : { ...partOf(first, amount), invoice: undefined }];
    return open.length > 0 && totalOf(open, this.leftOf) === amount
      ? open.map((invoice) => partOf(invoice, this.leftOf(invoice)))
      : undefined;
  }

  /** What speaks against this family, and against its invoices that the credit would settle. */
  private doubtsAbout(
    credit: IdentifiedCredit,
    familyCode: string,
    named: readonly InvoiceAccount[],
  ): readonly FamilyDoubt[] {
    const names = this.namesIn(credit.text);
    const own = names.get(familyCode) ?? 0;
    const says: Readonly<Record<FamilyDoubt, boolean>> = {
      "other-name": [...names].some(([family, naming]) => family !== familyCode && naming > own),
      "pending-debit": named.some(({ pendingDebit }) => pendingDebit !== undefined),
      "not-issued-yet": named.some(({ receivable }) => receivable.issuedOn > credit.date),
      "paid-by-hand": this.isPerhapsPaid(credit, familyCode),
      "unread-rows": this.books.familiesInDoubt.has(familyCode),
    };
    return (Object.keys(says) as FamilyDoubt[]).filter((doubt) => says[doubt]);
  }

  /**
   * Did somebody note the same amount of the family one of these days, in one row or in several, from no credit of this file?
   * It may be this very payment.
   */
  private isPerhapsPaid({ amount, date }: BankCredit, familyCode: string): boolean {
    const others = this.books.payments.filter(
      (payment) =>
        payment.familyCode === familyCode &&
        this.isFromElsewhere(payment) &&
        Math.abs(daysBetween(payment.date, date)) <= fewDays,
    );
    const ofDays = [...groupBy(others, (payment) => payment.date).values()];
    return (
      others.some((payment) => payment.amount === amount) ||
      ofDays.some((ofDay) => sum(ofDay.map((payment) => payment.amount)) === amount)
    );
  }
}

/** Payments that came in as one: from one credit, or on one day by one means. */
interface NotedSum {
  readonly date: Day;
  readonly count: number;
  readonly total: Cents;
}

function notedSums(payments: readonly Payment[]): readonly NotedSum[] {
  const asOne = groupBy(
    payments,
    (payment) => creditBehind(payment) ?? JSON.stringify([payment.date, payment.means]),
  );
  return [...asOne.values()].flatMap((same) =>
    same.slice(0, 1).map(({ date }) => ({
      date,
      count: same.length,
      total: sum(same.map(({ amount }) => amount)),
    })),
  );
}

/** A transfer that was announced is noted some days before or after the bank books it. */
const fewDays = 10;

const nothing: Match = { state: "unknown", basis: undefined, doubts: [], parts: [] };

const partOf = ({ receivable }: InvoiceAccount, amount: Cents): CreditPart => ({
  familyCode: receivable.familyCode,
  invoice: receivable.number,
  amount,
});

function totalOf(invoices: readonly InvoiceAccount[], leftOf: (invoice: InvoiceAccount) => Cents): Cents {
  return sum(invoices.map(leftOf));
}
