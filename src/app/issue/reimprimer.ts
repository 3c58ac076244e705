import { doubtsAboutRegister, type Town } from "../../domain/books";
import { invoicesFromRegister } from "./invoices-to-print";
import { runOf, type Deed, type ReadBooks, type UnjournaledRequest } from "../deed/deed";
import { locateProblems, refusedRun } from "../deed/locate-problems";
import { openTown } from "../deed/open-town";
import { onPaper } from "./invoice-documents";
import { invoicesOnSheet } from "./invoices-on-sheet";
import { paperOf } from "./printed-invoice";
import { toldBy } from "../deed/settings-at-stake";
import { findPeriod, type IssuedInvoice } from "../../domain/invoicing";
import { sum, type Cents } from "../../kernel/cents";
import { done, refused } from "../../kernel/outcome";
import type { SheetKey } from "../../kernel/place";
import { blocking, information, warning, type Problem } from "../../kernel/problem";
import { planPage } from "../../workbook/pages/plan-page";
import { printedInvoicesPage } from "../../workbook/sheets";
import { periodText } from "../../wording/days";

export interface ReprintRequest extends UnjournaledRequest {
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

interface RegisterRead extends ReadBooks {
  readonly town: Town;
  /** What is doubtful about the pages, once there are any. */
  readonly doubts: readonly Problem[];
}

const reimprimer: Deed<ReprintRequest, RegisterRead, Reprinted> = {
  read: async (_request, workbook) => {
    const opened = await openTown(workbook);
    if (!opened.ok) return { ended: refusedRun(opened.problems, undefined) };
    const { town, layouts, problems: read, unreadSettings } = opened.value;
    const found = read.filter(bearsOnPages);
    if (town === undefined || found.some(hidesInvoices))
      return {
        ended: { result: undefined, problems: locateProblems(town === undefined ? read : found, layouts) },
      };
    const doubts = [...toldBy("invoices", found, unreadSettings), ...doubtsAboutRegister(town)];
    return { read: { town, layouts, doubts, found: [], isPart: true } };
  },

  compute: (request, { town, layouts, doubts }) => {
    const asked = town.periods.keyOf(request.period);
    const issued = town.register.invoices.filter(({ periodKey }) => periodKey === asked);
    const [first] = issued;
    if (first === undefined) return refused(notIssued(request.period, town));
    const { printed, ofNobody, renamed } = invoicesFromRegister(issued, town, layouts);
    const period = nameOf(first, town);
    const pages = onPaper(printed, town.office.sending);
    const told = [...doubts, ...goneFrom(ofNobody), ...namesChanged(renamed)];
    if (printed.length === 0) return refused(...told);
    const result = {
      periodKey: first.periodKey,
      period,
      printed: pages.map(({ number }) => number),
      leftOut: issued.length - pages.length,
      total: sum(pages.map(({ total }) => total)),
    };
    const content = () => invoicesOnSheet({ ...paperOf(town, first.periodKey, period), invoices: printed });
    return done(
      {
        result,
        plan: () => ({ books: [], journal: [], pages: planPage(printedInvoicesPage, undefined, content()) }),
      },
      told,
    );
  },
};

/**
 * Makes the pages of an issued period again, from the register: nothing is counted anew, and nothing else is written. The
 * sheet is always written over, since what is amiss may be its dress, which nobody reads.
 */
export const reprintInvoices = runOf(reimprimer);

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
