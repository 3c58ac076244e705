import { line, listed, pupil } from "./hand-made";
import { openOf, roll } from "./rolls";

describe("the age of a new child", () => {
  const asked = (...births: readonly string[]) =>
    openOf(
      roll(listed(births.map((birth, index) => line(`ROUX${"ABCDEF".charAt(index)}X Tom`, { birth })))).plan,
    ).map(({ about }) => about.kind);
  const usual = ["2019-01-27", "2018-01-27"];

  // Both sides of both bounds: 2 and 12 at the end of 2026.
  it.each([
    ["2024-12-31", []],
    ["2025-01-01", ["age"]],
    ["2014-01-01", []],
    ["2013-12-31", ["age"]],
  ])("of %s", (birth, expected) => {
    expect(asked(...usual, birth)).toEqual(expected);
  });

  it("is asked of the list as a whole where more than half are odd, and of each one otherwise", () => {
    expect(asked("2019-01-27", "2008-01-27")).toEqual(["age"]);
    expect(asked("2019-01-27", "2008-01-27", "2009-01-27")).toEqual(["ages"]);
  });

  it("is counted among all children of the list, and asked of the new ones alone", () => {
    const town = {
      children: [pupil("E001", "ROUX Tom", "2018-05-13"), pupil("E002", "PETIT Lou", "2010-05-13")],
    };
    const lines = [line("ROUX Tom", { birth: "2018-05-13" }), line("PETIT Lou", { birth: "2010-05-13" })];
    expect(openOf(roll(listed(lines), town).plan)).toEqual([]);
    const withOld = [...lines, line("GRAND Zoé", { birth: "2009-05-13" })];
    expect(openOf(roll(listed(withOld), town).plan)).toMatchObject([
      { about: { kind: "ages", odd: 2, dated: 3 } },
    ]);
    const young = [
      ...lines,
      line("GRAND Zoé", { birth: "2009-05-13" }),
      line("SOLE Ana", { birth: "2019-05-13" }),
    ];
    expect(openOf(roll(listed(young), town).plan)).toMatchObject([
      { about: { kind: "age", child: { lastName: "GRAND" } } },
    ]);
  });

  it("keeps the child waiting until it is said, and is not asked of one who is known", () => {
    const list = listed([
      line("ROUX Tom", { birth: "2010-05-13" }),
      line("ROUX Léa", { birth: "2018-05-13" }),
    ]);
    const { plan } = roll(list, {}, { given: { "sibling: roux tom 2010 05 13": "apart" } });
    const [question] = openOf(plan);
    expect([question?.about.kind, plan.waiting.map(({ child }) => child.firstName)]).toEqual([
      "age",
      ["Tom"],
    ]);
    const town = { children: [pupil("E001", "ROUX Tom", "2010-05-13")] };
    expect(openOf(roll(listed([line("ROUX Tom", { birth: "2010-05-13" })]), town).plan)).toEqual([]);
  });
});

describe("names typed together that the cell does not part", () => {
  const open = (first: string, second: string) =>
    line("", {
      birth: "2019-01-27",
      names: [
        { lastName: first, firstName: second },
        { lastName: second, firstName: first },
      ],
    });

  it("are read as the workbook has them", () => {
    const town = { children: [pupil("E001", "THOMAS Martin", "2019-01-27", "CP")] };
    const { plan } = roll(listed([open("MARTIN", "THOMAS")]), town);
    expect([plan.known, openOf(plan)]).toEqual([1, []]);
    const both = { children: [...town.children, pupil("E002", "MARTIN Thomas", "2016-05-13", "CM1")] };
    expect(openOf(roll(listed([open("MARTIN", "THOMAS")]), both).plan)).toMatchObject([
      { about: { kind: "names" } },
    ]);
  });

  it("are asked about once for the list, the likelier order first", () => {
    const list = listed([open("MARTIN", "THOMAS"), open("PAUL", "ROUX")]);
    const { plan } = roll(list);
    expect(openOf(plan)).toMatchObject([{ about: { kind: "names", children: 2 }, proposed: "1" }]);
    expect(plan.waiting).toHaveLength(2);
    const names = (answer: string) =>
      roll(list, {}, { given: { names: answer } }).plan.added.map(({ lastName }) => lastName);
    expect([names("1"), names("2")]).toEqual([
      ["MARTIN", "PAUL"],
      ["THOMAS", "ROUX"],
    ]);
  });
});

it("says of an answer that it answers nothing", () => {
  const { problems } = roll(
    listed([line("ROUX Tom", { birth: "2018-05-13" })]),
    {},
    { given: { "age: roux tom": "take" } },
  );
  expect(problems).toMatchObject([
    { code: "roll.answer-unused", facts: { question: "age: roux tom", answer: "take" } },
  ]);
});
