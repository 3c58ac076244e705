import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { Placeable, RowPlace } from "../../kernel/place";
import type { Child, Family } from "../families";
import type { JudgedAbsence, JudgedBooking } from "../meals";
import type { Price } from "../tariffs";
import type { Period } from "./period";

/** Where a line comes from: the period itself, a change in an earlier one, the office's own line, a bank's fee. */
export type LineOrigin = "period" | "correction" | "adjustment" | "fee";

/** An amount that the office adds to a child's next invoice, or takes off it. */
export interface Adjustment {
  readonly date: Day | undefined;
  readonly childCode: string;
  /** Who pays it; the child's family where missing. */
  readonly familyCode?: string | undefined;
  readonly label: string;
  readonly amount: Cents;
  /** The invoice that holds it, once there is one. */
  readonly invoice: string | undefined;
  readonly place: RowPlace<"adjustments">;
}

/** What the bank asks for a debit that bounced; the family pays it with its next invoice. */
export interface RejectFee {
  readonly date: Day | undefined;
  readonly familyCode: string;
  readonly reference: string;
  readonly amount: Cents;
  readonly invoice: string | undefined;
  readonly place: RowPlace<"rejects">;
}

/** One line of an invoice, with what its sentence of explanation needs. */
export type InvoiceLine = MealLine | AdjustmentLine | FeeLine;

/** Meals of one service at one unit price, of the invoiced period or (`correction`) of an earlier one. */
export interface MealLine {
  readonly origin: "period" | "correction";
  /** The period that the days belong to. */
  readonly period: Period;
  readonly service: string;
  readonly days: readonly Day[];
  /** Minus the number of days when they are given back. */
  readonly quantity: number;
  readonly unitPrice: Cents;
  readonly amount: Cents;
  readonly reason: MealReason;
}

/** Why the meals of a line are asked for, or given back. */
export type MealReason =
  | {
      readonly kind: "due";
      /** Where the unit price comes from: one row of the grid, or several that give the same price. */
      readonly prices: readonly Price[];
      /** Bookings that made some of the days planned. */
      readonly bookings: readonly JudgedBooking[];
      /** Included in the unit price of the days that only surcharged bookings make due. */
      readonly surcharge: Cents;
    }
  | {
      readonly kind: "given-back";
      /** Absences that deduct some of the days. */
      readonly absences: readonly JudgedAbsence[];
      /** Some days are no longer planned: enrolment, booking or calendar changed. */
      readonly unplanned: readonly Day[];
    };

export interface AdjustmentLine {
  readonly origin: "adjustment";
  readonly period: Period;
  readonly adjustment: Adjustment;
  readonly quantity: 1;
  readonly unitPrice: Cents;
  readonly amount: Cents;
}

export interface FeeLine {
  readonly origin: "fee";
  readonly period: Period;
  readonly fee: RejectFee;
  readonly quantity: 1;
  readonly unitPrice: Cents;
  readonly amount: Cents;
}

/** What one child costs its family for one period; a negative total makes it a credit note. */
export interface Invoice {
  /** Missing in a draft. */
  readonly number: string | undefined;
  readonly period: Period;
  readonly family: Family;
  readonly child: Child;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly lines: readonly InvoiceLine[];
}

/** How many meals of the period itself an invoice holds. */
export function mealsCharged(invoice: Invoice): number {
  return periodLines(invoice).reduce((meals, line) => meals + line.quantity, 0);
}

/** The amount of the period itself. */
export function periodAmount(invoice: Invoice): Cents {
  return sum(periodLines(invoice).map((line) => line.amount));
}

/** All the rest: corrections of earlier periods, adjustments, fees. */
export function otherAmount(invoice: Invoice): Cents {
  return sum(invoice.lines.filter((line) => line.origin !== "period").map((line) => line.amount));
}

export function totalOf(invoice: Invoice): Cents {
  return sum(invoice.lines.map((line) => line.amount));
}

function periodLines(invoice: Invoice): readonly InvoiceLine[] {
  return invoice.lines.filter((line) => line.origin === "period");
}

/** An invoice as the register of the workbook holds it. */
export interface IssuedInvoice {
  readonly number: string;
  readonly periodKey: string;
  readonly familyCode: string;
  readonly childCode: string;
  readonly issuedOn: Day;
  readonly dueOn: Day | undefined;
  readonly meals: number;
  readonly periodAmount: Cents;
  readonly otherAmount: Cents;
  readonly total: Cents;
  readonly place: RowPlace<"invoices">;
}

/** An invoice as the register will hold it. */
export function inRegister(invoice: Invoice): Placeable<IssuedInvoice> {
  return {
    number: invoice.number ?? "",
    periodKey: invoice.period.key,
    familyCode: invoice.family.code,
    childCode: invoice.child.code,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    meals: mealsCharged(invoice),
    periodAmount: periodAmount(invoice),
    otherAmount: otherAmount(invoice),
    total: totalOf(invoice),
  };
}

/** A line of an issued invoice as the workbook holds it; `service` and `days` are there for meals only. */
export interface IssuedLine {
  readonly invoice: string;
  readonly periodKey: string;
  readonly childCode: string;
  readonly service: string | undefined;
  /** As the row spells it, where that is not as the books do. */
  readonly typedService?: string | undefined;
  readonly quantity: number;
  readonly unitPrice: Cents;
  readonly amount: Cents;
  readonly days: readonly Day[];
  /** Of the days with another quantity than 1; none where missing. */
  readonly quantities?: ReadonlyMap<Day, number> | undefined;
  readonly origin: LineOrigin;
  /** Who pays for the days, and how much; the child's own family pays all where missing. */
  readonly sharing?: string | undefined;
  readonly place: RowPlace<"invoiceLines">;
}

/** A line of an invoice, as its sheet will hold it. */
export function lineInRegister(invoice: Invoice, line: InvoiceLine): Placeable<IssuedLine> {
  const meals = line.origin === "period" || line.origin === "correction" ? line : undefined;
  return {
    invoice: invoice.number ?? "",
    periodKey: line.period.key,
    childCode: invoice.child.code,
    service: meals?.service,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    amount: line.amount,
    days: meals?.days ?? [],
    origin: line.origin,
  };
}

/** How many invoices debits collect, letters are about, or families are late with. */
export function invoicesIn(rows: readonly { readonly invoices: readonly unknown[] }[]): number {
  return rows.reduce((count, { invoices }) => count + invoices.length, 0);
}
