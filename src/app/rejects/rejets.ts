import { parseBankSource, type BankSource } from "./bank-source";
import { runOf, type DeedRequest } from "../deed/deed";
import { onMoney, type MoneyDeed } from "../accounts/money-deed";
import { rejectsEvent } from "../accounts/plan-money";
import { debitsNamed, refusedBatches, reportOf } from "./reject-reports";
import { typedReports } from "../../domain/books";
import {
  applyRejects,
  type Debit,
  type Mandate,
  type RecordedReject,
  type RejectMatch,
  type RejectReport,
} from "../../domain/direct-debit";
import type { Family } from "../../domain/families";
import type { BankReject, BankRejects } from "../../formats/bank";
import { sum } from "../../kernel/cents";
import { latest } from "../../kernel/day";
import { done } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";

export interface ReadRejectsRequest extends DeedRequest {
  /** Without a file, the rejects typed in the sheet Rejets alone are applied. */
  readonly source?: BankSource | undefined;
}

/** One reject, with the debit that it means and what the bank says of it. */
export interface RejectRead extends RejectMatch {
  /** From the bank's file, or typed in by the clerk. */
  readonly from: "bank" | "sheet";
  /** Whose debit it is. */
  readonly family: Family | undefined;
}

/** Everything that the rejects change. */
export interface RejectsRead {
  readonly form: BankRejects["form"] | undefined;
  /** Those of the file, in its order; those typed in where they are new or lead nowhere. */
  readonly rejects: readonly RejectRead[];
  readonly rejected: readonly Debit[];
  readonly suspended: readonly Mandate[];
  readonly recorded: readonly RecordedReject[];
}

export const rejets: MoneyDeed<ReadRejectsRequest, RejectsRead> = {
  asks: ({ now }) => ({ on: now.day, use: "accounts" }),

  compute: (request, { town, unreadSettings }) => {
    const parsed = parseBankSource(request.source);
    if (!parsed.ok) return parsed;
    // As the sheets hold them: the typed rejects are read with those of the bank.
    const { money } = town;
    const told = parsed.value?.rejects ?? [];
    const origins = new Map<RejectReport, BankReject>(
      told.flatMap((reject) => (reject.covers === "debit" ? [[reportOf(reject), reject] as const] : [])),
    );
    const { matches, rejected, suspended, recorded, problems } = applyRejects({
      // The file before the sheet: it says more of a reject that stands in both.
      reports: [...origins.keys(), ...typedReports(money.rejects)],
      debits: money.debits,
      mandates: money.mandates,
      recorded: money.rejects,
      // Left blank when the setting cannot be read: the invoice will ask for what it says then.
      usualFee: unreadSettings.some(({ field }) => field === "rejectFee")
        ? undefined
        : town.billing.rejectFee,
    });
    const { families } = town.households;
    const rejects = matches
      .map((match): RejectRead => {
        const origin = origins.get(match.report);
        const family = families.get(match.debit?.familyCode ?? "");
        return { ...match, from: origin ? "bank" : "sheet", family };
      })
      .filter(({ from, state }) => from === "bank" || state !== "known");
    const result: RejectsRead = {
      form: parsed.value?.form,
      rejects,
      rejected: rejected.map(({ debit }) => debit),
      suspended,
      recorded,
    };
    const named = debitsNamed(parsed.value?.mentions ?? [], money.debits);
    return done(
      {
        result,
        act: () => {
          if (rejected.length + recorded.length === 0) return undefined;
          // Who owes what now that the invoices are open again: on the day of the last reject, when the clock is not there yet.
          const dated = [...money.rejects, ...recorded];
          const accountsOn = dated.reduce((day, { date }) => latest(day, date ?? day), request.now.day);
          const changes = { rejected, suspended, recorded };
          return { changes, event: rejectsEvent(changes, rejects), accountsOn };
        },
        // All are told one by one.
        toldOnce: [],
        // Row by row: a row that moved meanwhile is another one.
        confirms: [result.rejected, suspended, recorded],
        // A typed reference that leads nowhere is told as a reject without a debit, the others one by one.
        isRetold: ({ code }) => code === "reading.unknown-reference",
      },
      [
        // A file that names one of our debits has something to say after all.
        ...parsed.problems.filter(({ code }) => code !== "bank.no-reject" || named.length === 0),
        ...refusedBatches(told, money.debits),
        ...named,
        ...problems,
      ],
    );
  },

  confirming: {
    tallyOf: ({ rejected }) => ({
      count: rejected.length,
      total: sum(rejected.map(({ amount }) => amount)),
    }),
    changed: () => blocking("reject.changed-since-preview", {}),
  },
};

/**
 * Applies the rejects that the bank tells, and those typed in the sheet Rejets: their debits are rejected, the invoices
 * open again, the mandates suspended, and the fee waits for the family's next invoice. A second time nothing changes.
 */
export const readRejects = runOf(onMoney(rejets));
