import { accountsOn } from "../accounts/accounts";
import { parseBankSource, type BankSource } from "./bank-source";
import { carryOut, type Deed, type DeedRequest } from "../deed/deed";
import { readingMoney } from "../accounts/on-money";
import type { MoneyTown } from "../accounts/money-run";
import { debitEntry } from "../debits/plan-debits";
import { planRejects } from "./plan-rejects";
import { planRegister } from "../accounts/register";
import { debitsNamed, refusedBatches, reportOf, typedReports } from "./reject-reports";
import type { Ran } from "../deed/report";
import type { OnStep } from "../deed/run";
import {
  applyRejects,
  type Debit,
  type Mandate,
  type RecordedReject,
  type RejectMatch,
  type RejectReport,
} from "../../domain/direct-debit";
import type { Family } from "../../domain/families";
import type { Ledger } from "../../domain/ledger";
import type { BankReject, BankRejects } from "../../formats/bank";
import { sum } from "../../kernel/cents";
import { latest, type Day } from "../../kernel/day";
import { firstOf } from "../../kernel/group";
import { done } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import type { WorkbookPort } from "../../workbook/port";
import { journalActions } from "../../wording/choices";
import { rejectsSummary } from "../../wording/debit-reports";
import { rejectReasonText } from "../../wording/reject-reasons";

export interface ReadRejectsRequest extends DeedRequest<RejectsRead> {
  /** Without a file, the rejects typed in the sheet Rejets alone are applied. */
  readonly source?: BankSource | undefined;
}

/** One reject, with the debit that it means and what the bank says of it. */
export interface RejectRead extends RejectMatch {
  /** From the bank's file, or typed in by the clerk. */
  readonly from: "bank" | "sheet";
  /** In the bank's own words, beside or instead of a code. */
  readonly reasonText: string | undefined;
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

const rejets: Deed<ReadRejectsRequest, MoneyTown, RejectsRead> = {
  read: readingMoney(({ now }) => ({ on: now.day, use: "accounts" })),

  compute: (request, books) => {
    const parsed = parseBankSource(request.source);
    if (!parsed.ok) return parsed;
    const { town, written: money, layouts } = books;
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
      usualFee: books.unreadSettings.some(({ field }) => field === "rejectFee")
        ? undefined
        : town.billing.rejectFee,
    });
    const { families } = town.households;
    const rejects = matches
      .map((match): RejectRead => {
        const origin = origins.get(match.report);
        const family = families.get(match.debit?.familyCode ?? "");
        return { ...match, from: origin ? "bank" : "sheet", reasonText: origin?.reasonText, family };
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
    const firstRead = firstOf(rejects, ({ debit }) => debit);
    const reasons = new Map(result.rejected.map((debit) => [debit, rejectReason(firstRead.get(debit))]));
    return done(
      {
        result,
        plan: () => {
          if (rejected.length + recorded.length === 0) return undefined;
          const register = planRegister(layouts, accountsAfter(result, books, request.now.day));
          return {
            books: planRejects({ rejected: reasons, suspended, recorded }, layouts, register),
            journal: [debitEntry(eventOf(result))],
          };
        },
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

  changed: () => blocking("reject.changed-since-preview", {}),
};

/**
 * Applies the rejects that the bank tells, and those typed in the sheet Rejets: their debits are rejected, the invoices
 * open again, the mandates suspended, and the fee waits for the family's next invoice. A second time nothing changes.
 */
export function readRejects(
  request: ReadRejectsRequest,
  workbook: WorkbookPort,
  onStep?: OnStep,
): Promise<Ran<RejectsRead>> {
  return carryOut(rejets, request, workbook, onStep);
}

/** The code with what it means, else the bank's own words. */
function rejectReason(read: RejectRead | undefined): string | undefined {
  const code = read?.report.code;
  return code === undefined ? read?.reasonText : rejectReasonText(code);
}

/** Who owes what now that the invoices are open again: on the day of the last reject, when the clock is not there yet. */
function accountsAfter(
  { rejected, recorded }: RejectsRead,
  { town, written: money }: MoneyTown,
  today: Day,
): Ledger {
  const isRejected = new Set(rejected);
  const debits = money.debits.map((debit): Debit =>
    isRejected.has(debit) ? { ...debit, status: "rejected" } : debit,
  );
  const rejects = [...money.rejects, ...recorded];
  const on = rejects.reduce((day, { date }) => latest(day, date ?? day), today);
  return accountsOn(town, { ...money, debits, rejects }, on);
}

function eventOf(result: RejectsRead) {
  const { rejected } = result;
  return {
    action: journalActions.rejects,
    doneOn: undefined,
    invoices: rejected.reduce((count, { invoices }) => count + invoices.length, 0),
    total: sum(rejected.map(({ amount }) => amount)),
    summary: rejectsSummary(result),
  };
}
