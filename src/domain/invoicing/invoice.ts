import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { Placeable, RowPlace } from "../../kernel/place";
import type { Child, Family } from "../families";
import type { JudgedAbsence, JudgedBooking } from "../meals";
import type { TimedDay } from "../services";
import type { Price } from "../tariffs";
import type { DebtorPart } from "../debtors";
import type { Extra } from "./extra";
import type { Period } from "./period";

/** Where a line comes from: the period itself, a change in an earlier one, the office's own line, a bank's fee. */
export type LineOrigin = "period" | "correction" | "adjustment" | "fee";

/** An amount that the office adds to a child's next invoice, or takes off it. */
export interface Adjustment {
  readonly date: Day | undefined;
  readonly childCode: string;
  /** Who it goes to; the child's own family where missing. */
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
export type InvoiceLine = UnitLine | AdjustmentLine | FeeLine;

/** Units of one service at one unit price, of the invoiced period or (`correction`) of an earlier one. */
export interface UnitLine {
  readonly origin: "period" | "correction";
  /** The period that the days belong to. */
  readonly period: Period;
  readonly service: string;
  readonly isMeal: boolean;
  readonly days: readonly Day[];
  /** How many units of a day, where that is not one. */
  readonly quantities: ReadonlyMap<Day, number> | undefined;
  /** The units of all its days; below 0 when they are given back. */
  readonly quantity: number;
  /** What this debtor pays of one unit. */
  readonly unitPrice: Cents;
  readonly amount: Cents;
  /** Who else pays, and for whom; nothing where the child's own family alone does. */
  readonly sharing: string | undefined;
  readonly reason: UnitReason;
}

/** Why the units of a line are asked for, or given back. */
export type UnitReason =
  | {
      readonly kind: "due";
      /** Where the unit price comes from: one row of the grid, or several that give the same price. */
      readonly prices: readonly Price[];
      /** Bookings that made some of the days planned. */
      readonly bookings: readonly JudgedBooking[];
      /** What the unit price holds beside the voted price, for some of the days. */
      readonly extras: readonly Extra[];
      /** How the units of timed services were counted, day by day. */
      readonly counts: readonly { readonly day: Day; readonly timed: TimedDay }[];
      /** Who pays what, where it is not the child's own family alone. */
      readonly parts: readonly DebtorPart[];
    }
  | {
      readonly kind: "given-back";
      /** Absences that deduct some of the days. */
      readonly absences: readonly JudgedAbsence[];
      /** Some days are no longer planned: enrolment, booking or calendar changed. */
      readonly unplanned: readonly Day[];
      /** Some days are due by fewer units. */
      readonly fewer: readonly Day[];
      /** Some days are due all the same, and somebody else pays or in another way. */
      readonly moved: readonly Day[];
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

/** What one child costs one debtor for one period; a negative total makes it a credit note. */
export interface Invoice {
  /** Missing in a draft. */
  readonly number: string | undefined;
  readonly period: Period;
  /** The debtor: the child's own family, another household, or a third payer. */
  readonly family: Family;
  readonly child: Child;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly lines: readonly InvoiceLine[];
  /** The other debtors that its lines name, by code. */
  readonly others: ReadonlyMap<string, Family>;
}

/** Which other debtors do the lines of a debtor name: the households it pays for, or those who pay in its place? */
export function debtorsNamedIn(lines: readonly InvoiceLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) =>
      "reason" in line && line.reason.kind === "due"
        ? line.reason.parts.flatMap(({ households }) =>
            households.flatMap(({ code, taken }) => [code, ...taken.map(({ payer }) => payer)]),
          )
        : [],
    ),
  );
}

/** How many meals of the period itself an invoice holds; two parents who share them both have them all. */
export function mealsCharged(invoice: Invoice): number {
  return invoice.lines.reduce(
    (meals, line) => (line.origin === "period" && line.isMeal ? meals + line.quantity : meals),
    0,
  );
}

/** How many meals of the period several invoices hold together: what several debtors share is eaten once. */
export function mealsOnInvoices(invoices: readonly Invoice[]): number {
  const shared = new Map<string, number>();
  let meals = 0;
  for (const { child, lines } of invoices) {
    for (const line of lines) {
      if (line.origin !== "period" || !line.isMeal) continue;
      if (line.sharing === undefined) meals += line.quantity;
      else {
        for (const day of line.days) {
          const meal = [child.code, line.service, day].join("\n");
          shared.set(meal, Math.max(shared.get(meal) ?? 0, line.quantities?.get(day) ?? 1));
        }
      }
    }
  }
  return [...shared.values()].reduce((all, units) => all + units, meals);
}

/** Do these invoices ask for meals and for no other service of the period? */
export function areOfMealsOnly(invoices: readonly Invoice[]): boolean {
  return invoices.every(({ lines }) => lines.every((line) => line.origin !== "period" || line.isMeal));
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

/** A line of an issued invoice as the workbook holds it; `service` and `days` are there for units only. */
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
  /** How many units of a day, where that is not one. */
  readonly quantities?: ReadonlyMap<Day, number> | undefined;
  readonly origin: LineOrigin;
  /** Who paid for what (`Partage`); nothing where the child's own family alone did. */
  readonly sharing?: string | undefined;
  readonly place: RowPlace<"invoiceLines">;
}

/** A line of an invoice, as its sheet will hold it. */
export function lineInRegister(invoice: Invoice, line: InvoiceLine): Placeable<IssuedLine> {
  const units = line.origin === "period" || line.origin === "correction" ? line : undefined;
  return {
    invoice: invoice.number ?? "",
    periodKey: line.period.key,
    childCode: invoice.child.code,
    service: units?.service,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    amount: line.amount,
    days: units?.days ?? [],
    quantities: units?.quantities,
    origin: line.origin,
    sharing: units?.sharing,
  };
}

/** How many invoices debits collect, letters are about, or families are late with. */
export function invoicesIn(rows: readonly { readonly invoices: readonly unknown[] }[]): number {
  return rows.reduce((count, { invoices }) => count + invoices.length, 0);
}
