import { writeLetters } from "./letters";
import { locateProblems, refusedRun } from "./locate-problems";
import { readMoneyTown } from "./money-run";
import { planReminders, type Reminded } from "./plan-reminders";
import type { Ran } from "./report";
import { isStoppedAt, stoppedRun, withoutPause, type ClockReading, type OnStep } from "./run";
import { dueReminders, dunningOf, type ReminderLetter, type ReminderRules } from "../domain/reminders";
import type { Day } from "../kernel/day";
import type { WorkbookPort } from "../workbook/port";
import type { Town } from "../workbook/read-town";
import { lettersPage } from "../workbook/sheets";

export type { Reminded };

export interface RemindRequest {
  readonly on: Day;
  /** The letters of the day went out: the next levels count from it. */
  readonly sent: boolean;
  readonly now: ClockReading;
}

/** Writes the reminders due on a day, or marks them as sent: one read, one pure computation, one write. */
export async function remind(
  request: RemindRequest,
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<Reminded>> {
  const reading = await readMoneyTown(request.on, workbook, onStep, [lettersPage]);
  if ("ended" in reading) return reading.ended;
  const { town, money, ledger, layouts, found } = reading.read;

  const rules = reminderRules(town);
  // What this day already wrote or sent is its own work: run again, it comes to the same.
  const others = money.reminders.filter(({ date }) => date !== request.on);
  const due = dueReminders(ledger, others, rules);
  const isInDoubt = ({ familyCode }: ReminderLetter) => money.familiesInDoubt.has(familyCode);
  const reminders = due.letters.filter((letter) => !isInDoubt(letter));
  const heldBack = [...new Set(due.letters.filter(isInDoubt).map(({ familyCode }) => familyCode))];
  const recorded = request.sent ? [...money.reminders, ...asSent(reminders)] : money.reminders;
  const overdue = dunningOf(ledger, recorded, rules);
  const letters = writeLetters(reminders, town);
  const result = { on: request.on, sent: request.sent, reminders, letters, heldBack, overdue };
  const problems = locateProblems([...found, ...due.problems], layouts);

  if (await isStoppedAt("write", onStep)) return stoppedRun(layouts, problems);
  const changes = planReminders(result, reading.read, problems, request.now);
  const written = await workbook.apply(changes);
  if (!written.ok) return refusedRun(written.problems, layouts, problems);
  return { result, problems };
}

export function reminderRules({ settings }: Town): ReminderRules {
  return {
    firstDelay: settings.firstReminderDays,
    secondDelay: settings.secondReminderDays,
    minimum: settings.reminderMinimum,
  };
}

/** The letters as the sheet will hold them once they are marked. */
function asSent(letters: readonly ReminderLetter[]) {
  return letters.flatMap(({ familyCode, level, date, invoices }) =>
    invoices.map(({ account }) => ({
      date,
      level,
      familyCode,
      invoice: account.receivable.number,
      status: "sent" as const,
      place: { sheet: "reminders" as const },
    })),
  );
}
