import { absencesToTell, type JudgedAbsence } from "../../../src/domain/meals";
import { day } from "../../../src/kernel/day";
import { anAbsence, days } from "../../support/town";

/** The invoice of November, issued on 28 October; the one before was issued on 28 September. */

const november = { from: day("2026-11-01"), to: day("2026-11-30") };
const inAdvance: Parameters<typeof absencesToTell>[1] = {
  period: november,
  earlier: [
    { from: day("2026-09-01"), to: day("2026-09-30") },
    { from: day("2026-10-01"), to: day("2026-10-31") },
  ],
  since: day("2026-09-28"),
  issuedOn: day("2026-10-28"),
};

function away(on: string, toldOn?: string): JudgedAbsence {
  const absence = anAbsence({ from: day(on), toldOn: toldOn === undefined ? undefined : day(toldOn) });
  const [own] = days(on);
  return {
    absence,
    rule: undefined,
    verdict: "billed",
    days: own === undefined ? [] : [{ day: own, deducted: false, reason: { kind: "no-rule" } }],
    problem: undefined,
  };
}
const told = (judged: JudgedAbsence, when = inAdvance, isOwn = true) =>
  absencesToTell([judged], when, () => isOwn).length > 0;

it("an invoice tells absences of its period, also before they come about", () => {
  expect(told(away("2026-11-01"))).toBe(true);
  expect(told(away("2026-11-30"))).toBe(true);
  expect(told(away("2026-12-01"))).toBe(false);
});

it("and those that came about since the invoice before, the day of that one left out", () => {
  expect(told(away("2026-09-28"))).toBe(false);
  expect(told(away("2026-09-29"))).toBe(true);
  expect(told(away("2026-10-28"))).toBe(true);
  expect(told(away("2026-10-29"))).toBe(false);
});

it("and those of before that the service was told of, or whose evidence came, since then", () => {
  expect(told(away("2026-09-10", "2026-09-28"))).toBe(false);
  expect(told(away("2026-09-10", "2026-09-29"))).toBe(true);
  const late = away("2026-09-10", "2026-09-09");
  const withEvidence = { ...late, absence: { ...late.absence, documentReceivedOn: day("2026-10-02") } };
  expect(told(withEvidence)).toBe(true);
});

it("and nothing of days that no period bills: an absence of 2017 is a slip of the pen", () => {
  expect(told(away("2017-10-12", "2026-10-12"))).toBe(false);
  expect(told(away("2026-08-31", "2026-10-12"))).toBe(false);
  const first = { ...inAdvance, since: undefined, earlier: [] };
  expect(told(away("2026-09-10"), first)).toBe(false);
  expect(told(away("2026-11-10"), first)).toBe(true);
});

it("and none of a day on which another household has the child", () => {
  expect(told(away("2026-11-03"), inAdvance, false)).toBe(false);
});
