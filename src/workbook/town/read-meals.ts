import type { Absence, AbsenceRule, Booking, Notice } from "../../domain/meals";
import { foldLabel } from "../../kernel/label";
import { at, type RowPlace } from "../../kernel/place";
import { blocking, everybody, warning, type Problem } from "../../kernel/problem";
import { faultProblem, showCell } from "../cell-problems";
import { Fault } from "../codecs/codec";
import { wholeNumber } from "../codecs/numbers";
import { headerOf, type RowOf } from "../declaration";
import { soundRows, type SheetReading } from "../read-sheet";
import { absenceRulesSheet, type absencesSheet, type bookingsSheet } from "../sheets";
import { ofKnownChildren } from "./read-households";
import { tellRowsTwice } from "./rows-twice";

type RuleColumns = (typeof absenceRulesSheet)["columns"];

/** The rules of absence, by motive as `foldLabel` writes it; the first row of a motive holds. */
export function readAbsenceRules(reading: SheetReading<typeof absenceRulesSheet>): {
  readonly rules: ReadonlyMap<string, AbsenceRule>;
  readonly problems: readonly Problem[];
} {
  const rules = new Map<string, AbsenceRule>();
  const problems: Problem[] = [];
  for (const { place, values } of soundRows(reading)) {
    const key = foldLabel(values.motive);
    const first = rules.get(key);
    if (first !== undefined) {
      const facts = { motive: values.motive, firstRow: first.place.row };
      problems.push(warning("reading.duplicate-rule", facts, at(place, "motive")));
      continue;
    }
    const notANumber = nameForNumber(values, place);
    if (notANumber !== undefined) {
      problems.push(notANumber);
      continue;
    }
    const missing = missingOfNotice(values);
    if (missing !== undefined) {
      const column = headerOf(absenceRulesSheet, missing);
      problems.push(blocking("reading.missing-value", { column }, at(place, missing), everybody));
      continue;
    }
    rules.set(key, ruleOf(values, place));
  }
  return { rules, problems };
}

/** A notice that counts days needs their number; a limit without a kind of notice says nothing. */
function missingOfNotice({ notice, delay, before }: RowOf<RuleColumns>): "notice" | "delay" | undefined {
  if (notice === undefined) return delay === undefined && before === undefined ? undefined : "notice";
  return notice !== "none" && notice !== "same-day" && delay === undefined ? "delay" : undefined;
}

const days = wholeNumber(0, 10_000);

/** The name of a table where a number of days is meant. */
function nameForNumber(
  { notice, delay }: RowOf<RuleColumns>,
  place: RowPlace<"absenceRules">,
): Problem | undefined {
  const fault = notice === "table" || typeof delay !== "string" ? undefined : days.parse(delay);
  if (!(fault instanceof Fault) || typeof delay !== "string") return undefined;
  const shown = { column: headerOf(absenceRulesSheet, "delay"), shown: showCell(delay) };
  return faultProblem(fault, shown, at(place, "delay"), everybody);
}

function ruleOf(values: RowOf<RuleColumns>, place: RowPlace<"absenceRules">): AbsenceRule {
  return {
    motive: values.motive,
    notice: noticeOf(values),
    writingRequired: values.writingRequired ?? false,
    document: values.document ?? "none",
    documentWithinDays: values.documentWithinDays,
    waitingMeals: values.waitingMeals ?? 0,
    article: values.article,
    place,
  };
}

function noticeOf({ notice: kind = "none", delay = 0, before }: RowOf<RuleColumns>): Notice {
  const count = Number(delay);
  switch (kind) {
    case "table":
      return { kind, table: String(delay) };
    case "none":
      return { kind };
    case "same-day":
      return { kind, before };
    case "working-days":
    case "days":
      return { kind, count, before };
  }
}

export function readBookings(
  reading: SheetReading<typeof bookingsSheet>,
  children: ReadonlySet<string>,
  problems: Problem[],
): readonly Booking[] {
  const bookings = ofKnownChildren(soundRows(reading), children, problems).map(({ place, values }) => ({
    childCode: values.childCode,
    service: values.service,
    from: values.from,
    to: values.to ?? values.from,
    type: values.type,
    requestedOn: values.requestedOn?.day,
    requestedAt: values.requestedOn?.at,
    documentReceivedOn: values.documentReceivedOn,
    decision: values.decision,
    place,
  }));
  const said = ({ childCode, service, from, to, type, decision }: Booking) => [
    childCode,
    foldLabel(service),
    from,
    to,
    type,
    decision,
  ];
  tellRowsTwice("rows.booking-twice", bookings, said, problems);
  return bookings;
}

export function readAbsences(
  reading: SheetReading<typeof absencesSheet>,
  children: ReadonlySet<string>,
  problems: Problem[],
): readonly Absence[] {
  const absences = ofKnownChildren(soundRows(reading), children, problems).map(({ place, values }) => ({
    childCode: values.childCode,
    from: values.from,
    to: values.to ?? values.from,
    motive: values.motive,
    toldOn: values.toldOn?.day,
    toldAt: values.toldAt ?? values.toldOn?.at,
    writingReceived: values.writingReceived ?? false,
    documentReceivedOn: values.documentReceivedOn,
    decision: values.decision,
    place,
  }));
  // Told again at another hour, it is the same.
  const said = ({ childCode, from, to, motive = "", decision }: Absence) => [
    childCode,
    from,
    to,
    foldLabel(motive),
    decision,
  ];
  tellRowsTwice("rows.absence-twice", absences, said, problems);
  return absences;
}
