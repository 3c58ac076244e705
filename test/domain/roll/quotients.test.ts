import type { QuotientChange, QuotientFamilial } from "../../../src/domain/families";
import type { ListedQuotient, RollAnswers } from "../../../src/domain/roll";
import { day } from "../../../src/kernel/day";
import { line, namesIn, payer, pupil } from "./hand-made";
import { openOf, roll, type TownFacts } from "./rolls";

const qf = (euros: number) => Math.round(euros * 100) as QuotientFamilial;

function listedQuotient(
  family: string,
  euros: number | undefined,
  from?: string,
  to?: string,
  facts: Partial<ListedQuotient> = {},
): ListedQuotient {
  return {
    family,
    persons: family.split(" et ").map(namesIn),
    quotient: euros === undefined ? undefined : qf(euros),
    text: String(euros ?? ""),
    from: from === undefined ? undefined : day(from),
    to: to === undefined ? undefined : day(to),
    recipientNumber: undefined,
    child: undefined,
    place: { sheet: undefined, line: 2 },
    ...facts,
  };
}

const give = (quotients: readonly ListedQuotient[], town: TownFacts, answers: Partial<RollAnswers> = {}) =>
  roll({ kind: "quotients", children: [], quotients }, town, answers);
const martin = (facts = {}) => payer("F001", "MARTIN Jean", facts);
const change = (euros: number, from: string): QuotientChange => ({
  familyCode: "F001",
  quotient: qf(euros),
  from: day(from),
  place: { sheet: "quotients", row: 2 },
});

describe("a quotient of a list", () => {
  // Both sides of both bounds.
  it.each([
    [1, []],
    [0.99, ["quotient"]],
    [0, ["quotient"]],
    [5000, []],
    [5000.01, ["quotient"]],
  ])("of %d", (euros, expected) => {
    const { plan } = give([listedQuotient("MARTIN Jean", euros, "2026-09-01")], { families: [martin()] });
    expect(openOf(plan).map(({ about }) => about.kind)).toEqual(expected);
    expect(plan.rows.quotients).toHaveLength(expected.length === 0 ? 1 : 0);
  });

  it("keeps its decimals and its day", () => {
    const { rows } = give([listedQuotient("MARTIN Jean", 1480.5, "2026-09-01")], {
      families: [martin()],
    }).plan;
    expect(rows.quotients).toEqual([{ familyCode: "F001", quotient: 148_050, from: "2026-09-01" }]);
  });

  it("without a day goes into the family's row, and with dated ones holds from this month on", () => {
    expect(
      give([listedQuotient("MARTIN Jean", 640)], { families: [martin()] }).plan.rows.familyFills,
    ).toEqual([{ row: 2, values: { quotient: 64_000 } }]);
    const dated = { families: [martin()], quotientChanges: [change(500, "2026-01-01")] };
    expect(
      give([listedQuotient("MARTIN Jean", 640)], dated, { accepted: ["quotient"] }).plan.rows.quotients,
    ).toMatchObject([{ from: "2026-10-01" }]);
  });

  it("that ended before this month is over, and one that ends this month is not", () => {
    const ended = give([listedQuotient("MARTIN Jean", 640, "2025-10-01", "2026-09-30")], {
      families: [martin()],
    });
    expect([ended.plan.rows.quotients, ended.problems.map(({ code }) => code)]).toEqual([
      [],
      ["roll.quotient-ended"],
    ]);
    expect(
      give([listedQuotient("MARTIN Jean", 640, "2025-10-01", "2026-10-01")], { families: [martin()] }).plan
        .rows.quotients,
    ).toHaveLength(1);
  });

  it("is kept with the one that follows it", () => {
    const two = [
      listedQuotient("MARTIN Jean", 601, "2026-01-01", "2026-08-31"),
      listedQuotient("MARTIN Jean", 688, "2026-09-01", "2026-12-31"),
    ];
    expect(
      give(two, { families: [martin()] }).plan.rows.quotients.map(({ quotient, from }) => [quotient, from]),
    ).toEqual([
      [60_100, "2026-01-01"],
      [68_800, "2026-09-01"],
    ]);
  });

  it("is asked about where another one is given for the same days", () => {
    const two = [
      listedQuotient("MARTIN Jean", 601, "2026-01-01", "2026-12-31"),
      listedQuotient("MARTIN Jean", 688, "2026-09-01", "2026-12-31"),
    ];
    const { plan } = give(two, { families: [martin()] });
    const [question] = openOf(plan);
    expect([question?.about.kind, plan.rows.quotients]).toEqual(["quotient-overlap", []]);
    const rows = give(two, { families: [martin()] }, { given: { [question?.id ?? ""]: "2" } }).plan.rows
      .quotients;
    expect(rows.map(({ quotient }) => quotient)).toEqual([68_800]);
    // One day that both hold for is enough.
    const touching = [
      listedQuotient("MARTIN Jean", 601, "2026-01-01", "2026-09-01"),
      listedQuotient("MARTIN Jean", 688, "2026-09-01"),
    ];
    expect(openOf(give(touching, { families: [martin()] }).plan)).toHaveLength(1);
    // The same one twice is one.
    expect(
      openOf(
        give([two[0] as ListedQuotient, { ...(two[0] as ListedQuotient) }], { families: [martin()] }).plan,
      ),
    ).toEqual([]);
  });

  it("is none, and said, where the list has none", () => {
    const { plan, problems } = give([listedQuotient("MARTIN Jean", undefined)], {
      families: [martin({ quotient: qf(500) })],
    });
    expect([plan.rows.familyFills, problems.map(({ code }) => code)]).toEqual([[], ["roll.quotients-none"]]);
  });

  it("applies no earlier than the clerk says", () => {
    const rows = (from: string, to?: string) =>
      give(
        [listedQuotient("MARTIN Jean", 640, from, to)],
        { families: [martin()] },
        { quotientsFrom: day("2026-11-01") },
      ).plan.rows.quotients;
    expect([rows("2026-01-01"), rows("2026-12-01")]).toMatchObject([
      [{ from: "2026-11-01" }],
      [{ from: "2026-12-01" }],
    ]);
    expect(rows("2026-01-01", "2026-10-31")).toEqual([]);
  });
});

describe("a quotient beside another one of the workbook", () => {
  const said = [listedQuotient("MARTIN Jean", 640, "2026-11-01")];

  it("is no change where it is the same that day", () => {
    expect(give(said, { families: [martin({ quotient: qf(640) })] }).plan.changes).toEqual([]);
    expect(
      give(said, { families: [martin()], quotientChanges: [change(640, "2026-01-01")] }).plan.changes,
    ).toEqual([]);
  });

  it("is shown, and written once accepted; the days before it keep the one of the row", () => {
    const town = { families: [martin({ quotient: qf(500) })] };
    const shown = give(said, town).plan;
    expect([shown.changes.map(({ isWritten }) => isWritten), shown.rows.quotients]).toEqual([[false], []]);
    expect(give(said, town, { accepted: ["quotient"] }).plan.rows.quotients).toEqual([
      { familyCode: "F001", quotient: 50_000, from: "2026-09-01" },
      { familyCode: "F001", quotient: 64_000, from: "2026-11-01" },
    ]);
  });

  it("leaves no day before it where it holds from the first day of the year", () => {
    const rows = give(
      [listedQuotient("MARTIN Jean", 640, "2026-09-01")],
      { families: [martin({ quotient: qf(500) })] },
      { accepted: ["quotient"] },
    ).plan.rows;
    expect(rows.quotients).toEqual([{ familyCode: "F001", quotient: 64_000, from: "2026-09-01" }]);
  });

  it("takes the place of the one that begins the same day", () => {
    const town = { families: [martin()], quotientChanges: [change(500, "2026-11-01")] };
    expect(give(said, town, { accepted: ["quotient"] }).plan.rows).toMatchObject({
      quotients: [],
      quotientFills: [{ row: 2, values: { quotient: 64_000 } }],
    });
  });
});

describe("the family that a quotient names", () => {
  const families = [
    martin(),
    payer("F002", "MARTIN Paul"),
    payer("F003", "ROUX"),
    payer("F004", "PETIT Anne et Luc"),
  ];
  const asked = (name: string) => openOf(give([listedQuotient(name, 640, "2026-09-01")], { families }).plan);
  const got = (name: string) =>
    give([listedQuotient(name, 640, "2026-09-01")], { families }).plan.rows.quotients.map(
      ({ familyCode }) => familyCode,
    );

  it.each([
    ["MARTIN Paul", ["F002"]],
    ["GRAND Zoé et MARTIN Paul", ["F002"]],
    ["ROUX", ["F003"]],
    ["ROUX Lou", ["F003"]],
    ["PETIT Luc", ["F004"]],
    ["PETIT", ["F004"]],
  ])("%s", (name, expected) => {
    expect([got(name), asked(name)]).toEqual([expected, []]);
  });

  it.each([
    ["MARTIN", ["F001", "F002", "leave"]],
    ["MARTIN Lou", ["F001", "F002", "leave"]],
    ["PETIT Lou", ["F004", "leave"]],
    ["NOBODY Lou", ["leave"]],
    ["MARTIN Jean et MARTIN Paul", ["F001", "F002", "leave"]],
  ])("%s is asked about", (name, choices) => {
    expect([got(name), asked(name).map((question) => question.choices.map(({ key }) => key))]).toEqual([
      [],
      [choices],
    ]);
  });

  it("may be any that the clerk names", () => {
    const [question] = asked("NOBODY Lou");
    const given = { [question?.id ?? ""]: "F003" };
    expect(
      give([listedQuotient("NOBODY Lou", 640, "2026-09-01")], { families }, { given }).plan.rows.quotients,
    ).toMatchObject([{ familyCode: "F003" }]);
  });

  it("is that of the child on whose line it stands, were it new", () => {
    const child = line("MARTIN Léa", { birth: "2019-01-27" });
    const quotient = listedQuotient("MARTIN", 640, undefined, undefined, { child, place: child.place });
    const list = { kind: "children", children: [child], quotients: [quotient] } as const;
    expect(roll(list).plan.rows.families).toMatchObject([{ code: "F001", quotient: 64_000 }]);
    const town = {
      families: [martin(), payer("F002", "MARTIN Paul")],
      children: [pupil("E001", "MARTIN Léa", "2019-01-27", "CP", "F002")],
    };
    expect(roll(list, town).plan.rows.familyFills).toEqual([{ row: 3, values: { quotient: 64_000 } }]);
  });

  it("is one for all lines of its children, and is asked about where they say different ones", () => {
    const children = [
      line("MARTIN Léa", { birth: "2019-01-27" }),
      line("MARTIN Tom", { birth: "2017-01-27" }),
    ];
    const town = {
      families: [martin()],
      children: [
        pupil("E001", "MARTIN Léa", "2019-01-27", "CP", "F001"),
        pupil("E002", "MARTIN Tom", "2017-01-27", "CE2", "F001"),
      ],
    };
    const read = (euros: readonly number[], answers: Partial<RollAnswers> = {}) => {
      const quotients = children.map((child, index) =>
        listedQuotient("MARTIN", euros[index], undefined, undefined, { child, place: child.place }),
      );
      return roll({ kind: "children", children, quotients }, town, answers).plan;
    };
    const from = { quotientsFrom: day("2026-09-01") };
    expect(read([640, 640], from).quotients).toBe(1);
    expect(read([640, 640], from).rows.quotients).toEqual([
      { familyCode: "F001", quotient: 64_000, from: "2026-09-01" },
    ]);
    const [question, ...others] = openOf(read([500, 800]));
    expect([question?.about.kind, others, read([500, 800]).rows.familyFills]).toEqual([
      "quotient-overlap",
      [],
      [],
    ]);
    const given = { [question?.id ?? ""]: "1" };
    expect(read([500, 800], { given }).rows.familyFills).toEqual([{ row: 2, values: { quotient: 50_000 } }]);
  });

  it("is one however the list names the family", () => {
    const two = [
      listedQuotient("PETIT Anne", 500, "2026-09-01"),
      listedQuotient("PETIT Luc", 800, "2026-09-01", undefined, { place: { sheet: undefined, line: 3 } }),
    ];
    const { plan } = give(two, { families });
    expect([openOf(plan).map(({ about }) => about.kind), plan.rows.quotients]).toEqual([
      ["quotient-overlap"],
      [],
    ]);
  });
});
