import type { SheetKey } from "../kernel/place";
import { nobody, type Problem, type ProblemCode } from "../kernel/problem";
import { allSheets } from "./sheets";

/**
 * Doubts about which sheet or column is which: only the clerk can tell, and what hangs on them waits for the answer. This
 * file says what hangs on which sheet.
 */

const questions: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "reading.two-columns",
  "reading.column-in-doubt",
  "reading.column-gone",
  "reading.setting-in-doubt",
  "reading.sheet-in-doubt",
  "reading.sheet-gone",
  "reading.sheet-twice",
]);

const aboutSheets: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "reading.missing-sheet",
  "reading.missing-column",
  "reading.no-headers",
  "reading.merged-cells",
  "reading.sheet-in-doubt",
  "reading.sheet-gone",
  "reading.sheet-twice",
]);

/** Of these, nothing hangs. */
const spareSheets: ReadonlySet<SheetKey> = new Set(
  allSheets.flatMap(({ key, isSpare = false }) => (isSpare ? [key] : [])),
);

/** Of these, what is invoiced hangs and no balance. */
const invoicesAlone: ReadonlySet<SheetKey> = new Set<SheetKey>([
  "calendar",
  "tariffs",
  "services",
  "surcharges",
  "absenceRules",
  "deadlines",
  "quotients",
  "thirdParts",
  "custodies",
  "enrolments",
  "bookings",
  "passages",
  "absences",
  "adjustments",
]);

/** Of these, balances hang and nothing that is invoiced. */
const moneyAlone: ReadonlySet<SheetKey> = new Set<SheetKey>([
  "payments",
  "openingBalances",
  "mandates",
  "reminders",
]);

export function isQuestion({ code }: Problem): boolean {
  return questions.has(code);
}

export function isForMoneyAlone({ where }: Problem): boolean {
  return where !== undefined && moneyAlone.has(where.sheet);
}

/** Is a sheet or a column so much in doubt that the rows of the sheet mean nothing? */
export function isAboutWholeSheet({ code }: Problem): boolean {
  return aboutSheets.has(code);
}

/** What must be mended or answered before anything is read from these sheets, or written there, by which something changes. */
export function doubtsAboutSheets(
  problems: readonly Problem[],
  sheets: ReadonlySet<SheetKey>,
): readonly Problem[] {
  return problems.filter(
    (problem) =>
      (isQuestion(problem) || isAboutWholeSheet(problem)) &&
      problem.where !== undefined &&
      sheets.has(problem.where.sheet),
  );
}

/** Does the workbook lack something without which nothing can be computed? */
export function leavesNoTown(problem: Problem, needed: ReadonlySet<SheetKey>): boolean {
  if (!isAboutWholeSheet(problem)) return false;
  const { where } = problem;
  if (where !== undefined && spareSheets.has(where.sheet)) return false;
  const waits = where !== undefined && invoicesAlone.has(where.sheet) && !needed.has(where.sheet);
  return !(waits && isQuestion(problem));
}

/** Must balances wait for the answer to this? */
export function leavesNoBalances(problem: Problem): boolean {
  const { where } = problem;
  if (where !== undefined && spareSheets.has(where.sheet)) return false;
  return isQuestion(problem) && !(where !== undefined && invoicesAlone.has(where.sheet));
}

/** The same problem, for which no invoice waits. */
export function holdingNobody(problem: Problem): Problem {
  return { ...problem, blocks: nobody };
}
