import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { firstOf, groupBy } from "../../kernel/group";
import { at, type RowPlace } from "../../kernel/place";
import { blocking, warning, type Problem } from "../../kernel/problem";
import { foldReference, type Debit, type Mandate } from "./mandate";
import { mandateFinder, mandateGone } from "./mark-sent";

/** A reject as the bank tells it, or as the office types it in. */
export interface RejectReport {
  /** The EndToEndId that the file gave the debit. */
  readonly reference: string | undefined;
  readonly mandate: string | undefined;
  readonly amount: Cents | undefined;
  readonly date: Day | undefined;
  /** The bank's reason, `AM04`. */
  readonly code: string | undefined;
  /** The reason in the bank's own words, beside or instead of a code. */
  readonly words: string | undefined;
  /** The bank's fee; the usual one where it does not say. */
  readonly fee: Cents | undefined;
  /** Its row, when it was typed in. */
  readonly place: RowPlace<"rejects"> | undefined;
}

/** A row of the rejects sheet. */
export interface RecordedReject {
  readonly reference: string;
  readonly date: Day | undefined;
  readonly code: string | undefined;
  readonly fee: Cents | undefined;
}

export interface RejectInput {
  readonly reports: readonly RejectReport[];
  readonly debits: readonly Debit[];
  readonly mandates: readonly Mandate[];
  /** The rows of the sheet, those typed in among them. */
  readonly recorded: readonly RecordedReject[];
  /** Of a new row whose bank does not say; blank, the row takes whatever is usual once it is invoiced. */
  readonly usualFee: Cents | undefined;
}

/** A debit that becomes `rejected`, with the reason that the bank gives: its invoices are open again. */
export interface Rejection {
  readonly debit: Debit;
  readonly code: string | undefined;
  readonly words: string | undefined;
}

/** What a report turned out to be. */
export interface RejectMatch {
  readonly report: RejectReport;
  /** Missing when no debit is meant, or one cannot be told from others. */
  readonly debit: Debit | undefined;
  /** What it was found by: its reference, or its mandate and amount together. */
  readonly by: "reference" | "mandate" | undefined;
  readonly state: "new" | "known" | "unmatched";
}

export interface RejectOutcome {
  /** One for each report, in their order. */
  readonly matches: readonly RejectMatch[];
  readonly rejected: readonly Rejection[];
  /** Active mandates that become `suspended`. */
  readonly suspended: readonly Mandate[];
  /** New rows of the rejects sheet: the fee goes on the family's next invoice. */
  readonly recorded: readonly RecordedReject[];
  /** Reports that changed nothing, since they were known. */
  readonly known: number;
  readonly problems: readonly Problem[];
}

/** What comes of the rejects that a bank reports? The same reports a second time change nothing. */
export function applyRejects(input: RejectInput): RejectOutcome {
  const rejected = new Map<Debit, Rejection>();
  const suspended = new Set<Mandate>();
  const recorded: RecordedReject[] = [];
  const problems: Problem[] = [];
  const rows = new Set(input.recorded.map(({ reference }) => foldReference(reference)));
  const known = knownDebits(input);
  const mandateOf = mandateFinder(input.mandates);
  const matches = input.reports.map((report): RejectMatch => {
    const { debit, by, candidates, isKnown } = matchReject(report, known);
    if (isKnown) return { report, debit, by, state: "known" };
    if (debit === undefined) {
      problems.push(unmatched(report, candidates));
      return { report, debit, by: undefined, state: "unmatched" };
    }
    const isNew = debit.status !== "rejected" && !rejected.has(debit);
    const isRecorded = rows.has(foldReference(debit.reference));
    if (!isNew && isRecorded) return { report, debit, by, state: "known" };
    if (!isRecorded) {
      const { date, code, fee = input.usualFee } = report;
      rows.add(foldReference(debit.reference));
      recorded.push({ reference: debit.reference, date, code, fee });
    }
    if (isNew) {
      rejected.set(debit, { debit, code: report.code, words: report.words });
      problems.push(...doubtsAbout(report, debit));
      const mandate = mandateOf(debit);
      if (mandate === undefined) problems.push(mandateGone(debit));
      else if ((mandate.status ?? "active") === "active") suspended.add(mandate);
    }
    return { report, debit, by, state: "new" };
  });
  return {
    matches,
    rejected: [...rejected.values()],
    suspended: [...suspended],
    recorded,
    known: matches.filter(({ state }) => state === "known").length,
    problems,
  };
}

/** The debit that a report means; without one, how many it could mean. */
interface Found {
  readonly debit: Debit | undefined;
  readonly by: "reference" | "mandate";
  readonly candidates: number;
  /** The debit was rejected before, on the same day. */
  readonly isKnown: boolean;
}

/** The debits by whatever a bank may call them: after a year they are thousands, and so may be a file's rejects. */
interface KnownDebits {
  readonly byReference: ReadonlyMap<string, Debit>;
  /** Without regard to capitals. */
  readonly byFoldedReference: ReadonlyMap<string, Debit>;
  readonly byMandate: ReadonlyMap<string, readonly Debit[]>;
  /** The day of each recorded reject, by the folded reference. */
  readonly rejectedOn: ReadonlyMap<string, Day | undefined>;
}

function knownDebits({ debits, recorded }: RejectInput): KnownDebits {
  return {
    byReference: firstOf(debits, ({ reference }) => reference),
    byFoldedReference: firstOf(debits, ({ reference }) => foldReference(reference)),
    byMandate: groupBy(debits, ({ mandate }) => foldReference(mandate ?? "")),
    rejectedOn: new Map(recorded.map(({ reference, date }) => [foldReference(reference), date])),
  };
}

function matchReject(report: RejectReport, known: KnownDebits): Found {
  const byReference = debitOfReference(report.reference, known);
  if (byReference !== undefined)
    return { debit: byReference, by: "reference", candidates: 1, isKnown: false };
  const nobody: Found = { debit: undefined, by: "mandate", candidates: 0, isKnown: false };
  if (report.mandate === undefined || report.amount === undefined) return nobody;
  const ofMandate = known.byMandate.get(foldReference(report.mandate)) ?? [];
  const candidates = ofMandate.filter(({ amount }) => amount === report.amount);
  const gone = candidates.filter(({ status }) => status === "rejected");
  // Families pay the same amount month after month: only the date tells a reject told twice from the next one.
  const toldBefore = gone.find(
    ({ reference }) => known.rejectedOn.get(foldReference(reference)) === report.date,
  );
  if (toldBefore !== undefined) return { ...nobody, debit: toldBefore, isKnown: true };
  const sent = candidates.filter(({ status }) => status === "sent");
  const [only] = sent;
  const isCertain =
    only !== undefined && sent.length === 1 && (gone.length === 0 || report.date !== undefined);
  return { ...nobody, debit: isCertain ? only : undefined, candidates: candidates.length };
}

/** What banks write where no reference came with the debit. */
const noReference = new Set(["", "NOTPROVIDED"]);

function debitOfReference(
  reference = "",
  { byReference, byFoldedReference }: KnownDebits,
): Debit | undefined {
  const wanted = foldReference(reference);
  if (noReference.has(wanted)) return undefined;
  return byReference.get(reference) ?? byFoldedReference.get(wanted);
}

function unmatched({ reference, mandate, amount, place }: RejectReport, candidates: number): Problem {
  const facts = { reference, mandate, amount, candidates };
  return blocking("reject.unmatched", facts, place && at(place, "reference"));
}

function doubtsAbout(report: RejectReport, debit: Debit): readonly Problem[] {
  const { reference, familyCode: family, amount: collected, status, place } = debit;
  const problems: Problem[] = [];
  if (report.amount !== undefined && report.amount !== collected) {
    const facts = { reference, family, rejected: report.amount, collected };
    problems.push(warning("reject.amount-differs", facts, at(place, "amount")));
  }
  if (status === "prepared")
    problems.push(warning("reject.not-marked-sent", { reference, family }, at(place, "status")));
  return problems;
}
