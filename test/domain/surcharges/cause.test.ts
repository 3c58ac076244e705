import { day } from "../../../src/kernel/day";
import type {
  AbsentDay,
  BookingType,
  BookingVerdict,
  DayReason,
  JudgedBooking,
} from "../../../src/domain/meals";
import { causeOf, countByCause, type SurchargeCause } from "../../../src/domain/surcharges";
import { aBooking } from "../../support/town";

const date = day("2026-09-18");

const booked = (type: BookingType, verdict: BookingVerdict = "accepted"): JudgedBooking => ({
  booking: aBooking({ from: date, type }),
  verdict,
  reason: { kind: "decision" },
});
const pointage = booked("counted");
const late = booked("exceptional", "surcharged");
const inTime = booked("schedule");

const absent = (kind: DayReason["kind"], deducted = false): AbsentDay => {
  const latest = date;
  return { day: date, deducted, reason: { kind, latest, before: undefined } };
};

describe("the cause of a surcharge", () => {
  it.each<[string, boolean, readonly JudgedBooking[], SurchargeCause | undefined]>([
    ["an enrolment alone", true, [], undefined],
    ["a row out of time", false, [late], "out-of-time"],
    ["two rows out of time", false, [late, booked("unforeseen", "surcharged")], "out-of-time"],
    ["a row out of time where an enrolment plans the day", true, [late], undefined],
    ["a row out of time beside one in time", false, [late, inTime], undefined],
    [
      "a row out of time that the town accepts",
      false,
      [booked("exceptional", "accepted-out-of-time")],
      undefined,
    ],
    ["a row in time", false, [inTime], undefined],
    ["a meal without booking", false, [pointage], "unbooked"],
    ["a meal on a day of an enrolment", true, [pointage], undefined],
    ["a meal beside a booking in time", false, [pointage, inTime], undefined],
    [
      "a meal beside a booking out of time that is accepted",
      false,
      [pointage, booked("exceptional", "accepted-out-of-time")],
      undefined,
    ],
    ["a meal beside a booking that is surcharged", false, [pointage, late], "unbooked"],
    ["a meal beside a booking that is refused", false, [pointage, booked("schedule", "refused")], "unbooked"],
    [
      "a row out of time beside one that is refused",
      false,
      [late, booked("schedule", "refused")],
      "out-of-time",
    ],
    ["a refused meal", false, [booked("counted", "refused")], undefined],
  ])("of %s", (_what, isEnrolled, bookings, cause) => {
    expect(causeOf({ isEnrolled, bookings, absences: [] })).toBe(cause);
    expect(causeOf({ isEnrolled, bookings: [...bookings].reverse(), absences: [] })).toBe(cause);
  });

  it.each<[string, readonly AbsentDay[], SurchargeCause | undefined]>([
    ["told late", [absent("told-late")], "absence"],
    ["not told", [absent("not-told")], "absence"],
    ["without a rule", [absent("no-rule")], "absence"],
    ["without its writing", [absent("writing-missing")], "absence"],
    ["without its document", [absent("evidence-missing")], "absence"],
    ["with a document that came late", [absent("evidence-late")], "absence"],
    ["refused by the office", [absent("decision")], "absence"],
    ["accepted by the office", [absent("decision", true)], undefined],
    ["with a document that may still come", [absent("evidence-awaited")], undefined],
    ["on a waiting day", [absent("waiting-meal")], undefined],
    ["deducted", [absent("rule-met", true)], undefined],
    [
      "told late by one row, on a waiting day of another",
      [absent("told-late"), absent("waiting-meal")],
      undefined,
    ],
    [
      "told late by one row, awaited by another",
      [absent("told-late"), absent("evidence-awaited")],
      undefined,
    ],
    ["told late by one row, deducted by another", [absent("told-late"), absent("rule-met", true)], undefined],
    ["billed by both rows", [absent("told-late"), absent("not-told")], "absence"],
    ["none", [], undefined],
  ])("of a day with an absence %s", (_what, absences, cause) => {
    expect(causeOf({ isEnrolled: true, bookings: [], absences })).toBe(cause);
    expect(causeOf({ isEnrolled: true, bookings: [], absences: [...absences].reverse() })).toBe(cause);
  });

  it("is the first that holds, and an absence none where the meal was eaten", () => {
    const absences = [absent("not-told")];
    expect(causeOf({ isEnrolled: false, bookings: [late], absences })).toBe("out-of-time");
    expect(causeOf({ isEnrolled: false, bookings: [pointage], absences })).toBe("unbooked");
    expect(causeOf({ isEnrolled: true, bookings: [pointage], absences })).toBeUndefined();
    expect(causeOf({ isEnrolled: false, bookings: [inTime], absences })).toBe("absence");
    expect(causeOf({ isEnrolled: true, bookings: [booked("counted", "refused")], absences })).toBe("absence");
  });
});

describe("the count of a cause", () => {
  it("goes by day, each cause by itself", () => {
    const causes = new Map<ReturnType<typeof day>, SurchargeCause>([
      [day("2026-09-22"), "unbooked"],
      [day("2026-09-18"), "unbooked"],
      [day("2026-09-21"), "absence"],
      [day("2026-09-25"), "absence"],
    ]);
    expect([...countByCause(causes)]).toEqual([
      ["2026-09-18", 1],
      ["2026-09-21", 1],
      ["2026-09-22", 2],
      ["2026-09-25", 2],
    ]);
  });
});
