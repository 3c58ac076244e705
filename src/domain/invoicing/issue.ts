import { sum, type Cents } from "../../kernel/cents";
import { addDays, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import type { Child, Family } from "../families";
import type { ChildMeals } from "../meals";
import type { PriceList } from "../tariffs";
import { billedMeals } from "./billed";
import { mealLines, type UnpricedMeal } from "./child-lines";
import {
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

/** Everything that decides what is issued. */
export interface IssueInput {
  readonly period: Period;
  readonly issuedOn: Day;
  /** Periods issued so far that begin before this one, in order. */
  readonly earlier: readonly Period[];
  /** The children whose invoices are not held back by a problem, with their meals. */
  readonly accounts: readonly {
    readonly child: Child;
    readonly family: Family;
    readonly meals: ChildMeals;
  }[];
  readonly prices: PriceList;
  readonly surcharge: Cents;
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
  /** In order of family code, then child code; numbered without a gap. */
  readonly invoices: readonly Invoice[];
  /** Families whose new total lies between 0 and the floor: nothing is issued for them. */
  readonly belowFloor: readonly { readonly family: Family; readonly total: Cents }[];
  /** Children who wait for a price. */
  readonly unpriced: readonly { readonly child: Child; readonly meals: readonly UnpricedMeal[] }[];
}

/** Which invoices does a period give on a day: what is due less what is billed, child by child? */
export function issueInvoices(input: IssueInput): IssueResult {
  const drawn = drawInvoices(input);
  const kept: Invoice[] = [];
  const belowFloor: IssueResult["belowFloor"][number][] = [];
  for (const ofFamily of groupBy(drawn.invoices, (invoice) => invoice.family.code).values()) {
    const withFees = addFees(ofFamily, input);
    const total = sum(withFees.map(totalOf));
    // Public claims are recovered from a floor upward (CGCT D1611-1); what a family gets back is never kept.
    if (total >= 0 && total < input.floor)
      belowFloor.push({ family: (withFees[0] as Invoice).family, total });
    else kept.push(...withFees);
  }
  const given = [...input.issuedLines.map((line) => line.invoice), ...input.journaledNumbers];
  const nextNumber = numberSeries(input.issuedOn, input.lastNumber, input.issuedInvoices, given);
  const invoices = kept.map((invoice) => ({ ...invoice, number: nextNumber() }));
  return { invoices, belowFloor, unpriced: drawn.unpriced };
}

/** The invoices before families' totals are looked at, in order of family code, then child code. */
function drawInvoices(input: IssueInput): Pick<IssueResult, "invoices" | "unpriced"> {
  const { period, issuedOn, earlier, prices, surcharge } = input;
  const linesOf = groupBy(input.issuedLines, (line) => line.childCode);
  const adjustmentsOf = groupBy(openAdjustments(input), (adjustment) => adjustment.childCode);
  const invoicedInPeriod = new Set(
    input.issuedInvoices
      .filter((invoice) => invoice.periodKey === period.key)
      .map((invoice) => invoice.childCode),
  );
  const dueOn = period.dueOn ?? addDays(issuedOn, input.paymentDays);
  const invoices: Invoice[] = [];
  const unpriced: IssueResult["unpriced"][number][] = [];
  for (const { child, family, meals } of inOrder(input.accounts)) {
    // One invoice per child per period: its changes come with the next period.
    if (invoicedInPeriod.has(child.code)) continue;
    const account = {
      meals,
      prices: prices.pricesOf(child),
      surcharge,
      billed: billedMeals(linesOf.get(child.code) ?? []),
    };
    const drawn = mealLines(account, period, earlier);
    if (drawn.unpriced.length > 0) {
      unpriced.push({ child, meals: drawn.unpriced });
      continue;
    }
    const adjustments = (adjustmentsOf.get(child.code) ?? []).map((adjustment) =>
      adjustmentLine(adjustment, period),
    );
    const lines: InvoiceLine[] = [...drawn.lines, ...adjustments];
    if (lines.length > 0) invoices.push({ number: undefined, period, family, child, issuedOn, dueOn, lines });
  }
  return { invoices, unpriced };
}

function inOrder(accounts: IssueInput["accounts"]): IssueInput["accounts"] {
  return [...accounts].sort(
    (left, right) =>
      compareCodes(left.family.code, right.family.code) || compareCodes(left.child.code, right.child.code),
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

/** Fees go to the first invoiced child of the family; they make no invoice alone. */
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
