import type { ListedChild, RollAnswers } from "../../../src/domain/roll";
import fc from "fast-check";
import { guardian, home, line, listed, payer, pupil } from "./hand-made";
import { familiesOf, openOf, roll } from "./rolls";

const high = home("1 rue Haute");
const low = home("2 rue Basse");
const jean = (facts = {}) => guardian("MARTIN Jean", { address: high, phones: ["06 39 98 00 01"], ...facts });
const anne = (facts = {}) => guardian("ROUX Anne", { address: low, ...facts });
const born = { birth: "2019-01-27" };

describe("families of a list", () => {
  it.each<[string, readonly ListedChild[], readonly string[]]>([
    [
      "one number",
      [
        line("MARTIN Léa", { ...born, familyId: "7" }),
        line("ROUX Tom", { birth: "2016-05-13", familyId: "7" }),
      ],
      ["F001: Léa, Tom"],
    ],
    [
      "two numbers",
      [
        line("MARTIN Léa", { ...born, familyId: "7", homes: [high] }),
        line("MARTIN Tom", { birth: "2016-05-13", familyId: "8", homes: [high] }),
      ],
      ["F001: Léa", "F002: Tom"],
    ],
    [
      "one guardian",
      [
        line("MARTIN Léa", { ...born, guardians: [jean()] }),
        line("ROUX Tom", { birth: "2016-05-13", guardians: [jean()] }),
      ],
      ["F001: Léa, Tom"],
    ],
    [
      "one address and one name",
      [
        line("MARTIN Léa", { ...born, homes: [high] }),
        line("MARTIN-ROUX Tom", { birth: "2016-05-13", homes: [high] }),
      ],
      ["F001: Léa, Tom"],
    ],
    [
      "one address, other names",
      [
        line("MARTIN Léa", { ...born, homes: [high] }),
        line("ROUX Tom", { birth: "2016-05-13", homes: [high] }),
      ],
      ["F001: Léa", "F002: Tom"],
    ],
    [
      "one name, two addresses",
      [
        line("MARTIN Léa", { ...born, homes: [high] }),
        line("MARTIN Tom", { birth: "2016-05-13", homes: [low] }),
      ],
      ["F001: Léa", "F002: Tom"],
    ],
    [
      "a particle is no name in common",
      [
        line("LE GOFF Léa", { ...born, homes: [high] }),
        line("LE BIHAN Tom", { birth: "2016-05-13", homes: [high] }),
      ],
      ["F001: Léa", "F002: Tom"],
    ],
    [
      "guardians of one name, reached otherwise",
      [
        line("MARTIN Léa", { ...born, guardians: [jean()] }),
        line("ROUX Tom", { birth: "2016-05-13", guardians: [jean({ address: low, phones: [] })] }),
      ],
      ["F001: Léa", "F002: Tom"],
    ],
    [
      "guardians of one name and one telephone",
      [
        line("MARTIN Léa", { ...born, guardians: [jean()] }),
        line("ROUX Tom", {
          birth: "2016-05-13",
          guardians: [jean({ address: low, phones: ["0639980001"] })],
        }),
      ],
      ["F001: Léa, Tom"],
    ],
  ])("%s", (_what, lines, expected) => {
    const { plan } = roll(listed(lines));
    expect([familiesOf(plan), openOf(plan)]).toEqual([expected, []]);
  });

  it("bears the name of the first who answers for the children, with the others beside", () => {
    const { plan } = roll(
      listed([
        line("MARTIN Léa", {
          ...born,
          guardians: [
            jean({ title: "MR", email: "jean@example.org" }),
            guardian("ROUX Anne", { usageName: "MARTIN", address: high }),
          ],
        }),
      ]),
    );
    expect(plan.rows.families).toMatchObject([
      {
        title: "M.",
        lastName: "MARTIN",
        firstName: "Jean",
        email: "jean@example.org",
        phone: "06 39 98 00 01",
        address: "1 rue Haute",
        postcode: "01998",
      },
    ]);
    expect(plan.proposed[0]?.others).toMatchObject([{ lastName: "MARTIN", firstName: "Anne" }]);
  });

  it("is none without a yes, and one for each child where the clerk says so", () => {
    const list = listed([
      line("MARTIN Léa", { ...born, homes: [high] }),
      line("MARTIN Tom", { birth: "2016-05-13", homes: [high] }),
    ]);
    const shown = roll(list, {}, { makesFamilies: false }).plan;
    expect([shown.added, shown.rows.families, shown.waiting.length]).toEqual([[], [], 2]);
    const [family] = shown.proposed;
    const say = (answer: string) =>
      roll(list, {}, { makesFamilies: false, given: { [family?.id ?? ""]: answer } }).plan;
    expect(familiesOf(say("take"))).toEqual(["F001: Léa, Tom"]);
    expect(say("leave")).toMatchObject({ added: [], waiting: [] });
    const apart = roll(list, {}, { given: { [family?.id ?? ""]: "apart" } }).plan;
    expect(familiesOf(apart)).toEqual(["F001: Léa", "F002: Tom"]);
  });

  describe("of names alone", () => {
    const lines = [
      line("MARTIN Tom", { birth: "2016-05-13" }),
      line("MARTIN Léa", born),
      line("ROUX Zoé", born),
    ];

    it("are asked about: nobody is a brother or a sister by a name", () => {
      const { plan } = roll(listed(lines));
      expect(openOf(plan)).toMatchObject([
        { about: { kind: "sibling", child: { firstName: "Tom" } }, proposed: undefined },
      ]);
      expect(familiesOf(plan)).toEqual(["F001: Léa", "F002: Zoé"]);
      const [question] = openOf(plan);
      const say = (answer = "") =>
        familiesOf(roll(listed(lines), {}, { given: { [question?.id ?? ""]: answer } }).plan);
      expect(say(question?.choices[0]?.key)).toEqual(["F001: Tom, Léa", "F002: Zoé"]);
      expect(say("apart")).toEqual(["F001: Tom", "F002: Léa", "F003: Zoé"]);
    });

    it.each([
      ["twins", "MARTIN Léa", "MARTIN Tom", "2019-01-27"],
      ["a double name", "MARTIN-ROUX Léa", "MARTIN-ROUX Tom", "2016-05-13"],
    ])("are proposed as one family: %s", (_what, one, other, birth) => {
      const { plan } = roll(listed([line(one, born), line(other, { birth })]));
      expect(openOf(plan)).toHaveLength(1);
      const list = listed([line(one, born), line(other, { birth })]);
      expect(familiesOf(roll(list, {}, { takesProposed: true }).plan)).toEqual(["F001: Léa, Tom"]);
    });

    it("are asked about where a guardian is of one name, and nothing else tells who that is", () => {
      const bare = (first: string, name: string, birth: string) =>
        line(`${name} ${first}`, { birth, guardians: [guardian("PETIT Paul")] });
      const list = listed([bare("Tom", "ROUX", "2016-05-13"), bare("Léa", "MARTIN", "2019-01-27")]);
      const { plan } = roll(list);
      expect(openOf(plan)).toMatchObject([
        {
          about: { kind: "sibling", by: "guardian", child: { firstName: "Tom" } },
          proposed: "martin lea 2019 01 27",
        },
      ]);
      expect(familiesOf(roll(list, {}, { takesProposed: true }).plan)).toEqual(["F001: Tom, Léa"]);
      // A last name alone is not one person's, and who lives elsewhere is somebody else.
      const surname = listed([
        line("ROUX Tom", { birth: "2016-05-13", guardians: [guardian("PETIT")] }),
        line("MARTIN Léa", { ...born, guardians: [guardian("PETIT")] }),
      ]);
      expect(openOf(roll(surname).plan)).toEqual([]);
      const elsewhere = listed([
        line("ROUX Tom", { birth: "2016-05-13", guardians: [anne({ address: low })] }),
        line("MARTIN Léa", { ...born, guardians: [anne({ address: high })] }),
      ]);
      expect(openOf(roll(elsewhere).plan)).toEqual([]);
    });

    it("are one family where the list calls it by its adults, and not by a surname", () => {
      const of = (familyName: string) =>
        roll(
          listed([
            line("MARTIN Léa", { ...born, familyName }),
            line("MARTIN Tom", { birth: "2016-05-13", familyName }),
          ]),
        ).plan;
      expect([familiesOf(of("MARTIN Jean et Anne")), openOf(of("MARTIN Jean et Anne"))]).toEqual([
        ["F001: Léa, Tom"],
        [],
      ]);
      expect(openOf(of("MARTIN"))).toMatchObject([{ about: { kind: "sibling", by: "name" } }]);
    });

    it("are asked about against the families that there are", () => {
      const town = {
        families: [payer("F001", "MARTIN Jean")],
        children: [pupil("E001", "MARTIN Léa", "2019-01-27", "CP", "F001")],
      };
      const list = listed([line("MARTIN Tom", { birth: "2016-05-13" })]);
      const { plan } = roll(list, town);
      expect(openOf(plan)).toMatchObject([{ about: { kind: "same-family" }, proposed: undefined }]);
      const [question] = openOf(plan);
      const say = (answer: string) =>
        familiesOf(roll(list, town, { given: { [question?.id ?? ""]: answer } }).plan);
      expect([say("F001"), say("new")]).toEqual([["F001: Tom"], ["F002: Tom"]]);
    });
  });
});

describe("a family that the workbook has", () => {
  const town = {
    families: [payer("F001", "MARTIN Jean", { address: "1 rue Haute", phone: "0639980001" })],
    children: [pupil("E001", "MARTIN Léa", "2019-01-27", "CP", "F001")],
  };

  it("takes a new brother whom its payer answers for, without a question", () => {
    const { plan } = roll(listed([line("ROUX Tom", { birth: "2016-05-13", guardians: [jean()] })]), town);
    expect([familiesOf(plan), openOf(plan), plan.proposed]).toEqual([["F001: Tom"], [], []]);
  });

  it("is asked about where its payer's name alone says so, and is another one where that payer lives elsewhere", () => {
    const named = (facts: object) =>
      listed([line("ROUX Tom", { birth: "2016-05-13", guardians: [guardian("MARTIN Jean", facts)] })]);
    expect(openOf(roll(named({}), town).plan)).toMatchObject([
      { about: { kind: "same-family" }, proposed: "F001" },
    ]);
    expect(familiesOf(roll(named({ address: low }), town).plan)).toEqual(["F002: Tom"]);
  });

  it("takes one who stands in the list beside a child that it has", () => {
    const guardians = [anne({ phones: ["06 39 98 00 09"] })];
    const lines = [
      line("MARTIN Léa", { ...born, guardians }),
      line("MARTIN Tom", { birth: "2016-05-13", guardians }),
    ];
    expect(familiesOf(roll(listed(lines), town).plan)).toEqual(["F001: Tom"]);
  });

  it("is asked about where only the address and a name speak for it", () => {
    const list = listed([line("MARTIN Tom", { birth: "2016-05-13", homes: [high] })]);
    const { plan } = roll(list, town);
    expect(openOf(plan)).toMatchObject([
      { about: { kind: "same-family", family: { code: "F001" } }, proposed: "F001" },
    ]);
    expect(familiesOf(roll(list, town, { takesProposed: true }).plan)).toEqual(["F001: Tom"]);
    // Not where the name is another one, nor at another address.
    expect(
      openOf(roll(listed([line("ROUX Tom", { birth: "2016-05-13", homes: [high] })]), town).plan),
    ).toEqual([]);
    expect(
      openOf(roll(listed([line("MARTIN Tom", { birth: "2016-05-13", homes: [low] })]), town).plan),
    ).toEqual([]);
  });

  it("is asked about where it has the name, and nobody knows where it lives", () => {
    const nowhere = { ...town, families: [payer("F001", "MARTIN Jean")] };
    const list = listed([line("MARTIN Tom", { birth: "2016-05-13", homes: [high] })]);
    expect(openOf(roll(list, nowhere).plan)).toMatchObject([
      { about: { kind: "same-family" }, proposed: undefined },
    ]);
    // Whoever else answers for him has a family of their own.
    const withAnne = listed([line("MARTIN Tom", { birth: "2016-05-13", guardians: [anne()] })]);
    expect(openOf(roll(withAnne, nowhere).plan)).toEqual([]);
  });

  it("is asked about also where a known child of the list lives there too: an address makes nobody a sister", () => {
    const lines = [
      line("MARTIN Léa", { ...born, homes: [high] }),
      line("MARTIN Tom", { birth: "2016-05-13", homes: [high] }),
    ];
    expect(openOf(roll(listed(lines), town).plan)).toMatchObject([{ about: { kind: "same-family" } }]);
  });
});

describe("a child of two households", () => {
  const noe = (facts = {}) => line("MARTIN Noé", { ...born, guardians: [jean(), anne()], ...facts });
  const ask = (answers: Partial<RollAnswers> = {}) => roll(listed([noe()]), {}, answers).plan;
  const [question] = openOf(ask());
  const say = (key: string | undefined) => ask({ given: { [question?.id ?? ""]: key ?? "" } });
  const keyOf = (kind: string, at = 0) => question?.choices.filter((choice) => choice.kind === kind)[at]?.key;

  it("waits until it is said who pays", () => {
    const plan = ask();
    expect([plan.added, plan.proposed, plan.waiting.length]).toEqual([[], [], 1]);
    expect(question).toMatchObject({
      about: { kind: "who-pays", homes: [{ lastName: "MARTIN" }, { lastName: "ROUX" }] },
      proposed: undefined,
    });
    expect(ask({ takesProposed: true }).added).toEqual([]);
  });

  it("is that of one payer, which Gardes keeps", () => {
    const { rows } = say(keyOf("payer", 1));
    expect(rows.families.map(({ lastName }) => lastName)).toEqual(["ROUX"]);
    expect(rows.custodies).toEqual([{ childCode: "E001", familyCode: "F001", part: "all", from: undefined }]);
  });

  it("is paid for week by week", () => {
    const { rows } = say(keyOf("weeks", 1));
    expect(rows.families.map(({ code, lastName }) => [code, lastName])).toEqual([
      ["F001", "MARTIN"],
      ["F002", "ROUX"],
    ]);
    expect(rows.custodies.map(({ familyCode, part }) => [familyCode, part])).toEqual([
      ["F002", "even-weeks"],
      ["F001", "odd-weeks"],
    ]);
  });

  it("is paid for by halves", () => {
    expect(say(keyOf("halves")).rows.custodies.map(({ familyCode, part }) => [familyCode, part])).toEqual([
      ["F001", "half"],
      ["F002", "half"],
    ]);
  });

  it("is not asked about again once Gardes says it, and pays otherwise from the next month on where the child was there", () => {
    const town = {
      families: [payer("F001", "MARTIN Jean", { address: "1 rue Haute" })],
      children: [pupil("E001", "MARTIN Noé", "2019-01-27", "CP", "F001")],
    };
    const known = roll(listed([noe()]), town).plan;
    expect(openOf(known)).toHaveLength(1);
    const [again] = openOf(known);
    const halves = roll(listed([noe()]), town, { given: { [again?.id ?? ""]: "halves" } }).plan.rows;
    expect(halves.custodies).toEqual([
      { childCode: "E001", familyCode: "F001", part: "half", from: "2026-11-01" },
      { childCode: "E001", familyCode: "F002", part: "half", from: "2026-11-01" },
    ]);
    const decided = { ...town, custodies: [{ childCode: "E001", familyCode: "F001" }] };
    expect(openOf(roll(listed([noe()]), decided).plan)).toEqual([]);
  });

  it("has one household where both live at one address, or nobody says where the other one lives", () => {
    const there = home("1, R. HAUTE");
    expect(openOf(roll(listed([noe({ guardians: [jean(), anne({ address: there })] })])).plan)).toEqual([]);
    expect(openOf(roll(listed([noe({ guardians: [jean(), anne({ address: undefined })] })])).plan)).toEqual(
      [],
    );
  });

  it("is asked about by a second address alone, and no more once the child is there", () => {
    const twoHomes = line("MARTIN Noé", { ...born, homes: [high, low] });
    const [asked] = openOf(roll(listed([twoHomes])).plan);
    const { rows } = roll(listed([twoHomes]), {}, { given: { [asked?.id ?? ""]: "1 rue haute" } }).plan;
    // Nobody is named: nothing was decided between two people.
    expect([rows.families.map(({ address }) => address), rows.custodies]).toEqual([["1 rue Haute"], []]);
    const town = {
      families: [payer("F001", "MARTIN", { address: "1 rue Haute" })],
      children: [pupil("E001", "MARTIN Noé", "2019-01-27", "CP", "F001")],
    };
    expect(openOf(roll(listed([twoHomes]), town).plan)).toEqual([]);
  });
});

const someChild = fc
  .record({
    last: fc.constantFrom("MARTIN", "ROUX", "MARTIN-ROUX"),
    first: fc.constantFrom("Léa", "Tom", "Zoé", "Noé"),
    birth: fc.constantFrom("2019-01-27", "2016-05-13"),
    homes: fc.subarray([high, low]),
    guardians: fc.subarray([jean(), anne()]),
    isNumbered: fc.boolean(),
  })
  .map(({ last, first, homes, isNumbered, ...facts }) =>
    // Where lines of one child contradict each other, the first one is right: here they do not.
    line(`${last} ${first}`, {
      ...facts,
      homes: facts.guardians.length === 0 ? homes : [],
      familyId: isNumbered && facts.guardians.length > 0 ? facts.guardians[0]?.lastName : undefined,
    }),
  );

describe("whatever the list", () => {
  it("every child is added, known, left or waiting, and the same families come of any order", () => {
    fc.assert(
      fc.property(fc.array(someChild, { maxLength: 6 }), (lines) => {
        const groups = (all: readonly ListedChild[]) => {
          const { plan } = roll(listed(all));
          expect(plan.added.length + plan.waiting.length + plan.known).toBe(plan.children);
          const codes = new Map(plan.added.map((child) => [child.code, child.familyCode]));
          expect(new Set(plan.rows.families.map(({ code }) => code))).toEqual(
            new Set([...codes.values(), ...plan.rows.custodies.map(({ familyCode }) => familyCode)]),
          );
          const named = (code: string) =>
            plan.added
              .filter(({ familyCode }) => familyCode === code)
              .map(({ lastName, firstName, birth }) => `${lastName} ${firstName} ${birth}`)
              .sort()
              .join();
          return {
            families: [...new Set(codes.values())].map(named).sort(),
            asked: openOf(plan)
              .map(({ id, choices }) => [id, ...choices.map(({ key }) => key).sort()].join())
              .sort(),
          };
        };
        expect(groups([...lines].reverse())).toEqual(groups(lines));
      }),
      { numRuns: 300 },
    );
  });
});
