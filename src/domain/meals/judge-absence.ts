import { addDays, type Day } from "../../kernel/day";
import type { Minutes } from "../../kernel/minutes";
import { at } from "../../kernel/place";
import type { Problem } from "../../kernel/problem";
import type { Territory } from "../../law";
import { workingDaysBefore } from "../calendar";
import type { Absence, AbsenceRule, Notice } from "./absence";
import {
  isInTime,
  latestByTable,
  noDeadlineProblem,
  type TableDeadline,
  type TownDeadlines,
} from "./deadline-table";

/** What becomes of a row: all, none or some of its meals deducted, none yet but a document may come, or no meal at all. */
export type AbsenceVerdict = "deducted" | "billed" | "partial" | "pending" | "no-meal";

/** Why the meal of one absent day is deducted, or stays billed. */
export type DayReason =
  | { readonly kind: "rule-met" }
  | { readonly kind: "decision" }
  | { readonly kind: "no-rule" }
  | { readonly kind: "told-late"; readonly latest: Day; readonly before: Minutes | undefined }
  /** The table of deadlines that the rule names says nothing clear: the child waits. */
  | { readonly kind: "no-deadline" }
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
  /** Why the row cannot be judged: the child waits. */
  readonly problem?: Problem | undefined;
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
  deadlines: TownDeadlines,
): JudgedAbsence | undefined {
  if (absence.toldOn !== undefined && absence.toldOn > issuedOn) return undefined;
  const latestOn = deadlinesOf(rule?.notice, territory, deadlines);
  const judgeDay = dayJudge(absence, rule, latestOn, issuedOn);
  const days = meals.days.map((day, index): AbsentDay => {
    const reason = meals.countedPresent.has(day)
      ? ({ kind: "counted-present" } as const)
      : judgeDay(day, index);
    return { day, deducted: isDeduction(reason, absence), reason };
  });
  return { absence, rule, verdict: verdictOf(days), days, problem: problemOf(absence, rule, days, latestOn) };
}

/** The trouble of the first day that has no clear deadline. */
function problemOf(
  { childCode }: Absence,
  rule: AbsenceRule | undefined,
  days: readonly AbsentDay[],
  latestOn: DeadlineOn,
): Problem | undefined {
  const day = days.find(({ reason }) => reason.kind === "no-deadline")?.day;
  if (day === undefined || rule?.notice.kind !== "table") return undefined;
  const found = latestOn(day);
  if (found === undefined || found.ok) return undefined;
  const { table } = rule.notice;
  return noDeadlineProblem(found.reason, { childCode, table, day, place: at(rule.place, "delay") });
}

function dayJudge(
  absence: Absence,
  rule: AbsenceRule | undefined,
  latestOn: DeadlineOn,
  issuedOn: Day,
): (day: Day, mealIndex: number) => DayReason {
  if (absence.decision !== undefined) return () => ({ kind: "decision" });
  if (rule === undefined) return () => ({ kind: "no-rule" });
  const evidence = evidenceOf(absence, rule, issuedOn);
  return (day, mealIndex) => {
    const lateness = latenessOn(day, absence, latestOn);
    if (lateness !== undefined) return lateness;
    if (mealIndex < rule.waitingMeals) return { kind: "waiting-meal" };
    return evidence ?? { kind: "rule-met" };
  };
}

/** The deadline of an absent day; `undefined` when none is asked for. */
type DeadlineOn = (day: Day) => TableDeadline | undefined;

/** Why the service was told too late for a day; `undefined` when it was told in time. */
function latenessOn(day: Day, absence: Absence, latestOn: DeadlineOn): DayReason | undefined {
  const found = latestOn(day);
  if (found === undefined) return undefined;
  if (!found.ok) return { kind: "no-deadline" };
  if (absence.toldOn === undefined) return { kind: "not-told" };
  const { latest, before } = found.deadline;
  return isInTime(found.deadline, absence.toldOn, absence.toldAt)
    ? undefined
    : { kind: "told-late", latest, before };
}

/** Until when can the service be told of an absence on a day? */
function deadlinesOf(notice: Notice | undefined, territory: Territory, deadlines: TownDeadlines): DeadlineOn {
  const until = (latest: Day, before: Minutes | undefined): TableDeadline => ({
    ok: true,
    deadline: { latest, before },
  });
  switch (notice?.kind) {
    case undefined:
    case "none":
      return () => undefined;
    case "same-day":
      return (day) => until(day, notice.before);
    case "working-days":
      return (day) => until(workingDaysBefore(day, notice.count, territory), notice.before);
    case "days":
      return (day) => until(addDays(day, -notice.count), notice.before);
    case "table":
      return (day) => latestByTable(notice.table, day, deadlines);
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
