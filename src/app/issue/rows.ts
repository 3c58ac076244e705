import {
  mealsCharged,
  otherAmount,
  periodAmount,
  totalOf,
  type Invoice,
  type InvoiceLine,
  type Period,
} from "../../domain/invoicing";
import type { Headcount } from "../../domain/meals";
import { noCents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { RowOf } from "../../workbook/declaration";
import type {
  anomaliesSheet,
  headcountsSheet,
  invoiceLinesSheet,
  invoicesSheet,
  periodsSheet,
} from "../../workbook/sheets";
import { periodText } from "../../wording/days";
import { childName, explainLine, familyName, lineLabel } from "../../wording/invoice-lines";
import type { LocatedProblem } from "../deed/report";

/** The row of an invoice in the register. */
export function registerRow(invoice: Invoice): RowOf<typeof invoicesSheet.columns> {
  const total = totalOf(invoice);
  return {
    number: invoice.number ?? "",
    periodKey: invoice.period.key,
    familyCode: invoice.family.code,
    familyName: familyName(invoice.family),
    childCode: invoice.child.code,
    childName: childName(invoice.child),
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    meals: mealsCharged(invoice),
    periodAmount: periodAmount(invoice),
    otherAmount: otherAmount(invoice),
    total,
    paid: noCents,
    remaining: total,
    means: invoice.family.paymentMeans,
    status: total < 0 ? "credit-note" : total === 0 ? "settled" : "issued",
  };
}

/** The row of one line of an invoice. */
export function lineRow(invoice: Invoice, line: InvoiceLine): RowOf<typeof invoiceLinesSheet.columns> {
  const meals = line.origin === "period" || line.origin === "correction" ? line : undefined;
  return {
    invoice: invoice.number ?? "",
    periodKey: line.period.key,
    childCode: invoice.child.code,
    service: meals?.service,
    label: lineLabel(line),
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    amount: line.amount,
    days: meals?.days,
    origin: line.origin,
    explanation: explainLine(line),
  };
}

/** What the kitchen prepares: whoever is known to be absent does not eat, billed or not. */
export function headcountRow(count: Headcount): RowOf<typeof headcountsSheet.columns> {
  const { day, school, service, category, diet, planned, absent } = count;
  return { day, school, service, category, diet, planned, absent, toPrepare: planned - absent };
}

/**
 * The row that an implied month gets once it is issued. Its due date stays blank: it goes on being counted from each
 * day of issue.
 */
export function periodRow(period: Period, issuedOn: Day): RowOf<typeof periodsSheet.columns> {
  return {
    key: period.key,
    label: periodText(period),
    from: period.range.from,
    to: period.range.to,
    plannedIssue: undefined,
    dueOn: undefined,
    officeDay: undefined,
    officeHours: undefined,
    issuedOn,
  };
}

export function anomalyRow(problem: LocatedProblem): RowOf<typeof anomaliesSheet.columns> {
  const { severity, sheet, cell, message, advice } = problem;
  return { severity, sheet, cell: cell === "" ? undefined : { text: cell, sheet, cell }, message, advice };
}
