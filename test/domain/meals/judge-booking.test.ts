import { day } from "../../../src/kernel/day";
import { deadlineOf, judgeBooking, type Booking, type BookingRules } from "../../../src/domain/meals";
import { aBooking, chaumontBookings, noDeadlines } from "../../support/town";

const thursday = day("2026-11-12");

function judged(fields: Partial<Booking>, rules: Partial<BookingRules> = {}, issuedOn = "2026-12-31") {
  const booking = aBooking({ from: thursday, ...fields });
  return judgeBooking(booking, { ...chaumontBookings, ...rules }, "metropole", day(issuedOn), noDeadlines);
}

describe("the last day on which a booking may be asked for", () => {
  it.each<[string, Partial<Booking>, Partial<BookingRules>, string]>([
    [
      "a planning: the 25th of the month before",
      { type: "schedule", from: day("2026-11-30") },
      {},
      "2026-10-25",
    ],
    [
      "a planning of January: the 25th of December",
      { type: "schedule", from: day("2027-01-04") },
      {},
      "2026-12-25",
    ],
    [
      "another day of the month",
      { type: "schedule", from: day("2026-11-12") },
      { scheduleDayOfMonth: 1 },
      "2026-10-01",
    ],
    [
      "the 31st of a month of 30 days: its last",
      { type: "schedule", from: day("2026-12-01") },
      { scheduleDayOfMonth: 31 },
      "2026-11-30",
    ],
    [
      "the 30th of February: its last",
      { type: "schedule", from: day("2027-03-01") },
      { scheduleDayOfMonth: 30 },
      "2027-02-28",
    ],
    [
      "a known need: 15 working days before, the 11 November not counted",
      { type: "exceptional", from: day("2026-11-30") },
      {},
      "2026-11-06",
    ],
    ["over Christmas and New Year", { type: "exceptional", from: day("2027-01-04") }, {}, "2026-12-10"],
    [
      "no working day before: the day itself",
      { type: "exceptional" },
      { exceptionalWorkingDays: 0 },
      "2026-11-12",
    ],
    ["a surprise: 48 hours are two days", { type: "unforeseen" }, {}, "2026-11-14"],
    ["49 hours are three days", { type: "unforeseen" }, { unforeseenHours: 49 }, "2026-11-15"],
    ["47 hours are two days", { type: "unforeseen" }, { unforeseenHours: 47 }, "2026-11-14"],
    ["24 hours are one day", { type: "unforeseen" }, { unforeseenHours: 24 }, "2026-11-13"],
    ["one hour is one day", { type: "unforeseen" }, { unforeseenHours: 1 }, "2026-11-13"],
    ["no hour is the day itself", { type: "unforeseen" }, { unforeseenHours: 0 }, "2026-11-12"],
  ])("%s", (_case, fields, rules, deadline) => {
    const booking = aBooking({ from: thursday, ...fields });
    expect(deadlineOf(booking, { ...chaumontBookings, ...rules }, "metropole")).toBe(deadline);
  });

  it("counts the public holidays of the territory", () => {
    const booking = aBooking({ from: day("2026-12-28"), type: "exceptional" });
    const rules = { ...chaumontBookings, exceptionalWorkingDays: 2 };
    expect(deadlineOf(booking, rules, "metropole")).toBe("2026-12-23");
    expect(deadlineOf(aBooking({ ...booking, from: day("2025-12-29") }), rules, "metropole")).toBe(
      "2025-12-24",
    );
    expect(deadlineOf(aBooking({ ...booking, from: day("2025-12-29") }), rules, "alsace-moselle")).toBe(
      "2025-12-23",
    );
  });
});

describe("the verdict on a booking", () => {
  it.each<[string, Partial<Booking>, string, string]>([
    ["a planning on its last day", { requestedOn: day("2026-10-25") }, "accepted", "in-time"],
    ["a planning a day later", { requestedOn: day("2026-10-26") }, "accepted-out-of-time", "late"],
    ["a planning long before", { requestedOn: day("2026-06-01") }, "accepted", "in-time"],
    ["a planning without a date", {}, "accepted-out-of-time", "request-date-missing"],
    [
      "a known need, in time with its document",
      { type: "exceptional", requestedOn: day("2026-10-21"), documentReceivedOn: day("2026-10-21") },
      "accepted",
      "in-time",
    ],
    [
      "a known need, a day late with its document",
      { type: "exceptional", requestedOn: day("2026-10-22"), documentReceivedOn: day("2026-10-21") },
      "accepted-out-of-time",
      "late",
    ],
    [
      "a known need, in time without its document",
      { type: "exceptional", requestedOn: day("2026-10-21") },
      "accepted-out-of-time",
      "document-missing",
    ],
    [
      "a surprise put in order on the second day",
      { type: "unforeseen", requestedOn: day("2026-11-14"), documentReceivedOn: day("2026-11-14") },
      "accepted",
      "in-time",
    ],
    [
      "a surprise put in order on the third day",
      { type: "unforeseen", requestedOn: day("2026-11-15"), documentReceivedOn: day("2026-11-14") },
      "accepted-out-of-time",
      "late",
    ],
    [
      "a surprise without a document",
      { type: "unforeseen", requestedOn: day("2026-11-12") },
      "accepted-out-of-time",
      "document-missing",
    ],
    [
      "a surprise without a date",
      { type: "unforeseen", documentReceivedOn: day("2026-11-12") },
      "accepted-out-of-time",
      "request-date-missing",
    ],
    ["a meal counted without booking", { type: "counted" }, "accepted", "counted"],
    [
      "a meal counted and noted months later",
      { type: "counted", requestedOn: day("2026-12-31") },
      "accepted",
      "counted",
    ],
  ])("%s", (_case, fields, verdict, reason) => {
    expect(judged(fields)).toMatchObject({ verdict, reason: { kind: reason } });
  });

  it("needs no document for a planning", () => {
    expect(judged({ type: "schedule", requestedOn: day("2026-10-01") })?.verdict).toBe("accepted");
  });

  it.each([
    ["accept", "accepted-out-of-time"],
    ["refuse", "refused"],
    ["surcharge", "surcharged"],
  ] as const)("out of time, under the setting %s, is %s", (outOfTime, verdict) => {
    expect(judged({ requestedOn: day("2026-10-26") }, { outOfTime })?.verdict).toBe(verdict);
    expect(judged({}, { outOfTime })?.verdict).toBe(verdict);
    expect(judged({ type: "unforeseen", requestedOn: thursday }, { outOfTime })?.verdict).toBe(verdict);
    expect(judged({ requestedOn: day("2026-10-25") }, { outOfTime })?.verdict).toBe("accepted");
    expect(judged({ type: "counted" }, { outOfTime })?.verdict).toBe("accepted");
  });

  it("is given once for the whole row, from its first day", () => {
    const quarter = { from: day("2026-11-12"), to: day("2027-02-28"), requestedOn: day("2026-10-26") };
    expect(judged(quarter)?.verdict).toBe("accepted-out-of-time");
    expect(judged({ ...quarter, requestedOn: day("2026-10-25") })?.verdict).toBe("accepted");
  });

  it("names the deadline it went by", () => {
    expect(judged({ requestedOn: day("2026-10-26") })?.reason).toEqual({
      kind: "late",
      deadline: "2026-10-25",
    });
  });

  it.each([
    ["accept", { requestedOn: day("2026-11-30") }, "accepted"],
    ["accept", { type: "unforeseen" }, "accepted"],
    ["refuse", { requestedOn: day("2026-10-01") }, "refused"],
    ["refuse", { type: "counted" }, "refused"],
  ] as const)("is the clerk's own where there is one (%s %j)", (decision, fields, verdict) => {
    for (const outOfTime of ["accept", "refuse", "surcharge"] as const) {
      expect(judged({ ...fields, decision }, { outOfTime })).toMatchObject({
        verdict,
        reason: { kind: "decision" },
      });
    }
  });
});

describe("what is known of a booking on the issue date", () => {
  it("nothing, when it was asked for after that date", () => {
    expect(judged({ requestedOn: day("2026-10-25") }, {}, "2026-10-24")).toBeUndefined();
    expect(judged({ requestedOn: day("2026-10-25") }, {}, "2026-10-25")?.verdict).toBe("accepted");
  });

  it("not a document received after that date", () => {
    const fields = {
      type: "exceptional",
      requestedOn: day("2026-10-01"),
      documentReceivedOn: day("2026-10-28"),
    } as const;
    expect(judged(fields, {}, "2026-10-27")?.reason.kind).toBe("document-missing");
    expect(judged(fields, {}, "2026-10-28")?.reason.kind).toBe("in-time");
  });

  it("always a row without a date", () => {
    expect(judged({}, {}, "2000-01-01")?.verdict).toBe("accepted-out-of-time");
  });
});
