import { locateProblems, writtenRun } from "./locate-problems";
import { readMoneyTown, type MoneyTown } from "./money-run";
import { planOverdue } from "./overdue";
import { planReview } from "./plan-review";
import { planRegister } from "./register";
import { reminderRules } from "./reminder-rules";
import type { LocatedProblem, Ran } from "./report";
import { isStoppedAt, stoppedRun, withoutPause, type ClockReading, type OnStep } from "./run";
import { planWithRejects, rejectsNoted } from "./typed-rejects";
import { statementOf } from "./statement";
import { statementToPrint } from "./statement-to-print";
import type { Statement } from "../domain/ledger";
import { dunningOf, type Dunning } from "../domain/reminders";
import type { Day } from "../kernel/day";
import type { Change } from "../workbook/changes";
import { planPage } from "../workbook/pages/plan-page";
import { appendRows } from "../workbook/plan";
import type { WorkbookPort } from "../workbook/port";
import { journalSheet, statementPage } from "../workbook/sheets";
import { journalActions } from "../wording/choices";
import { familyName } from "../wording/invoice-lines";
import { statementSummary } from "../wording/money-reports";
import { journalText } from "../wording/reports";

export interface StatementRequest {
  readonly on: Day;
  /** Shows everything, writes nothing. */
  readonly preview?: boolean;
  readonly now: ClockReading;
}

/** How the town stands on a day, and which families are late. */
export interface DrawnStatement {
  readonly statement: Statement;
  readonly overdue: readonly Dunning[];
  /** What each family is called, by its code; one that was deleted since has no name any more. */
  readonly familyNames: ReadonlyMap<string, string>;
}

/** Draws up the statement of a day, and brings the register and the overdue families up to it. */
export async function drawUpStatement(
  request: StatementRequest,
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<DrawnStatement>> {
  const reading = await readMoneyTown({ on: request.on, use: "accounts" }, workbook, onStep, [statementPage]);
  if ("ended" in reading) return reading.ended;
  const { town, money, rejects, ledger, layouts, found } = reading.read;
  const overdue = dunningOf(ledger, money.reminders, reminderRules(town));
  const familyNames = new Map(town.households.families.map((family) => [family.code, familyName(family)]));
  const result = { statement: statementOf(reading.read), overdue, familyNames };
  const problems = locateProblems([...found, ...rejects.problems], layouts);
  if (request.preview === true) return { result, problems };

  if (await isStoppedAt("write", onStep)) return stoppedRun(layouts, problems);
  const written = await workbook.apply(
    planStatement(result, reading.read, locateProblems(found, layouts), request.now),
  );
  return writtenRun(written, result, layouts, problems);
}

/** What is to be written for a statement; nothing when nothing changed. */
function planStatement(
  result: DrawnStatement,
  { layouts, ledger, town, rejects, printed }: MoneyTown,
  problems: readonly LocatedProblem[],
  now: ClockReading,
): readonly Change[] {
  const changed = [
    ...planOverdue(layouts, result.overdue, town),
    ...planWithRejects(rejects, layouts, planRegister(layouts, ledger)),
  ];
  const content = statementToPrint(result.statement, result.overdue, town);
  const pages = planPage(statementPage, printed(statementPage), content);
  return [
    ...planReview(layouts, problems),
    ...changed,
    ...(changed.length + pages.length === 0
      ? []
      : appendRows(journalSheet, layouts.get("journal"), [
          ...rejectsNoted(rejects, now),
          journalRow(result, now),
        ])),
    // Last of all: the books stand, whatever becomes of the pages, and the same run makes these again.
    ...pages,
  ];
}

function journalRow(result: DrawnStatement, now: ClockReading) {
  const { on, periods, total } = result.statement;
  return {
    ranAt: { day: now.day, at: now.at },
    action: journalActions.statement,
    period: undefined,
    doneOn: on,
    invoices: periods.reduce((count, { invoices }) => count + invoices, 0),
    lastInvoice: undefined,
    total: total.due,
    summary: journalText(statementSummary(result)),
  };
}
