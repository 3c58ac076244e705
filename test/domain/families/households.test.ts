import { addDays, day } from "../../../src/kernel/day";
import { joinHouseholds, quotientOn, siblingRankOn, type Child } from "../../../src/domain/families";
import { aChild, aFamily, anEnrolment, aQuotientChange, households } from "../../support/town";

describe("the quotient familial of a family", () => {
  const family = aFamily({ quotient: 50_000 as never });
  const on = (date: string, ...changes: ReturnType<typeof aQuotientChange>[]) =>
    quotientOn(households({ families: [family], quotientChanges: changes }), family, day(date));

  it("is the one of its own row where no dated one replaces it", () => {
    expect(on("2026-11-02")).toBe(50_000);
    expect(on("2026-11-02", aQuotientChange("2026-01-01", 900, "F2"))).toBe(50_000);
  });

  it("is not known where its own row does not say", () => {
    const silent = aFamily();
    expect(quotientOn(households(), silent, day("2026-11-02"))).toBeUndefined();
  });

  it.each([
    ["the day before the first", "2026-08-31", undefined],
    ["on the day of the first", "2026-09-01", 41_000],
    ["the day before the second", "2027-01-31", 41_000],
    ["on the day of the second", "2027-02-01", 62_050],
    ["long after", "2030-01-01", 62_050],
  ])("changes from a date, never backwards: %s", (_when, date, expected) => {
    const changes = [aQuotientChange("2027-02-01", 620.5), aQuotientChange("2026-09-01", 410)];
    expect(on(date, ...changes)).toBe(expected);
    expect(on(date, ...changes.toReversed())).toBe(expected);
  });

  it("is not known yet where all its dated rows are later, even if its own row has one", () => {
    expect(on("2026-11-02", aQuotientChange("2026-11-03", 410))).toBeUndefined();
  });

  it("can be 0", () => {
    expect(on("2026-11-02", aQuotientChange("2026-09-01", 0))).toBe(0);
  });
});

describe("the rank of a child among its brothers and sisters", () => {
  const birth = (date: string | undefined) => (date === undefined ? undefined : day(date));
  const family = (...births: readonly (readonly [code: string, birth: string | undefined])[]) =>
    births.map(([code, date]) => aChild({ code, birth: birth(date) }));
  const ranksOn = (children: readonly Child[], enrolled: readonly string[], date = "2026-11-05") => {
    const town = households({
      children,
      enrolments: enrolled.map((childCode) => anEnrolment({ childCode })),
    });
    return Object.fromEntries(children.map((child) => [child.code, siblingRankOn(town, child, day(date))]));
  };

  it("follows the birth dates, the eldest first", () => {
    const children = family(["C1", "2019-05-02"], ["C2", "2015-01-31"], ["C3", "2017-12-01"]);
    const expected = { C1: 3, C2: 1, C3: 2 };
    expect(ranksOn(children, ["C1", "C2", "C3"])).toEqual(expected);
    expect(ranksOn(children.toReversed(), ["C3", "C2", "C1"])).toEqual(expected);
  });

  it("tells a child apart from the one born the day after", () => {
    expect(ranksOn(family(["C1", "2017-12-02"], ["C2", "2017-12-01"]), ["C1", "C2"])).toEqual({
      C1: 2,
      C2: 1,
    });
  });

  it("puts an unknown birth date last, then follows the codes", () => {
    const children = family(["C1", undefined], ["C3", undefined], ["C2", "2024-01-01"]);
    expect(ranksOn(children, ["C1", "C2", "C3"])).toEqual({ C2: 1, C1: 2, C3: 3 });
  });

  it("follows the codes of twins", () => {
    const twins = family(["C9", "2017-12-01"], ["C10", "2017-12-01"]);
    expect(ranksOn(twins, ["C9", "C10"])).toEqual({ C10: 1, C9: 2 });
  });

  it("counts the children enrolled that day, and the child itself even if it is not", () => {
    const children = family(["C1", "2015-01-01"], ["C2", "2016-01-01"], ["C3", "2017-01-01"]);
    expect(ranksOn(children, ["C3"])).toEqual({ C1: 1, C2: 1, C3: 1 });
    expect(ranksOn(children, ["C2"])).toEqual({ C1: 1, C2: 1, C3: 2 });
    expect(ranksOn(children, [])).toEqual({ C1: 1, C2: 1, C3: 1 });
  });

  it.each([
    ["the day before its enrolment", "2026-10-31", 1],
    ["on its first day", "2026-11-01", 2],
    ["on its last day", "2026-11-30", 2],
    ["the day after", "2026-12-01", 1],
  ])("counts an elder child only while it is enrolled: %s", (_when, date, expected) => {
    const [elder, younger] = family(["C1", "2015-01-01"], ["C2", "2016-01-01"]);
    const town = households({
      children: [elder as Child, younger as Child],
      enrolments: [anEnrolment({ childCode: "C1", from: day("2026-11-01"), to: day("2026-11-30") })],
    });
    expect(siblingRankOn(town, younger as Child, day(date))).toBe(expected);
  });

  it("counts an enrolment on every day of its dates, whatever its weekdays", () => {
    const [elder, younger] = family(["C1", "2015-01-01"], ["C2", "2016-01-01"]);
    const town = households({
      children: [elder as Child, younger as Child],
      enrolments: [anEnrolment({ childCode: "C1", weekdays: new Set([1]) })],
    });
    const monday = day("2026-11-02");
    expect(
      [0, 1, 3, 6].map((later) => siblingRankOn(town, younger as Child, addDays(monday, later))),
    ).toEqual([2, 2, 2, 2]);
  });

  it("does not look at the children of other families", () => {
    const stranger = aChild({ code: "C0", familyCode: "F2", birth: day("2010-01-01") });
    const child = aChild({ birth: day("2016-01-01") });
    const town = households({ children: [stranger, child], enrolments: [anEnrolment({ childCode: "C0" })] });
    expect(siblingRankOn(town, child, day("2026-11-05"))).toBe(1);
  });
});

describe("joining the lists of a town", () => {
  it("finds families, children, enrolments and quotients by their codes", () => {
    const enrolment = anEnrolment({ childCode: "C2" });
    const joined = joinHouseholds({
      families: [aFamily(), aFamily({ code: "F2" })],
      children: [aChild(), aChild({ code: "C2" }), aChild({ code: "C3", familyCode: "F2" })],
      enrolments: [enrolment],
      quotientChanges: [aQuotientChange("2026-09-01", 410, "F2")],
    });
    expect([...joined.families.keys()]).toEqual(["F1", "F2"]);
    expect(joined.childrenOf.get("F1")?.map(({ code }) => code)).toEqual(["C1", "C2"]);
    expect(joined.children.get("C3")?.familyCode).toBe("F2");
    expect(joined.enrolmentsOf.get("C2")).toEqual([enrolment]);
    expect(joined.quotientChangesOf.get("F2")).toHaveLength(1);
    expect(joined.quotientChangesOf.get("F1")).toBeUndefined();
  });
});
