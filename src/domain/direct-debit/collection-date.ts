import { latest } from "../../kernel/day";
import { blocking, type Problem } from "../../kernel/problem";
import { isTargetDay, nextTargetDay, targetDaysAfter } from "../../law";
import type { DebitDays } from "./check-mandate";

/** Can banks collect on that date, so many TARGET days after the file is made? Else the next date on which they can. */
export function checkCollectionDate(
  { preparedOn, collectedOn: asked }: DebitDays,
  leadDays: number,
): readonly Problem[] {
  const earliest = targetDaysAfter(preparedOn, leadDays);
  if (!isTargetDay(asked))
    return [blocking("debit.date-closed", { asked, next: nextTargetDay(latest(asked, earliest)) })];
  if (asked >= earliest) return [];
  return [blocking("debit.date-too-soon", { asked, earliest, prepared: preparedOn, leadDays })];
}
