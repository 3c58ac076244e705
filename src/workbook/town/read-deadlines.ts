import type { DeadlineRow, DeadlineTable } from "../../domain/meals";
import { foldLabel } from "../../kernel/label";
import { groupBy } from "../../kernel/group";
import type { SheetReading } from "../read-sheet";
import type { deadlinesSheet } from "../sheets";
import { blockingOf } from "./row-defects";

/** The tables of deadlines by folded name, each with its rows, those with a defect included: whoever has a day that meets one waits. */
export function readDeadlines(
  reading: SheetReading<typeof deadlinesSheet>,
): ReadonlyMap<string, DeadlineTable> {
  const rows = reading.rows.flatMap(({ place, values, problems }): DeadlineRow[] => {
    const { table, weekday, latestWeekday, before } = values;
    if (table === undefined) return [];
    const defects = blockingOf(problems);
    const isWeekTold = defects.some(({ where }) => where?.field === "week");
    const week = values.week ?? (isWeekTold ? undefined : "same");
    return [{ table, weekday, latestWeekday, week, before, place, defects }];
  });
  const tables = new Map<string, DeadlineTable>();
  for (const [key, same] of groupBy(rows, ({ table }) => foldLabel(table)))
    tables.set(key, { name: same[0]?.table ?? key, rows: same });
  return tables;
}
