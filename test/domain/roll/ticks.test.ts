import type { ListedTicks, RollAnswers, RollEnrolling } from "../../../src/domain/roll";
import { day, type Weekday } from "../../../src/kernel/day";
import { line, listed, payer, pupil } from "./hand-made";
import { enrolment, openOf, roll } from "./rolls";

const ticks = (
  service: string | undefined,
  days: readonly Weekday[],
  open: ListedTicks["open"] = [],
  withoutDays = false,
): ListedTicks => ({
  service,
  days: new Set(days),
  withoutDays,
  open,
});
const september = day("2026-09-01");
const meals = (from = september): RollEnrolling => ({
  from,
  services: [{ header: undefined, service: "Repas" }],
});
const town = (...enrolments: ReturnType<typeof enrolment>[]) => ({
  families: [payer("F001", "MARTIN Jean")],
  children: [pupil("E001", "MARTIN Léa", "2019-01-27", "CP", "F001")],
  enrolments,
});
const lea = (...its: readonly ListedTicks[]) =>
  listed([line("MARTIN Léa", { birth: "2019-01-27", ticks: its })]);
const rowsOf = (list: ReturnType<typeof lea>, base: ReturnType<typeof town>, answers: Partial<RollAnswers>) =>
  roll(list, base, answers).plan.rows;

describe("ticks", () => {
  it("enrol nobody without a day from which on, and it is said", () => {
    const { plan, problems } = roll(lea(ticks(undefined, [1, 4])), town());
    expect(plan.rows.enrolments).toEqual([]);
    expect(plan.services).toEqual([{ header: undefined, ticks: 2, withoutDays: false }]);
    expect(problems.map(({ code }) => code)).toEqual(["roll.ticks-left"]);
  });

  it("enrol from that day on, on the days that are ticked", () => {
    const { enrolments } = rowsOf(lea(ticks(undefined, [4, 1])), town(), { enrolling: meals() });
    expect(enrolments).toEqual([
      { childCode: "E001", service: "Repas", weekdays: [1, 4], from: "2026-09-01", to: undefined },
    ]);
  });

  it("enrol nobody a second time", () => {
    const base = town(enrolment("E001", "repas", [1, 4], "2026-09-01"));
    expect(rowsOf(lea(ticks(undefined, [1, 4])), base, { enrolling: meals() })).toMatchObject({
      enrolments: [],
      enrolmentFills: [],
    });
  });

  it("end another week the day before, if the clerk says so", () => {
    const base = town(enrolment("E001", "Repas", [1, 2], "2026-09-01", "2027-07-02"));
    const enrolling = meals(day("2026-11-02"));
    const shown = roll(lea(ticks(undefined, [1, 4])), base, { enrolling }).plan;
    expect([
      shown.changes.map(({ column, isWritten }) => [column, isWritten]),
      shown.rows.enrolments,
    ]).toEqual([[["enrolment", false]], []]);
    expect(rowsOf(lea(ticks(undefined, [1, 4])), base, { enrolling, accepted: ["enrolment"] })).toMatchObject(
      {
        enrolmentFills: [{ row: 2, values: { to: "2026-11-01" } }],
        enrolments: [{ weekdays: [1, 4], from: "2026-11-02", to: "2027-07-02" }],
      },
    );
  });

  it("change the week that begins that very day, and end before one that begins later", () => {
    const same = town(enrolment("E001", "Repas", [1, 2], "2026-09-01"));
    expect(
      rowsOf(lea(ticks(undefined, [1, 4])), same, { enrolling: meals(), accepted: ["enrolment"] }),
    ).toMatchObject({
      enrolmentFills: [{ row: 2, values: { weekdays: [1, 4] } }],
      enrolments: [],
    });
    const later = town(enrolment("E001", "Repas", [1, 2], "2027-01-04"));
    expect(rowsOf(lea(ticks(undefined, [1, 4])), later, { enrolling: meals() }).enrolments).toMatchObject([
      { from: "2026-09-01", to: "2027-01-03" },
    ]);
  });

  it("of a service without days enrol on those that were said for it, else on all that the list has", () => {
    const list = lea(ticks(undefined, [1, 4]), ticks("Gard. matin", [], [], true));
    const into = (weekdays?: readonly Weekday[]) => ({
      from: september,
      services: [{ header: "gard. Matin", service: "Garderie", weekdays }],
    });
    expect(rowsOf(list, town(), { enrolling: into() }).enrolments).toMatchObject([
      { service: "Garderie", weekdays: [1, 4] },
    ]);
    expect(rowsOf(list, town(), { enrolling: into([5]) }).enrolments).toMatchObject([
      { service: "Garderie", weekdays: [5] },
    ]);
  });

  it("that are neither yes nor no are asked about, and the whole week waits", () => {
    const list = lea(ticks(undefined, [1], [{ day: 4, text: "?", header: "Jeudi" }]), ticks("Étude", [2]));
    const enrolling = {
      from: september,
      services: [...meals().services, { header: "Étude", service: "Étude" }],
    };
    const { plan } = roll(list, town(), { enrolling });
    expect(plan.rows.enrolments.map(({ service }) => service)).toEqual(["Étude"]);
    const [question] = openOf(plan);
    expect(question).toMatchObject({ about: { kind: "ticks", cells: [{ text: "?" }] }, proposed: undefined });
    const week = (answer: string) =>
      rowsOf(list, town(), { enrolling, given: { [question?.id ?? ""]: answer } }).enrolments[0]?.weekdays;
    expect([week("take"), week("leave")]).toEqual([[1, 4], [1]]);
  });

  it("of a child without any enrol nobody, nor end what is planned", () => {
    const base = town(enrolment("E001", "Repas", [1, 2]));
    expect(rowsOf(lea(), base, { enrolling: meals(), accepted: ["enrolment"] })).toMatchObject({
      enrolments: [],
      enrolmentFills: [],
    });
  });

  it("under two headers of one service are one week", () => {
    const list = lea(ticks("Gard. matin", [1, 4]), ticks("Gard. soir", [2, 4]));
    const services = ["Gard. matin", "Gard. soir"].map((header) => ({ header, service: "Garderie" }));
    const enrolling = { from: september, services };
    expect(rowsOf(list, town(), { enrolling }).enrolments).toEqual([
      { childCode: "E001", service: "Garderie", weekdays: [1, 2, 4], from: "2026-09-01", to: undefined },
    ]);
    const base = town(enrolment("E001", "Garderie", [1, 2, 4], "2026-09-01"));
    expect(roll(list, base, { enrolling }).plan.changes).toEqual([]);
  });
});
