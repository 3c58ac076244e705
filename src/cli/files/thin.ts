import { startOfDay } from "date-fns/startOfDay";
import { subMonths } from "date-fns/subMonths";
import { backupMoment, type BackupMoment } from "../../wording/backup-names";

const aDay = 24 * 3_600_000;

/**
 * Which backups of a workbook have served: all of the last day are kept, then the first of each day for a month, then the
 * first of each month. The first is the one kept because it shows the workbook before that day's first run: as it was when
 * the day before, or the month before, was over. Names of any other form are not ours, and never in the answer.
 */
export function backupsToRemove(
  names: readonly string[],
  stem: string,
  extension: string,
  now: Date,
): readonly string[] {
  const lastDay = now.getTime() - aDay;
  // Of one day, no backup belongs to the month and another to what was before it: its first would go with those of its month.
  const lastMonth = startOfDay(subMonths(now, 1)).getTime();
  const kept = new Set<string>();
  return names
    .flatMap((name) => {
      const moment = backupMoment(name, stem, extension);
      return moment === undefined ? [] : [{ name, ...moment }];
    })
    .sort((one, other) => one.taken.getTime() - other.taken.getTime() || one.copy - other.copy)
    .filter(({ taken }) => {
      const age = taken.getTime();
      if (age >= lastDay) return false;
      const span = spanOf(taken, age >= lastMonth);
      const isFirst = !kept.has(span);
      kept.add(span);
      return !isFirst;
    })
    .map(({ name }) => name);
}

function spanOf(taken: BackupMoment["taken"], byDay: boolean): string {
  const month = `${String(taken.getFullYear())}-${String(taken.getMonth())}`;
  return byDay ? `${month}-${String(taken.getDate())}` : month;
}
