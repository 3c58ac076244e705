import { addDays, latest, type Day } from "../../kernel/day";
import { isTargetDay, nextTargetDay, targetDaysAfter } from "../../law";
import { prepareDebits, type DebitInput } from "./prepare";

/** A date to collect on, and what makes it this one. */
export interface ProposedDate {
  readonly day: Day;
  /**
   * `prepared`: a batch waits for it; `due`: every invoice is due by then; `notice`: families know long enough before;
   * `bank`: no earlier date can be collected on.
   */
  readonly because: "prepared" | "due" | "notice" | "bank";
}

/**
 * On which date should the open invoices be collected? A batch that is prepared comes first. Else the first TARGET day
 * on which the bank can collect, no invoice before it is due, and every family after its notice.
 */
export function proposeCollectionDate(input: Omit<DebitInput, "collectedOn">): ProposedDate {
  const { preparedOn, rules, debits } = input;
  const earliest = targetDaysAfter(preparedOn, rules.leadDays);
  const [waiting] = debits
    .filter(({ status, collectedOn: day }) => status === "prepared" && day >= earliest && isTargetDay(day))
    .map(({ collectedOn }) => collectedOn)
    .sort();
  if (waiting !== undefined) return { day: waiting, because: "prepared" };

  // What a batch would collect, mandates and other debits considered.
  const trial = prepareDebits({ ...input, collectedOn: earliest });
  const collected = new Set(trial.ok ? trial.value.collections.flatMap(({ invoices }) => invoices) : []);
  const receivables = input.invoices
    .map(({ receivable }) => receivable)
    .filter(({ number }) => collected.has(number));
  const due = receivables.reduce((day, { dueOn }) => latest(day, dueOn), earliest);
  const told = receivables.reduce(
    (day, { issuedOn }) => latest(day, addDays(issuedOn, rules.noticeDays)),
    earliest,
  );
  const because = told > due ? "notice" : due > earliest ? "due" : "bank";
  return { day: nextTargetDay(latest(due, told)), because };
}
