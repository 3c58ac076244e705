import { accountsOn } from "./accounts";
import { drawUpInvoices, type DrawnUp } from "./draw-up";
import { locateProblems, refusedRun, writtenRun } from "./locate-problems";
import { planIssue } from "./plan-issue";
import { asIssued } from "./register";
import { openTown } from "./open-town";
import type { Ran } from "./report";
import { isStoppedAt, stoppedRun, withoutPause, type ClockReading, type OnStep } from "./run";
import { toldBy } from "./settings-at-stake";
import { countTypedRejects } from "./typed-rejects";
import { missingPages } from "./unprinted";
import { findPeriod, totalOf } from "../domain/invoicing";
import type { Ledger } from "../domain/ledger";
import { sum } from "../kernel/cents";
import type { Day } from "../kernel/day";
import { blocking, type Problem } from "../kernel/problem";
import type { WorkbookPort } from "../workbook/port";
import type { Money, Town } from "../workbook/read-town";

/** What the clerk asks for; the only day that enters the rules is the day of issue. */
export interface IssuePeriodRequest {
  readonly period: string;
  /** By default the day that the period's own row plans, else today. */
  readonly issuedOn: Day | undefined;
  /** Shows everything, numbers nothing, writes nothing. */
  readonly draft: boolean;
  /** The draft that the clerk looked at and confirmed: when the workbook gives another result by now, nothing is issued. */
  readonly confirmed?: Issued | undefined;
  readonly now: ClockReading;
}

/** What was issued, or would be. */
export type Issued = DrawnUp;

/** Issues the invoices of a period: one read, one pure computation, one write. */
export async function issuePeriod(
  request: IssuePeriodRequest,
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<Issued>> {
  if (await isStoppedAt("read", onStep)) return stoppedRun();
  const opened = await openTown(workbook);
  if (!opened.ok) return refusedRun(opened.problems, undefined);
  const { town, layouts, problems: read } = opened.value;
  if (town === undefined) return { result: undefined, problems: locateProblems(read, layouts) };
  const found = toldBy("invoices", read, town.unreadSettings);

  if (await isStoppedAt("compute", onStep)) return stoppedRun(layouts);
  const issuedOn = issueDayOf(request, town);
  const drawn = drawUpInvoices({ ...request, issuedOn }, town, found);
  const rejects = town.money && countTypedRejects(town.money, issuedOn);
  const ledger = drawn.ok ? accountsAfter(drawn.value, town, rejects?.money) : undefined;
  const told = [...found, ...drawn.problems, ...(ledger?.problems ?? [])];
  const unprinted = drawn.ok ? await missingPages(opened.value, town, drawn.value.period, workbook) : [];
  const problems = locateProblems([...told, ...(rejects?.problems ?? []), ...unprinted], layouts);
  if (!drawn.ok) return { result: undefined, problems };
  if (request.draft) return { result: drawn.value, problems };
  const difference = request.confirmed && differenceFromDraft(request.confirmed, drawn.value);
  if (difference !== undefined) return refusedRun([difference], layouts, problems);

  if (await isStoppedAt("write", onStep)) return stoppedRun(layouts, problems);
  const accounts = ledger && rejects && { ledger, rejects };
  const changes = planIssue(drawn.value, town, layouts, locateProblems(told, layouts), accounts, request.now);
  const written = await workbook.apply(changes);
  return writtenRun(written, drawn.value, layouts, problems);
}

/** Who owes what once the invoices are issued: credit that waits settles a new one at once. */
function accountsAfter(
  { invoices, issuedOn }: Issued,
  town: Town,
  money: Money | undefined,
): Ledger | undefined {
  return money && accountsOn(town, money, issuedOn, invoices.map(asIssued));
}

function issueDayOf({ period, issuedOn, now }: IssuePeriodRequest, town: Town): Day {
  const asked = findPeriod(period, town.periods);
  return issuedOn ?? (asked.ok ? asked.value.plannedIssue : undefined) ?? now.day;
}

/** Does the workbook still give the invoices that the clerk confirmed: the same children, the same totals? */
function differenceFromDraft(confirmed: Issued, drawn: Issued): Problem | undefined {
  const amounts = ({ invoices }: Issued) => invoices.map((invoice) => [invoice.child.code, totalOf(invoice)]);
  if (JSON.stringify(amounts(confirmed)) === JSON.stringify(amounts(drawn))) return undefined;
  const told = ({ invoices }: Issued) => ({
    invoices: invoices.length,
    total: sum(invoices.map(totalOf)),
  });
  return blocking("issue.changed-since-draft", { drafted: told(confirmed), current: told(drawn) });
}
