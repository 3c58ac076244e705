import { writeLetters } from "./letters";
import { locateProblems, refusedRun, writtenRun } from "./locate-problems";
import { readMoneyTown } from "./money-run";
import { planReminders, type Reminded } from "./plan-reminders";
import { reminderRules } from "./reminder-rules";
import type { Ran } from "./report";
import { lacksSetting } from "./settings-at-stake";
import { isStoppedAt, stoppedRun, withoutPause, type ClockReading, type OnStep } from "./run";
import { dueReminders, dunningOf, type Reminder, type ReminderLetter } from "../domain/reminders";
import { sum } from "../kernel/cents";
import type { Day } from "../kernel/day";
import type { Unplaced } from "../kernel/place";
import { blocking } from "../kernel/problem";
import type { WorkbookPort } from "../workbook/port";
import { lettersPage } from "../workbook/sheets";

export type { Reminded };

export interface RemindRequest {
  readonly on: Day;
  /** The letters of the day went out: the next levels count from it. */
  readonly sent: boolean;
  /** Shows the letters, and writes nothing. */
  readonly preview?: boolean;
  /** The letters that the clerk looked at and confirmed: when others are due by now, nothing is written. */
  readonly confirmed?: Reminded | undefined;
  readonly now: ClockReading;
}

/** Writes the reminders due on a day, or marks them as sent: one read, one pure computation, one write. */
export async function remind(
  request: RemindRequest,
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<Reminded>> {
  const reading = await readMoneyTown({ on: request.on, use: "reminders" }, workbook, onStep, [lettersPage]);
  if ("ended" in reading) return reading.ended;
  const { town, money, rejects, ledger, layouts, found } = reading.read;

  if (lacksSetting("reminders", town.unreadSettings)) return refusedRun(found, layouts);
  const rules = reminderRules(town);
  // What this day already wrote or sent is its own work: run again, it comes to the same.
  const others = money.reminders.filter(({ date }) => date !== request.on);
  const due = dueReminders(ledger, others, rules);
  const isInDoubt = ({ familyCode }: ReminderLetter) => money.familiesInDoubt.has(familyCode);
  const reminders = due.letters.filter((letter) => !isInDoubt(letter));
  const heldBack = [...new Set(due.letters.filter(isInDoubt).map(({ familyCode }) => familyCode))];
  const recorded = request.sent ? [...money.reminders, ...asSent(reminders)] : money.reminders;
  const overdue = dunningOf(ledger, recorded, rules);
  const result: Reminded = {
    on: request.on,
    sent: request.sent,
    reminders,
    letters: writeLetters(reminders, town),
    written: countWritten(reminders, money.reminders),
    families: new Map(town.households.families.map((family) => [family.code, family])),
    heldBack,
    overdue,
  };
  const { confirmed, preview } = request;
  if (confirmed !== undefined && !areSameLetters(confirmed.reminders, reminders)) {
    const told = (letters: readonly ReminderLetter[]) => ({
      letters: letters.length,
      total: sum(letters.map(({ total }) => total)),
    });
    const changed = blocking("reminder.changed-since-preview", {
      shown: told(confirmed.reminders),
      current: told(reminders),
    });
    return refusedRun([...found, changed], layouts);
  }
  const problems = locateProblems([...found, ...due.problems, ...rejects.problems], layouts);
  if (preview === true) return { result, problems };

  if (await isStoppedAt("write", onStep)) return stoppedRun(layouts, problems);
  const reviewed = locateProblems([...found, ...due.problems], layouts);
  const changes = planReminders(result, reading.read, reviewed, request.now);
  const written = await workbook.apply(changes);
  return writtenRun(written, result, layouts, problems);
}

/** How many of these letters stand in the sheet with every invoice, under their own day? */
function countWritten(letters: readonly ReminderLetter[], rows: readonly Reminder[]): Reminded["written"] {
  const key = (
    { familyCode, level, date }: Pick<Reminder, "familyCode" | "level" | "date">,
    invoice: string,
  ) => JSON.stringify([familyCode, level, date, invoice]);
  const rowsOf = (status: Reminder["status"]) =>
    new Set(rows.filter((row) => row.status === status).map((row) => key(row, row.invoice)));
  const countIn = (known: ReadonlySet<string>) =>
    letters.filter((letter) =>
      letter.invoices.every(({ account }) => known.has(key(letter, account.receivable.number))),
    ).length;
  return { toSend: countIn(rowsOf("to-send")), sent: countIn(rowsOf("sent")) };
}

/** Letter by letter, with the same invoices and what is left of each. */
function areSameLetters(shown: readonly ReminderLetter[], current: readonly ReminderLetter[]): boolean {
  const told = (letters: readonly ReminderLetter[]) =>
    JSON.stringify(
      letters.map(({ familyCode, level, date, invoices }) => [
        familyCode,
        level,
        date,
        invoices.map(({ account: { receivable, remaining } }) => [receivable.number, remaining]),
      ]),
    );
  return told(shown) === told(current);
}

/** The letters as the sheet will hold them once they are marked. */
function asSent(letters: readonly ReminderLetter[]): readonly Unplaced<Reminder>[] {
  return letters.flatMap(({ familyCode, level, date, invoices }) =>
    invoices.map(({ account }) => ({
      date,
      level,
      familyCode,
      invoice: account.receivable.number,
      status: "sent" as const,
    })),
  );
}
