import { doubtsAboutRegister, type Town } from "../../domain/books";
import { invoicesFromRegister } from "./invoices-to-print";
import { paperOf, type InvoicesToPrint } from "./printed-invoice";
import type { ReadBooks } from "../deed/deed";
import { endedBy, readingTown } from "../deed/open-town";
import { toldBy } from "../deed/settings-at-stake";
import { findPeriod, type IssuedInvoice } from "../../domain/invoicing";
import { done, refused, type Outcome } from "../../kernel/outcome";
import type { SheetKey } from "../../kernel/place";
import { asWarnings, blocking, information, warning, type Problem } from "../../kernel/problem";
import { periodText } from "../../wording/days";

/** The register, read to be printed from: nothing is counted anew. */
export interface RegisterRead extends ReadBooks {
  readonly town: Town;
  /** What is doubtful about the pages, once there are any. */
  readonly doubts: readonly Problem[];
}

export const readRegister = readingTown<unknown, RegisterRead>((opened) => {
  const { town, layouts, problems: read, unreadSettings } = opened;
  if (town === undefined) return endedBy(read, layouts);
  const found = read.filter(bearsOnPages);
  if (found.some(hidesInvoices)) return endedBy(found, layouts);
  const beside = asWarnings(
    read.filter(({ where }) => where !== undefined && sheetsBesideLines.includes(where.sheet)),
  );
  const doubts = [...toldBy("invoices", found, unreadSettings), ...doubtsAboutRegister(town), ...beside];
  return { read: { town, layouts, doubts, found: [], isPart: true } };
});

/** The invoices of a period, as they were issued. */
export interface IssuedPeriod extends InvoicesToPrint {
  readonly periodKey: string;
  /** How many invoices of the period cannot be printed: nobody could be written to. */
  readonly ofNobody: number;
}

/** Refused where there is none, with whatever is doubtful else. */
export function issuedPeriod(asked: string, { town, layouts, doubts }: RegisterRead): Outcome<IssuedPeriod> {
  const key = town.periods.keyOf(asked);
  const issued = town.register.invoices.filter(({ periodKey }) => periodKey === key);
  const [first] = issued;
  if (first === undefined) return refused(notIssued(asked, town));
  const { printed: invoices, ofNobody, renamed } = invoicesFromRegister(issued, town, layouts);
  const others = doubts.filter((problem) => !isOfTheGone(problem, ofNobody));
  const told = [...others, ...goneFrom(ofNobody), ...namesChanged(renamed)];
  if (invoices.length === 0) return refused(...told);
  const { periodKey } = first;
  const paper = paperOf(town, periodKey, nameOf(first, town));
  return done({ ...paper, periodKey, invoices, ofNobody: ofNobody.length }, told);
}

const sheetsOnPages: readonly SheetKey[] = [
  "invoices",
  "invoiceLines",
  "families",
  "children",
  "periods",
  "settings",
];

/**
 * What stands beside the lines comes from these: absences, the balance, the debit that is announced. An invoice is printed
 * without what cannot be read of it, and the clerk is told.
 */
const sheetsBesideLines: readonly SheetKey[] = [
  "absences",
  "absenceRules",
  "deadlines",
  "calendar",
  "enrolments",
  "bookings",
  "services",
  "custodies",
  "payments",
  "openingBalances",
  "mandates",
  "debits",
  "rejects",
];

function bearsOnPages({ where }: Problem): boolean {
  return where === undefined || sheetsOnPages.includes(where.sheet);
}

/** A line that cannot be read would be missing on paper, or a whole invoice. */
function hidesInvoices({ severity, blocks, where }: Problem): boolean {
  return severity === "blocking" && blocks.of === "everybody" && where?.sheet !== "settings";
}

function notIssued(key: string, { periods }: Town): Problem {
  const asked = findPeriod(key, periods);
  const [unknown] = asked.problems;
  return unknown ?? blocking("print.not-issued", { period: key });
}

/** As the sheet of periods calls it; its key where its row is gone. */
function nameOf({ periodKey }: IssuedInvoice, { periods }: Town): string {
  const found = findPeriod(periodKey, periods);
  return found.ok ? periodText(found.value) : periodKey;
}

function goneFrom(ofNobody: readonly IssuedInvoice[]): readonly Problem[] {
  const [first] = ofNobody;
  if (first === undefined) return [];
  return [warning("print.nobody", { invoices: ofNobody.map(({ number }) => number) }, first.place)];
}

/** Rows of a child or a family that is gone: that its invoices have no page says it. */
function isOfTheGone(problem: Problem, ofNobody: readonly IssuedInvoice[]): boolean {
  if (problem.code === "reading.unknown-child")
    return ofNobody.some(({ childCode }) => childCode === problem.facts.child);
  return (
    problem.code === "reading.unknown-family" &&
    ofNobody.some(({ familyCode }) => familyCode === problem.facts.family)
  );
}

function namesChanged(renamed: readonly IssuedInvoice[]): readonly Problem[] {
  const [first] = renamed;
  if (first === undefined) return [];
  return [information("print.names-changed", { invoices: renamed.map(({ number }) => number) }, first.place)];
}
