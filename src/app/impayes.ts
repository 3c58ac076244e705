import { type Layouts, locateProblems, writtenRun } from "./locate-problems";
import { readMoneyTown, type MoneyTown } from "./money-run";
import { planOverdue } from "./overdue";
import { planReview } from "./plan-review";
import { planRegister } from "./register";
import { reminderRules } from "./reminder-rules";
import type { LocatedProblem, Ran } from "./report";
import { isStoppedAt, stoppedRun, withoutPause, type ClockReading, type OnStep } from "./run";
import { planWithRejects, rejectsNoted } from "./typed-rejects";
import type { Child, Family } from "../domain/families";
import { dunningOf, type Dunning } from "../domain/reminders";
import { sum } from "../kernel/cents";
import type { Day } from "../kernel/day";
import { groupBy } from "../kernel/group";
import { at, type Place } from "../kernel/place";
import type { Change } from "../workbook/changes";
import { cellOf } from "../workbook/layout";
import { appendRows } from "../workbook/plan";
import type { WorkbookPort } from "../workbook/port";
import { journalSheet } from "../workbook/sheets";
import { journalActions } from "../wording/choices";
import { overdueLines } from "../wording/money-reports";
import { journalText } from "../wording/reports";

export interface OverdueRequest {
  readonly on: Day;
  /** Brings the sheet of overdue families and the register up to that day; else nothing is written. */
  readonly write: boolean;
  readonly now: ClockReading;
}

/** A family that is late, with whatever helps to reach it. */
export interface OverdueEntry extends Dunning {
  /** Missing when its row was deleted since. */
  readonly family: Family | undefined;
  readonly children: readonly Child[];
  /** Of its children, each once. */
  readonly schools: readonly string[];
  readonly cell: CellOf | undefined;
  /** Where each of its overdue invoices stands, in their order. */
  readonly invoiceCells: readonly (CellOf | undefined)[];
}

export interface CellOf {
  readonly sheet: string;
  readonly cell: string;
}

export interface OverdueListed {
  readonly on: Day;
  readonly overdue: readonly OverdueEntry[];
}

/** Which families are late on a day, by how much, and where is each of them in the workbook? */
export async function listOverdue(
  request: OverdueRequest,
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<OverdueListed>> {
  const reading = await readMoneyTown({ on: request.on, use: "accounts" }, workbook, onStep);
  if ("ended" in reading) return reading.ended;
  const { town, money, rejects, ledger, layouts, found } = reading.read;
  const overdue = dunningOf(ledger, money.reminders, reminderRules(town));
  const result = { on: request.on, overdue: describe(overdue, reading.read) };
  const problems = locateProblems([...found, ...rejects.problems], layouts);
  if (!request.write) return { result, problems };

  if (await isStoppedAt("write", onStep)) return stoppedRun(layouts, problems);
  const reviewed = locateProblems(found, layouts);
  const written = await workbook.apply(planListing(result, reading.read, reviewed, request.now));
  return writtenRun(written, result, layouts, problems);
}

function describe(
  overdue: readonly Dunning[],
  { town: { households }, layouts }: MoneyTown,
): readonly OverdueEntry[] {
  const families = new Map(households.families.map((family) => [family.code, family]));
  const childrenOf = groupBy(households.children, ({ familyCode }) => familyCode);
  return overdue.map((late) => {
    const family = families.get(late.familyCode);
    const children = childrenOf.get(late.familyCode) ?? [];
    const schools = new Set(children.flatMap(({ school }) => school ?? []));
    return {
      ...late,
      family,
      children,
      schools: [...schools],
      cell: family && cellAt(at(family.place, "code"), layouts),
      invoiceCells: late.invoices.map(
        ({ receivable: { place } }) =>
          place && cellAt(at(place, place.sheet === "invoices" ? "number" : "invoice"), layouts),
      ),
    };
  });
}

function cellAt(place: Place, layouts: Layouts): CellOf | undefined {
  const layout = layouts.get(place.sheet);
  return layout && { sheet: layout.name, cell: cellOf(layout, place) };
}

/** Nothing when the sheets say it already. */
function planListing(
  { on, overdue }: OverdueListed,
  { layouts, ledger, town, rejects }: MoneyTown,
  problems: readonly LocatedProblem[],
  now: ClockReading,
): readonly Change[] {
  const changed = [
    ...planOverdue(layouts, overdue, town),
    ...planWithRejects(rejects, layouts, planRegister(layouts, ledger)),
  ];
  if (changed.length === 0) return planReview(layouts, problems);
  const event = {
    ranAt: { day: now.day, at: now.at },
    action: journalActions.overdue,
    period: undefined,
    doneOn: on,
    invoices: overdue.reduce((count, { invoices }) => count + invoices.length, 0),
    lastInvoice: undefined,
    total: sum(overdue.map(({ due }) => due)),
    summary: journalText(overdueLines(on, overdue)),
  };
  return [
    ...planReview(layouts, problems),
    ...changed,
    ...appendRows(journalSheet, layouts.get("journal"), [...rejectsNoted(rejects, now), event]),
  ];
}
