import { blocking, type Problem } from "../../kernel/problem";
import type { RejectAnswers } from "./bank-reject";
import type { RowFacts } from "./csv-row";

/** What becomes of a row: a reject, left out for a reason that is told, or contradictory in itself. */
export type Verdict = "rejected" | "executed" | "pending" | "credit" | "without-reason" | "contradiction";

export interface Judged {
  readonly row: RowFacts;
  readonly verdict: Verdict;
}

export type Judgement =
  | { readonly kind: "judged"; readonly rows: readonly Judged[] }
  /** Something that only the clerk can say. */
  | { readonly kind: "question"; readonly problem: Problem };

/**
 * Which rows are rejects? A column of statuses decides; without one the side of the account does, then the reason: all
 * rows have one, or none has. Whatever is between is asked, for a row that is rejected wrongly costs a family its mandate.
 */
export function judgeRows(rows: readonly RowFacts[], answers: RejectAnswers, file: string): Judgement {
  const saysStatus = rows.some(({ statusText }) => (statusText ?? "") !== "");
  return saysStatus ? byStatus(rows, answers, file) : byReason(rows, answers, file);
}

function byStatus(rows: readonly RowFacts[], { statuses = {} }: RejectAnswers, file: string): Judgement {
  const unclear = new Map<string, number[]>();
  const judged = rows.map((row): Judged => {
    const { status, statusText = "" } = row;
    const answered = Object.hasOwn(statuses, statusText) ? statuses[statusText] : undefined;
    if (answered !== undefined) return { row, verdict: answered };
    const said = status === "blank" ? statusOfReason(row) : status;
    if (said === "unknown") {
      unclear.set(statusText, [...(unclear.get(statusText) ?? []), row.line]);
      return { row, verdict: "contradiction" };
    }
    const isContrary =
      (said === "rejected" && row.isSuccess) || (said !== "rejected" && row.entry.reasonCode !== undefined);
    return { row, verdict: isContrary ? "contradiction" : said };
  });
  if (unclear.size === 0) return { kind: "judged", rows: judged };
  const facts = { file, words: [...unclear.keys()], lines: [...unclear.values()].flat() };
  return { kind: "question", problem: blocking("bank.unknown-status", facts) };
}

function statusOfReason({ isSuccess, entry }: RowFacts): "executed" | "rejected" | "unknown" {
  if (isSuccess) return "executed";
  return entry.reasonCode === undefined ? "unknown" : "rejected";
}

function byReason(rows: readonly RowFacts[], answers: RejectAnswers, file: string): Judgement {
  const question = (code: "bank.rows-with-plus" | "bank.rows-without-reason", asked: readonly RowFacts[]) =>
    ({
      kind: "question",
      problem: blocking(code, { file, lines: asked.map(({ line }) => line) }),
    }) as const;

  const open = rows.filter(({ isSuccess }) => !isSuccess);
  const hasDebit = open.some(({ entry }) => entry.side === "debit");
  // Where one row bears a minus, the others are the other side.
  const isCredit = ({ entry: { side } }: RowFacts) => side === "credit" || (side === undefined && hasDebit);
  const credits = open.filter(isCredit);
  const isSaidSomewhere = open.some(({ isSideSaid }) => isSideSaid);
  const isPlainCredit = ({ entry: { side }, isSideSaid, hasReason }: RowFacts) =>
    !hasReason && (side === undefined ? !isSaidSomewhere : isSideSaid || hasDebit);
  const isPlain = credits.every(isPlainCredit);
  const areAllRejects = !hasDebit && open.every(({ hasReason, isSideSaid }) => hasReason && !isSideSaid);
  if (!isPlain && !areAllRejects && answers.withPlus === undefined)
    return question("bank.rows-with-plus", credits);
  const areCreditsLeft = areAllRejects ? false : answers.withPlus !== "rejected";

  const candidates = areCreditsLeft ? open.filter((row) => !isCredit(row)) : open;
  const without = candidates.filter(({ hasReason }) => !hasReason);
  const isTold = candidates.length > without.length || rows.length > open.length;
  if (isTold && without.length > 0 && answers.withoutReason === undefined)
    return question("bank.rows-without-reason", without);

  const rejected = new Set(
    isTold && answers.withoutReason === "left-out"
      ? candidates.filter(({ hasReason }) => hasReason)
      : candidates,
  );
  const verdictOf = (row: RowFacts): Verdict => {
    if (rejected.has(row)) return "rejected";
    if (row.isSuccess) return "executed";
    return areCreditsLeft && isCredit(row) ? "credit" : "without-reason";
  };
  return { kind: "judged", rows: rows.map((row) => ({ row, verdict: verdictOf(row) })) };
}
