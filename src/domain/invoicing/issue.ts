import { sum, type Cents } from "../../kernel/cents";
import { addDays, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes, compareCodesNaturally } from "../../kernel/order";
import type { Child, Family } from "../families";
import type { Debtors } from "../debtors";
import type { ChildMeals } from "../meals";
import type { ServiceBook } from "../services";
import type { PriceList } from "../tariffs";
import { billedUnits } from "./billed";
import { unitLines, type UnbilledUnit } from "./child-lines";
import {
  debtorsNamedIn,
  totalOf,
  type Adjustment,
  type AdjustmentLine,
  type FeeLine,
  type Invoice,
  type InvoiceLine,
  type IssuedInvoice,
  type IssuedLine,
  type RejectFee,
} from "./invoice";
import { numberSeries, type LastNumber } from "./numbering";
import type { Period } from "./period";
import { unitPrices, type ExtraRules } from "./unit-prices";

/** Everything that decides what is issued. */
export interface IssueInput {
  readonly period: Period;
  readonly issuedOn: Day;
  /** Periods issued so far that begin before this one, in order. */
  readonly earlier: readonly Period[];
  /** The children whose invoices are not held back by a problem, with their meals. */
  readonly accounts: readonly {
    readonly child: Child;
    readonly meals: ChildMeals;
  }[];
  readonly families: ReadonlyMap<string, Family>;
  readonly prices: PriceList;
  readonly debtors: Debtors;
  readonly services: ServiceBook;
  readonly extras: ExtraRules;
  readonly adjustments: readonly Adjustment[];
  readonly fees: readonly RejectFee[];
  readonly issuedInvoices: readonly IssuedInvoice[];
  readonly issuedLines: readonly IssuedLine[];
  /** The last number of each run that the journal notes. */
  readonly journaledNumbers: readonly string[];
  readonly lastNumber: LastNumber | undefined;
  readonly paymentDays: number;
  /** Below it a family's new total waits for a later invoice. */
  readonly floor: Cents;
}

export interface IssueResult {
  /** In the natural order of family codes, then child codes; numbered without a gap. */
  readonly invoices: readonly Invoice[];
  /** Debtors whose new total lies between 0 and the floor: nothing is issued for them. */
  readonly belowFloor: readonly { readonly family: Family; readonly total: Cents }[];
  /** Children who wait for a price, for a surcharge, or for somebody who pays. */
  readonly unbilled: readonly { readonly child: Child; readonly units: readonly UnbilledUnit[] }[];
  /** Children of whom something must come back to a debtor who is gone. */
  readonly gone: readonly { readonly child: Child; readonly debtor: string }[];
  /** What comes back because who pays has changed for days already billed, and what is asked for in its place. */
  readonly moved: readonly { readonly child: Child; readonly givenBack: Cents; readonly charged: Cents }[];
}

/** Which invoices does a period give on a day: what is due less what is billed, child by child? */
export function issueInvoices(input: IssueInput): IssueResult {
  const drawn = drawInvoices(input);
  const kept: Invoice[] = [];
  const belowFloor: IssueResult["belowFloor"][number][] = [];
  for (const ofDebtor of groupBy(drawn.invoices, (invoice) => invoice.family.code).values()) {
    const withFees = addFees(ofDebtor, input);
    const total = sum(withFees.map(totalOf));
    // Public claims are recovered from a floor upward (CGCT D1611-1); what a family gets back is never kept.
    if (total >= 0 && total < input.floor)
      belowFloor.push({ family: (withFees[0] as Invoice).family, total });
    else kept.push(...withFees);
  }
  const given = [...input.issuedLines.map((line) => line.invoice), ...input.journaledNumbers];
  const nextNumber = numberSeries(input.issuedOn, input.lastNumber, input.issuedInvoices, given);
  const invoices = kept.map((invoice) => ({ ...invoice, number: nextNumber() }));
  const { unbilled, gone, moved } = drawn;
  return { invoices, belowFloor, unbilled, gone, moved };
}

/** The invoices before debtors' totals are looked at, in order of debtor code, then child code. */
function drawInvoices(input: IssueInput): Omit<IssueResult, "belowFloor"> {
  const { period, issuedOn, earlier, families } = input;
  const debtorOfInvoice = new Map(input.issuedInvoices.map(({ number, familyCode }) => [number, familyCode]));
  const linesOf = groupBy(input.issuedLines, (line) => line.childCode);
  const adjustmentsOf = groupBy(openAdjustments(input), (adjustment) => adjustment.childCode);
  const invoicedInPeriod = groupBy(
    input.issuedInvoices.filter((invoice) => invoice.periodKey === period.key),
    (invoice) => invoice.childCode,
  );
  const dueOn = period.dueOn ?? addDays(issuedOn, input.paymentDays);
  const invoices: Invoice[] = [];
  const unbilled: IssueResult["unbilled"][number][] = [];
  const gone: IssueResult["gone"][number][] = [];
  const moved: IssueResult["moved"][number][] = [];
  for (const { child, meals } of childrenInOrder(input.accounts)) {
    // One invoice per child, debtor and period: a debtor's changes come with the next period.
    const invoiced = invoicedInPeriod.get(child.code);
    const isWaiting = (debtor: string) =>
      invoiced !== undefined && invoiced.some(({ familyCode }) => familyCode === debtor);
    const debtors = input.debtors.of(child);
    const issued = linesOf.get(child.code) ?? [];
    const debtorOf = ({ invoice }: IssuedLine) => debtorOfInvoice.get(invoice) ?? child.familyCode;
    const owed = adjustmentsOf.get(child.code) ?? [];
    // Nobody but the family has to do with the child, and it waits: as for a whole town that is issued twice.
    const isFamilyAlone = () => [...issued.map(debtorOf), ...owed.map(payerOf(child))].every(isWaiting);
    if (debtors === undefined && isWaiting(child.familyCode) && isFamilyAlone()) continue;
    const account = {
      meals,
      prices: unitPrices(child, input.prices, debtors),
      billed: billedUnits(issued, debtorOf),
      services: input.services,
      extras: input.extras,
      isWaiting,
    };
    const drawn = unitLines(account, period, earlier);
    if (drawn.unbilled.length > 0) {
      unbilled.push({ child, units: drawn.unbilled });
      continue;
    }
    const lines: ReadonlyMap<string, readonly InvoiceLine[]> =
      owed.length === 0 ? drawn.lines : withAdjustments(drawn.lines, owed, { child, period, isWaiting });
    const unknown = [...lines.keys()].filter((debtor) => !families.has(debtor));
    for (const debtor of unknown) gone.push({ child, debtor });
    if (unknown.length > 0) continue;
    if (drawn.moved.givenBack !== 0 || drawn.moved.charged !== 0) moved.push({ child, ...drawn.moved });
    for (const [debtor, ofDebtor] of lines) {
      const family = families.get(debtor) as Family;
      const others = namedIn(ofDebtor, families);
      invoices.push({ number: undefined, period, family, child, issuedOn, dueOn, lines: ofDebtor, others });
    }
  }
  return { invoices: inOrder(invoices), unbilled, gone, moved };
}

/** The lines of each debtor, its own adjustments behind the units. */
function withAdjustments(
  units: ReadonlyMap<string, readonly InvoiceLine[]>,
  owed: readonly Adjustment[],
  { child, period, isWaiting }: { child: Child; period: Period; isWaiting: (debtor: string) => boolean },
): ReadonlyMap<string, readonly InvoiceLine[]> {
  const lines = new Map(units);
  for (const [debtor, adjustments] of groupBy(owed, payerOf(child))) {
    if (isWaiting(debtor)) continue;
    const added = adjustments.map((adjustment) => adjustmentLine(adjustment, period));
    lines.set(debtor, [...(lines.get(debtor) ?? []), ...added]);
  }
  return lines;
}

const nobodyElse: ReadonlyMap<string, Family> = new Map();

function namedIn(
  lines: readonly InvoiceLine[],
  families: ReadonlyMap<string, Family>,
): ReadonlyMap<string, Family> {
  const codes = debtorsNamedIn(lines);
  if (codes.size === 0) return nobodyElse;
  return new Map(
    [...codes].flatMap((code) => {
      const family = families.get(code);
      return family === undefined ? [] : [[code, family] as const];
    }),
  );
}

const payerOf =
  (child: Child) =>
  ({ familyCode }: Adjustment): string =>
    familyCode ?? child.familyCode;

function childrenInOrder(accounts: IssueInput["accounts"]): IssueInput["accounts"] {
  return [...accounts].sort(
    ({ child: left }, { child: right }) =>
      compareCodesNaturally(left.familyCode, right.familyCode) ||
      compareCodesNaturally(left.code, right.code),
  );
}

function inOrder(invoices: readonly Invoice[]): readonly Invoice[] {
  return [...invoices].sort(
    (left, right) =>
      compareCodesNaturally(left.family.code, right.family.code) ||
      compareCodesNaturally(left.child.code, right.child.code),
  );
}

function openAdjustments({ adjustments, issuedOn }: IssueInput): readonly Adjustment[] {
  return openOn(adjustments, issuedOn, (adjustment) => adjustment.label);
}

/** The rows that no invoice holds and that are known on a day, in an order that their place in the sheet does not change. */
function openOn<T extends Adjustment | RejectFee>(
  rows: readonly T[],
  on: Day,
  nameOf: (row: T) => string,
): readonly T[] {
  const open = rows.filter(
    ({ invoice, date }) => invoice === undefined && (date === undefined || date <= on),
  );
  return open.sort(
    (left, right) =>
      compareCodes(left.date ?? "", right.date ?? "") ||
      compareCodes(nameOf(left), nameOf(right)) ||
      left.amount - right.amount,
  );
}

function adjustmentLine(adjustment: Adjustment, period: Period): AdjustmentLine {
  const { amount } = adjustment;
  return { origin: "adjustment", period, adjustment, quantity: 1, unitPrice: amount, amount };
}

/** Fees go to the first invoice of the family, whosever child it is for; they make no invoice alone. */
function addFees(invoices: readonly Invoice[], { fees, issuedOn, period }: IssueInput): readonly Invoice[] {
  const [first, ...others] = invoices;
  if (first === undefined) return [];
  const owed = fees.filter((fee) => fee.familyCode === first.family.code && fee.amount !== 0);
  if (owed.length === 0) return invoices;
  const lines = openOn(owed, issuedOn, (fee) => fee.reference).map((fee): FeeLine => ({
    origin: "fee",
    period,
    fee,
    quantity: 1,
    unitPrice: fee.amount,
    amount: fee.amount,
  }));
  return [{ ...first, lines: [...first.lines, ...lines] }, ...others];
}
