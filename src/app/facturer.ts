import { drawUpInvoices, type DrawnUp } from "./draw-up";
import { locateProblems, refusedRun } from "./locate-problems";
import { planIssue } from "./plan-issue";
import type { Ran } from "./report";
import type { ClockReading, OnStep } from "./run";
import { findPeriod } from "../domain/invoicing";
import type { Day } from "../kernel/day";
import type { WorkbookPort } from "../workbook/port";
import { readTown, townSheetNames, type Town } from "../workbook/read-town";

/** What the clerk asks for; the only day that enters the rules is the day of issue. */
export interface IssuePeriodRequest {
  readonly period: string;
  /** By default the day that the period's own row plans, else today. */
  readonly issuedOn: Day | undefined;
  /** Shows everything, numbers nothing, writes nothing. */
  readonly draft: boolean;
  readonly now: ClockReading;
}

/** What was issued, or would be. */
export type Issued = DrawnUp;

/** Issues the invoices of a period: one read, one pure computation, one write. */
export async function issuePeriod(
  request: IssuePeriodRequest,
  workbook: WorkbookPort,
  onStep: OnStep = () => undefined,
): Promise<Ran<Issued>> {
  onStep("read");
  const snapshot = await workbook.read(townSheetNames);
  if (!snapshot.ok) return refusedRun(snapshot.problems, undefined);
  const { town, layouts, problems: found } = readTown(snapshot.value);
  if (town === undefined) return { result: undefined, problems: locateProblems(found, layouts) };

  onStep("compute");
  const drawn = drawUpInvoices({ ...request, issuedOn: issueDayOf(request, town) }, town, found);
  const problems = locateProblems([...found, ...drawn.problems], layouts);
  if (!drawn.ok) return { result: undefined, problems };
  if (request.draft) return { result: drawn.value, problems };

  onStep("write");
  const written = await workbook.apply(planIssue(drawn.value, town, layouts, problems, request.now));
  if (!written.ok) return refusedRun(written.problems, layouts, problems);
  return { result: drawn.value, problems };
}

function issueDayOf({ period, issuedOn, now }: IssuePeriodRequest, town: Town): Day {
  const asked = findPeriod(period, town.periods);
  return issuedOn ?? (asked.ok ? asked.value.plannedIssue : undefined) ?? now.day;
}
