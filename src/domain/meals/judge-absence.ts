import { addDays, type Day } from "../../kernel/day";
import type { Territory } from "../../law";
import { workingDaysBefore } from "../calendar";
import type { Absence, AbsenceRule, Notice } from "./absence";

/** What becomes of a row: all, none or some of its meals deducted, none yet but a document may come, or no meal at all. */
export type AbsenceVerdict = "deducted" | "billed" | "partial" | "pending" | "no-meal";

/** Why the meal of one absent day is deducted, or stays billed. */
export type DayReason =
  | { readonly kind: "rule-met" }
  | { readonly kind: "decision" }
  | { readonly kind: "no-rule" }
  | { readonly kind: "told-late"; readonly latest: Day }
  | { readonly kind: "not-told" }
  | { readonly kind: "waiting-meal" }
  | { readonly kind: "writing-missing" }
  | { readonly kind: "evidence-missing" }
  | { readonly kind: "evidence-late"; readonly latest: Day }
  | { readonly kind: "evidence-awaited"; readonly latest: Day | undefined }
  | { readonly kind: "counted-present" };

export interface AbsentDay {
  readonly day: Day;
  readonly deducted: boolean;
  readonly reason: DayReason;
}

export interface JudgedAbsence {
  readonly absence: Absence;
  readonly rule: AbsenceRule | undefined;
  readonly verdict: AbsenceVerdict;
  /** The days of the row with a planned meal, in order. */
  readonly days: readonly AbsentDay[];
}

/** The days of an absence on which a meal was planned, in order; `countedPresent` are those eaten all the same. */
export interface DaysWithMeal {
  readonly days: readonly Day[];
  readonly countedPresent: ReadonlySet<Day>;
}

/**
 * Which meals of an absence are deducted, and why? Judged day by day from the rule of its motive, as things are known
 * on the issue date. `undefined` when the service is told only after that date: the row does not exist yet.
 */
export function judgeAbsence(
  absence: Absence,
  rule: AbsenceRule | undefined,
  meals: DaysWithMeal,
  territory: Territory,
  issuedOn: Day,
): JudgedAbsence | undefined {
  if (absence.toldOn !== undefined && absence.toldOn > issuedOn) return undefined;
  const judgeDay = dayJudge(absence, rule, territory, issuedOn);
  const days = meals.days.map((day, index): AbsentDay => {
    const reason = meals.countedPresent.has(day)
      ? ({ kind: "counted-present" } as const)
      : judgeDay(day, index);
    return { day, deducted: isDeduction(reason, absence), reason };
  });
  return { absence, rule, verdict: verdictOf(days), days };
}

function dayJudge(
  absence: Absence,
  rule: AbsenceRule | undefined,
  territory: Territory,
  issuedOn: Day,
): (day: Day, mealIndex: number) => DayReason {
  if (absence.decision !== undefined) return () => ({ kind: "decision" });
  if (rule === undefined) return () => ({ kind: "no-rule" });
  const evidence = evidenceOf(absence, rule, issuedOn);
  return (day, mealIndex) => {
    const lateness = latenessOn(day, absence, rule.notice, territory);
    if (lateness !== undefined) return lateness;
    if (mealIndex < rule.waitingMeals) return { kind: "waiting-meal" };
    return evidence ?? { kind: "rule-met" };
  };
}

/** Why the service was told too late for a day; `undefined` when it was told in time. */
function latenessOn(day: Day, absence: Absence, notice: Notice, territory: Territory): DayReason | undefined {
  if (notice.kind === "none") return undefined;
  if (absence.toldOn === undefined) return { kind: "not-told" };
  const latest = latestDayToTell(day, notice, territory);
  if (absence.toldOn < latest) return undefined;
  if (absence.toldOn > latest) return { kind: "told-late", latest };
  // On the last allowed day the hour decides: the limit itself is late, and so is an hour that nobody noted.
  const inTime =
    notice.before === undefined || (absence.toldAt !== undefined && absence.toldAt < notice.before);
  return inTime ? undefined : { kind: "told-late", latest };
}

/** The last day on which the service can be told of an absence on `day`. */
function latestDayToTell(day: Day, notice: Exclude<Notice, { kind: "none" }>, territory: Territory): Day {
  switch (notice.kind) {
    case "same-day":
      return day;
    case "working-days":
      return workingDaysBefore(day, notice.count, territory);
    case "days":
      return addDays(day, -notice.count);
  }
}

/** What the row still lacks in writings and documents; `undefined` when nothing. */
function evidenceOf(absence: Absence, rule: AbsenceRule, issuedOn: Day): DayReason | undefined {
  if (rule.writingRequired && !absence.writingReceived) return { kind: "writing-missing" };
  if (rule.document === "none") return undefined;
  if (rule.document === "writing-or-document" && absence.writingReceived) return undefined;
  const latest =
    rule.documentWithinDays === undefined ? undefined : addDays(absence.from, rule.documentWithinDays);
  const received = absence.documentReceivedOn;
  if (received !== undefined && received <= issuedOn) {
    return latest === undefined || received <= latest ? undefined : { kind: "evidence-late", latest };
  }
  if (latest !== undefined && issuedOn > latest) return { kind: "evidence-missing" };
  return { kind: "evidence-awaited", latest };
}

function isDeduction(reason: DayReason, absence: Absence): boolean {
  return reason.kind === "rule-met" || (reason.kind === "decision" && absence.decision === "accept");
}

function verdictOf(days: readonly AbsentDay[]): AbsenceVerdict {
  if (days.length === 0) return "no-meal";
  if (days.some((day) => day.reason.kind === "evidence-awaited")) return "pending";
  const deducted = days.filter((day) => day.deducted).length;
  if (deducted === 0) return "billed";
  return deducted === days.length ? "deducted" : "partial";
}
