import { typedReports } from "./reject-reports";
import { applyRejects, type Debit, type Mandate, type RejectMatch } from "../../domain/direct-debit";
import type { Day } from "../../kernel/day";
import { at } from "../../kernel/place";
import { information, type Problem } from "../../kernel/problem";
import type { Money } from "../../domain/books";
import { rejectReasonText } from "../../wording/reject-reasons";

/** Rejects that stand in the sheet Rejets and that no run has followed up yet. */
export interface TypedRejects {
  /** The money as it stands with them: their debits are rejected, their mandates suspended. */
  readonly money: Money;
  /** With the reason that the row of the debit shows. */
  readonly rejected: ReadonlyMap<Debit, string | undefined>;
  readonly suspended: readonly Mandate[];
  /** What was done about them, and what is doubtful. A row that leads nowhere is told where its fee is. */
  readonly problems: readonly Problem[];
}

/**
 * A typed reject counts from its date on, for every command and screen, whoever follows it up; a row without a date
 * counts at once, and one of a later day not yet.
 */
export function countTypedRejects(money: Money, on: Day): TypedRejects {
  const known = money.rejects.filter(({ date }) => date === undefined || date <= on);
  const { matches, rejected, suspended, problems } = applyRejects({
    reports: typedReports(known),
    debits: money.debits,
    mandates: money.mandates,
    recorded: money.rejects,
    usualFee: undefined,
  });
  if (rejected.length === 0) return { money, rejected: new Map(), suspended: [], problems: [] };
  const isRejected = new Set(rejected.map(({ debit }) => debit));
  const isSuspended = new Set(suspended);
  return {
    money: {
      ...money,
      debits: money.debits.map((debit) => (isRejected.has(debit) ? { ...debit, status: "rejected" } : debit)),
      mandates: money.mandates.map((mandate) =>
        isSuspended.has(mandate) ? { ...mandate, status: "suspended" } : mandate,
      ),
    },
    rejected: new Map(
      rejected.map(({ debit, code }) => [debit, code === undefined ? undefined : rejectReasonText(code)]),
    ),
    suspended,
    problems: [...matches.flatMap(tellMatch), ...problems.filter(({ code }) => code !== "reject.unmatched")],
  };
}

function tellMatch({ report, debit, state }: RejectMatch): readonly Problem[] {
  if (state !== "new" || debit === undefined) return [];
  const { reference, familyCode: family, amount, invoices } = debit;
  const facts = { reference, family, amount, invoices };
  return [information("reject.counted", facts, report.place && at(report.place, "reference"))];
}
