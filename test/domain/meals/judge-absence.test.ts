import { day } from "../../../src/kernel/day";
import { judgeAbsence, type Absence, type AbsenceRule } from "../../../src/domain/meals";
import { aRule, anAbsence, clock, days, noDeadlines, workingDays } from "../../support/town";

/** Monday to Friday of one week; Wednesday has no canteen. */
const week = days("2026-11-16", "2026-11-17", "2026-11-19", "2026-11-20");
const monday = day("2026-11-16");
const friday = day("2026-11-20");

interface Circumstances {
  readonly issuedOn?: string;
  readonly meals?: readonly string[];
  readonly counted?: readonly string[];
}

function judged(
  fields: Partial<Absence>,
  rule: Partial<AbsenceRule> | "none",
  { issuedOn = "2026-12-31", meals = week, counted = [] }: Circumstances = {},
) {
  return judgeAbsence(
    anAbsence({ from: monday, to: friday, ...fields }),
    rule === "none" ? undefined : aRule(rule),
    { days: days(...meals), countedPresent: new Set(days(...counted)) },
    "metropole",
    day(issuedOn),
    noDeadlines,
  );
}

/** The verdict and the reason of each day with a meal. */
function outcome(...asked: Parameters<typeof judged>) {
  const found = judged(...asked);
  return found === undefined ? undefined : [found.verdict, ...found.days.map(({ reason }) => reason.kind)];
}

const all = <T>(reason: T): readonly T[] => [reason, reason, reason, reason];

describe("notice of an absence", () => {
  const sameDay: Partial<AbsenceRule> = { notice: { kind: "same-day", before: clock("09:00") } };

  it.each<[string, Partial<Absence>, string]>([
    ["the evening before", { toldOn: day("2026-11-15"), toldAt: clock("23:59") }, "rule-met"],
    ["the day before, nobody noted when", { toldOn: day("2026-11-15") }, "rule-met"],
    ["on the day at 08:59", { toldOn: monday, toldAt: clock("08:59") }, "rule-met"],
    ["on the day at midnight", { toldOn: monday, toldAt: 0 }, "rule-met"],
    ["on the day at 09:00 sharp", { toldOn: monday, toldAt: clock("09:00") }, "told-late"],
    ["on the day, nobody noted when", { toldOn: monday }, "told-late"],
    ["the day after", { toldOn: day("2026-11-17"), toldAt: clock("07:00") }, "told-late"],
    ["never", {}, "not-told"],
    ["never, whatever the hour says", { toldAt: clock("08:00") }, "not-told"],
  ])("on the same day before 09:00: told %s", (_when, fields, reason) => {
    expect(judged({ to: monday, ...fields }, sameDay, { meals: [monday] })?.days).toMatchObject([
      { day: monday, deducted: reason === "rule-met", reason: { kind: reason } },
    ]);
  });

  it("is judged for each day: told at 09:30 on the second day, the first two meals are late", () => {
    const told = { toldOn: day("2026-11-17"), toldAt: clock("09:30") };
    expect(outcome(told, sameDay)).toEqual(["partial", "told-late", "told-late", "rule-met", "rule-met"]);
  });

  it("on the same day without an hour: any hour of the day will do", () => {
    const anyHour: Partial<AbsenceRule> = { notice: { kind: "same-day", before: undefined } };
    expect(outcome({ toldOn: monday, toldAt: clock("23:59") }, anyHour)).toEqual([
      "deducted",
      ...all("rule-met"),
    ]);
    expect(outcome({ toldOn: monday }, anyHour)?.[1]).toBe("rule-met");
    expect(outcome({ toldOn: day("2026-11-17") }, anyHour)?.[1]).toBe("told-late");
  });

  it.each([
    ["2026-11-09", undefined, "rule-met"],
    ["2026-11-10", undefined, "told-late"],
    ["2026-11-11", undefined, "told-late"],
  ])("two working days before Thursday 12 November 2026: told on %s", (toldOn, _hour, reason) => {
    const found = outcome({ toldOn: day(toldOn) }, { notice: workingDays(2) }, { meals: ["2026-11-12"] });
    expect(found?.[1]).toBe(reason);
  });

  it("says until when it could have been told", () => {
    const found = judged(
      { toldOn: day("2026-11-10") },
      { notice: workingDays(2) },
      { meals: ["2026-11-12"] },
    );
    expect(found?.days[0]?.reason).toEqual({ kind: "told-late", latest: "2026-11-09" });
  });

  it("in working days follows the holidays of the territory", () => {
    const ask = (territory: "metropole" | "alsace-moselle") =>
      judgeAbsence(
        anAbsence({ from: day("2025-12-29"), toldOn: day("2025-12-24") }),
        aRule({ notice: workingDays(2) }),
        { days: days("2025-12-29"), countedPresent: new Set() },
        territory,
        day("2026-12-31"),
        noDeadlines,
      )?.verdict;
    expect(ask("metropole")).toBe("deducted");
    expect(ask("alsace-moselle")).toBe("billed");
  });

  it.each([
    ["2026-11-09", "23:00", "rule-met"],
    ["2026-11-10", "09:59", "rule-met"],
    ["2026-11-10", "10:00", "told-late"],
    ["2026-11-10", undefined, "told-late"],
    ["2026-11-11", "08:00", "told-late"],
  ])("in days, with an hour on the last allowed one: told on %s at %s", (toldOn, hour, reason) => {
    const rule: Partial<AbsenceRule> = { notice: { kind: "days", count: 2, before: clock("10:00") } };
    const fields = { toldOn: day(toldOn), toldAt: hour === undefined ? undefined : clock(hour) };
    expect(outcome(fields, rule, { meals: ["2026-11-12"] })?.[1]).toBe(reason);
  });

  it.each([
    ["2026-11-06", "11:59", "rule-met"],
    ["2026-11-09", "11:59", "rule-met"],
    ["2026-11-09", "12:00", "told-late"],
    ["2026-11-09", undefined, "told-late"],
    ["2026-11-10", "08:00", "told-late"],
  ])("in working days, with an hour on the last allowed one: told on %s at %s", (toldOn, hour, reason) => {
    const fields = { toldOn: day(toldOn), toldAt: hour === undefined ? undefined : clock(hour) };
    expect(outcome(fields, { notice: workingDays(2, "12:00") }, { meals: ["2026-11-12"] })?.[1]).toBe(reason);
  });

  it("in days counts weekends and holidays too", () => {
    const rule: Partial<AbsenceRule> = { notice: { kind: "days", count: 3, before: undefined } };
    expect(outcome({ toldOn: day("2026-11-13") }, rule, { meals: ["2026-11-16"] })?.[1]).toBe("rule-met");
    expect(outcome({ toldOn: day("2026-11-14") }, rule, { meals: ["2026-11-16"] })?.[1]).toBe("told-late");
  });

  it("in zero days is the day itself", () => {
    for (const notice of [{ kind: "days", count: 0, before: undefined }, workingDays(0)] as const) {
      expect(outcome({ toldOn: monday }, { notice }, { meals: [monday] })?.[1]).toBe("rule-met");
      expect(outcome({ toldOn: day("2026-11-17") }, { notice }, { meals: [monday] })?.[1]).toBe("told-late");
    }
  });

  it("is not asked for under Sans délai: told afterwards or never, the meals are deducted", () => {
    expect(outcome({}, {})).toEqual(["deducted", ...all("rule-met")]);
    expect(outcome({ toldOn: day("2026-12-31"), toldAt: clock("23:00") }, {})?.[0]).toBe("deducted");
  });
});

describe("writings and documents", () => {
  it("a writing counts once ticked", () => {
    expect(outcome({}, { writingRequired: true })).toEqual(["billed", ...all("writing-missing")]);
    expect(outcome({ writingReceived: true }, { writingRequired: true })?.[0]).toBe("deducted");
  });

  it("a document does not stand in for the writing", () => {
    const fields = { documentReceivedOn: monday };
    expect(outcome(fields, { writingRequired: true })?.[0]).toBe("billed");
    expect(outcome(fields, { writingRequired: true, document: "writing-or-document" })?.[0]).toBe("billed");
  });

  it("a writing does not stand in for a required document", () => {
    expect(outcome({ writingReceived: true }, { document: "required", documentWithinDays: 14 })?.[0]).toBe(
      "billed",
    );
  });

  it("either is enough under Écrit ou justificatif", () => {
    const rule = { document: "writing-or-document", documentWithinDays: 14 } as const;
    expect(outcome({ writingReceived: true }, rule)?.[0]).toBe("deducted");
    expect(outcome({ documentReceivedOn: day("2026-11-30") }, rule)?.[0]).toBe("deducted");
    expect(outcome({ documentReceivedOn: day("2026-12-01") }, rule)).toEqual([
      "billed",
      ...all("evidence-late"),
    ]);
    expect(outcome({ documentReceivedOn: day("2026-12-01"), writingReceived: true }, rule)?.[0]).toBe(
      "deducted",
    );
    expect(outcome({}, rule)).toEqual(["billed", ...all("evidence-missing")]);
  });

  it.each([
    ["before the absence", "2026-11-01", "deducted"],
    ["on day 14", "2026-11-30", "deducted"],
    ["on day 15", "2026-12-01", "billed"],
  ])("a document received %s", (_when, received, verdict) => {
    const rule = { document: "required", documentWithinDays: 14 } as const;
    expect(outcome({ documentReceivedOn: day(received) }, rule)?.[0]).toBe(verdict);
  });

  it("counts from Du, even a Sunday, not from the first meal", () => {
    const rule = { document: "required", documentWithinDays: 14 } as const;
    const sunday = { from: day("2026-11-15") };
    expect(outcome({ ...sunday, documentReceivedOn: day("2026-11-29") }, rule)?.[0]).toBe("deducted");
    expect(outcome({ ...sunday, documentReceivedOn: day("2026-11-30") }, rule)?.[0]).toBe("billed");
  });

  it("a delay of 0 days is the first day itself, and a blank delay is no limit", () => {
    const atOnce = { document: "required", documentWithinDays: 0 } as const;
    expect(outcome({ documentReceivedOn: monday }, atOnce)?.[0]).toBe("deducted");
    expect(outcome({ documentReceivedOn: day("2026-11-17") }, atOnce)?.[0]).toBe("billed");
    expect(outcome({ documentReceivedOn: day("2026-12-31") }, { document: "required" })?.[0]).toBe(
      "deducted",
    );
  });

  it("a document that nobody asked for changes nothing", () => {
    expect(outcome({ documentReceivedOn: day("2030-01-01") }, { document: "none" })?.[0]).toBe("deducted");
  });
});

describe("waiting for a document", () => {
  const rule = { document: "required", documentWithinDays: 14 } as const;

  it.each([
    ["on the day of absence", "2026-11-16", "pending", "evidence-awaited"],
    ["on day 14", "2026-11-30", "pending", "evidence-awaited"],
    ["on day 15", "2026-12-01", "billed", "evidence-missing"],
  ])("%s without one", (_when, issuedOn, verdict, reason) => {
    expect(outcome({}, rule, { issuedOn })).toEqual([verdict, ...all(reason)]);
  });

  it("bills the meals for now", () => {
    expect(judged({}, rule, { issuedOn: "2026-11-30" })?.days.map(({ deducted }) => deducted)).toEqual(
      all(false),
    );
  });

  it("has no end where the delay is blank", () => {
    expect(outcome({}, { document: "required" }, { issuedOn: "2030-01-01" })?.[0]).toBe("pending");
  });

  it("ends with a document known on the issue date; one of the day after does not exist yet", () => {
    const received = { documentReceivedOn: day("2026-11-20") };
    expect(outcome(received, rule, { issuedOn: "2026-11-19" })?.[0]).toBe("pending");
    expect(outcome(received, rule, { issuedOn: "2026-11-20" })?.[0]).toBe("deducted");
  });

  it("does not look into the future for a late one either", () => {
    const late = { documentReceivedOn: day("2026-12-02") };
    expect(outcome(late, rule, { issuedOn: "2026-11-30" })?.[0]).toBe("pending");
    expect(outcome(late, rule, { issuedOn: "2026-12-01" })).toEqual(["billed", ...all("evidence-missing")]);
    expect(outcome(late, rule, { issuedOn: "2026-12-02" })).toEqual(["billed", ...all("evidence-late")]);
  });

  it("is only for what a document can still save: not for a missing writing, nor for days told late", () => {
    expect(outcome({}, { ...rule, writingRequired: true }, { issuedOn: "2026-11-16" })?.[0]).toBe("billed");
    const sameDay = { ...rule, notice: { kind: "same-day", before: clock("09:00") } } as const;
    expect(outcome({ toldOn: friday }, sameDay, { issuedOn: "2026-11-20" })?.[0]).toBe("billed");
    expect(outcome({ toldOn: day("2026-11-18") }, sameDay, { issuedOn: "2026-11-20" })).toEqual([
      "pending",
      "told-late",
      "told-late",
      "evidence-awaited",
      "evidence-awaited",
    ]);
  });

  it("waits as long for either a writing or a document", () => {
    const either = { document: "writing-or-document", documentWithinDays: 14 } as const;
    expect(outcome({}, either, { issuedOn: "2026-11-30" })?.[0]).toBe("pending");
    expect(outcome({}, either, { issuedOn: "2026-12-01" })?.[0]).toBe("billed");
  });
});

describe("waiting days", () => {
  it.each([
    [0, all("rule-met")],
    [1, ["waiting-meal", "rule-met", "rule-met", "rule-met"]],
    [3, ["waiting-meal", "waiting-meal", "waiting-meal", "rule-met"]],
    [4, all("waiting-meal")],
    [9, all("waiting-meal")],
  ])("%i: so many first meals of the row stay billed", (waitingMeals, reasons) => {
    expect(outcome({}, { waitingMeals })?.slice(1)).toEqual(reasons);
  });

  it("count late days too", () => {
    const rule = { notice: { kind: "same-day", before: clock("09:00") }, waitingMeals: 2 } as const;
    expect(outcome({ toldOn: monday, toldAt: clock("09:30") }, rule)).toEqual([
      "partial",
      "told-late",
      "waiting-meal",
      "rule-met",
      "rule-met",
    ]);
  });

  it("count the days with a meal, not the days of the row", () => {
    const found = outcome({ from: day("2026-11-14") }, { waitingMeals: 1 });
    expect(found).toEqual(["partial", "waiting-meal", "rule-met", "rule-met", "rule-met"]);
  });
});

describe("the verdict on a row", () => {
  it.each<[string, string, Partial<Absence>, Partial<AbsenceRule> | "none", Circumstances]>([
    ["deducted", "every meal", {}, {}, {}],
    ["partial", "some meals", {}, { waitingMeals: 1 }, {}],
    ["billed", "no meal", {}, { waitingMeals: 4 }, {}],
    ["pending", "a document may still come", {}, { document: "required" }, {}],
    ["pending", "for some of the meals", {}, { document: "required", waitingMeals: 1 }, {}],
    ["no-meal", "nothing was planned", {}, {}, { meals: [] }],
    ["no-meal", "nothing was planned, whatever else", {}, "none", { meals: [] }],
    ["billed", "no rule knows the motive", { motive: "Grippe" }, "none", {}],
    ["billed", "no motive is given", { motive: undefined }, "none", {}],
    ["partial", "one meal was eaten all the same", {}, {}, { counted: ["2026-11-17"] }],
    ["billed", "every meal was eaten all the same", {}, {}, { counted: week }],
  ])("is %s: %s", (verdict, _why, fields, rule, circumstances) => {
    expect(judged(fields, rule, circumstances)?.verdict).toBe(verdict);
  });

  it("says of a meal eaten all the same that it was", () => {
    expect(outcome({ decision: "accept" }, {}, { counted: ["2026-11-17"] })).toEqual([
      "partial",
      "decision",
      "counted-present",
      "decision",
      "decision",
    ]);
  });

  it("is the clerk's own where there is one", () => {
    const hopeless = { notice: workingDays(7), writingRequired: true, waitingMeals: 9 } as const;
    expect(outcome({ decision: "accept" }, hopeless)).toEqual(["deducted", ...all("decision")]);
    expect(outcome({ decision: "accept" }, "none")).toEqual(["deducted", ...all("decision")]);
    expect(outcome({ decision: "refuse" }, {})).toEqual(["billed", ...all("decision")]);
  });

  it("keeps the rule it went by, for the sentence that quotes it", () => {
    expect(judged({}, { article: "art. 4" })?.rule?.article).toBe("art. 4");
    expect(judged({}, "none")?.rule).toBeUndefined();
  });
});

describe("what is known of an absence on the issue date", () => {
  it("nothing, when the service was told after that date", () => {
    expect(judged({ toldOn: day("2026-11-13") }, {}, { issuedOn: "2026-11-12" })).toBeUndefined();
    expect(judged({ toldOn: day("2026-11-13") }, {}, { issuedOn: "2026-11-13" })?.verdict).toBe("deducted");
  });

  it("always a row without a date", () => {
    expect(judged({}, {}, { issuedOn: "2000-01-01" })?.verdict).toBe("deducted");
  });
});
