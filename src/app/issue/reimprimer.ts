import { doubtsAboutRegister } from "../review/inspect-town";
import { invoicesFromRegister } from "./invoices-to-print";
import { locateProblems, refusedRun, writtenRun } from "../deed/locate-problems";
import { openTown } from "../deed/open-town";
import { onPaper, printInvoices } from "./printed-invoices";
import type { Ran } from "../deed/report";
import { isStoppedAt, stoppedRun, withoutPause, type OnStep } from "../deed/run";
import { toldBy } from "../deed/settings-at-stake";
import { findPeriod, type IssuedInvoice } from "../../domain/invoicing";
import { sum, type Cents } from "../../kernel/cents";
import { isSameLabel } from "../../kernel/label";
import type { SheetKey } from "../../kernel/place";
import { blocking, information, warning, type Problem } from "../../kernel/problem";
import { planPage } from "../../workbook/pages/plan-page";
import type { WorkbookPort } from "../../workbook/port";
import type { Town } from "../../workbook/read-town";
import { printedInvoicesPage } from "../../workbook/sheets";
import { periodText } from "../../wording/days";

export interface ReprintRequest {
  readonly period: string;
}

/** The pages that were made again. */
export interface Reprinted {
  readonly periodKey: string;
  /** What the period is called. */
  readonly period: string;
  /** The numbers on paper, in their order. */
  readonly printed: readonly string[];
  /** Invoices of the period that have no page. */
  readonly leftOut: number;
  /** Of the invoices on paper. */
  readonly total: Cents;
}

/**
 * Makes the pages of an issued period again, from the register: nothing is counted anew, and nothing else is written. The
 * sheet is always written over, since what is amiss may be its dress, which nobody reads.
 */
export async function reprintInvoices(
  request: ReprintRequest,
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<Reprinted>> {
  if (await isStoppedAt("read", onStep)) return stoppedRun();
  const opened = await openTown(workbook);
  if (!opened.ok) return refusedRun(opened.problems, undefined);
  const { town, layouts, problems: read } = opened.value;
  const found = read.filter(bearsOnPages);
  if (town === undefined || found.some(hidesInvoices))
    return { result: undefined, problems: locateProblems(town === undefined ? read : found, layouts) };

  if (await isStoppedAt("compute", onStep)) return stoppedRun(layouts);
  const issued = town.issuedInvoices.filter(({ periodKey }) => isSameLabel(periodKey, request.period));
  const told = [...toldBy("invoices", found, town.unreadSettings), ...doubtsAboutRegister(town)];
  const [first] = issued;
  if (first === undefined) return refusedRun([notIssued(request.period, town)], layouts);
  const { printed, ofNobody, renamed } = invoicesFromRegister(issued, town, layouts);
  const period = nameOf(first, town);
  const { settings, payDesk } = town;
  const sessions = payDesk.filter(({ periodKey }) => isSameLabel(periodKey, first.periodKey));
  const pages = onPaper(printed);
  const problems = locateProblems([...told, ...goneFrom(ofNobody), ...namesChanged(renamed)], layouts);
  if (printed.length === 0) return { result: undefined, problems };

  if (await isStoppedAt("write", onStep)) return stoppedRun(layouts, problems);
  const content = printInvoices({ settings, period, sessions, invoices: printed });
  const written = await workbook.apply(planPage(printedInvoicesPage, undefined, content));
  const result = {
    periodKey: first.periodKey,
    period,
    printed: pages.map(({ number }) => number),
    leftOut: issued.length - pages.length,
    total: sum(pages.map(({ total }) => total)),
  };
  return writtenRun(written, result, layouts, problems);
}

const sheetsOnPages: readonly SheetKey[] = [
  "invoices",
  "invoiceLines",
  "families",
  "children",
  "periods",
  "settings",
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

function namesChanged(renamed: readonly IssuedInvoice[]): readonly Problem[] {
  const [first] = renamed;
  if (first === undefined) return [];
  return [information("print.names-changed", { invoices: renamed.map(({ number }) => number) }, first.place)];
}
