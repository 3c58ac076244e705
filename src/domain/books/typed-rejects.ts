import type { Accounts } from "./accounts";
import type { RejectRow } from "./money";
import { altered } from "./after";
import type { BookChanges } from "./book-changes";
import { applyRejects, type RejectMatch, type RejectReport } from "../direct-debit";
import type { Day } from "../../kernel/day";
import { at } from "../../kernel/place";
import { information, type Problem } from "../../kernel/problem";

/** Rejects that stand in the sheet Rejets and that no run has followed up yet. */
export interface TypedRejects<A> {
  /** What follows from them: debits rejected, mandates suspended. Every run about money does it before its own. */
  readonly changes: Pick<BookChanges, "rejected" | "suspended">;
  /** The accounts as they stand with it. */
  readonly accounts: A;
  /** What was done about them, and what is doubtful. A row that leads nowhere is told where its fee is. */
  readonly problems: readonly Problem[];
}

/**
 * A typed reject counts from its date on, for every command and screen, whoever follows it up; a row without a date
 * counts at once, and one of a later day not yet.
 */
export function countTypedRejects<A extends Pick<Accounts, "debits" | "mandates" | "rejects">>(
  accounts: A,
  on: Day,
): TypedRejects<A> {
  const known = accounts.rejects.filter(({ date }) => date === undefined || date <= on);
  const { matches, rejected, suspended, problems } = applyRejects({
    reports: typedReports(known),
    debits: accounts.debits,
    mandates: accounts.mandates,
    recorded: accounts.rejects,
    usualFee: undefined,
  });
  if (rejected.length === 0) return { changes: {}, accounts, problems: [] };
  const changes = { rejected, suspended };
  return {
    changes,
    accounts: altered(accounts, changes),
    problems: [...matches.flatMap(tellMatch), ...problems.filter(({ code }) => code !== "reject.unmatched")],
  };
}

/** The rows of the sheet Rejets as reports: those that a run wrote are known, those that the clerk typed are applied. */
export function typedReports(rows: readonly RejectRow[]): readonly RejectReport[] {
  const unsaid = { mandate: undefined, amount: undefined, words: undefined };
  return rows.map((row) => ({ ...row, ...unsaid }));
}

function tellMatch({ report, debit, state }: RejectMatch): readonly Problem[] {
  if (state !== "new" || debit === undefined) return [];
  const { reference, familyCode: family, amount, invoices } = debit;
  const facts = { reference, family, amount, invoices };
  return [information("reject.counted", facts, report.place && at(report.place, "reference"))];
}
