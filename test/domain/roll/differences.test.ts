import type { RollAnswers, RollColumn } from "../../../src/domain/roll";
import { guardian, home, line, listed, payer, pupil } from "./hand-made";
import { openOf, roll, type TownFacts } from "./rolls";

const born = { birth: "2019-01-27" };
const high = home("1 rue Haute");

/** What is told of a line against one child of one family: the column, and whether it is written. */
function told(
  one: Parameters<typeof line>[1],
  town: TownFacts,
  answers: Partial<RollAnswers> = {},
  name = "MARTIN Léa",
) {
  const { plan } = roll(listed([line(name, { ...born, ...one })]), town, answers);
  expect(openOf(plan)).toEqual([]);
  return plan.changes.map(({ column, isWritten }) => `${column} ${isWritten ? "written" : "shown"}`);
}

describe("what a list says otherwise of a child", () => {
  const town = (facts: object) => ({
    families: [payer("F001", "MARTIN Jean")],
    children: [{ ...pupil("E001", "MARTIN Léa", "2019-01-27", undefined, "F001"), ...facts }],
  });

  it.each<[string, object, object, readonly string[]]>([
    [
      "a blank cell is filled",
      {},
      { className: "CP", school: "Jules-Ferry", diet: "sans porc" },
      ["school written", "className written", "diet written"],
    ],
    [
      "another value is shown",
      { className: "CP", diet: "sans porc" },
      { className: "CE1", diet: "végétarien" },
      ["className shown", "diet shown"],
    ],
    ["the same class said shorter is none", { className: "CP - Mme AUBRIN" }, { className: "CP" }, []],
    ["a group is no class", { className: "CP" }, { className: "Groupe piscine" }, []],
    [
      "another spelling of the school is none",
      { school: "École Jules Ferry" },
      { school: "ÉCOLE JULES-FERRY" },
      [],
    ],
    [
      "a blank in the list erases nothing",
      { className: "CP", school: "Jules-Ferry", diet: "sans porc" },
      {},
      [],
    ],
  ])("%s", (_what, known, said, expected) => {
    expect(told(said, town(known))).toEqual(expected);
  });

  it("is taken where its column is accepted, and no other", () => {
    const accepted: readonly RollColumn[] = ["className"];
    const { plan } = roll(
      listed([line("MARTIN Léa", { ...born, className: "CE1", diet: "végétarien" })]),
      town({ className: "CP", diet: "sans porc" }),
      { accepted },
    );
    expect(plan.rows.childFills).toEqual([{ row: 2, values: { className: "CE1" } }]);
  });

  it("says of the name what differs in its words, and not in its spelling", () => {
    expect(told({ names: [{ lastName: "Martin", firstName: "LEA" }] }, town({}))).toEqual([]);
    expect(told({ names: [{ lastName: "MARTIN-ROUX", firstName: "Léa" }] }, town({}))).toEqual([
      "name shown",
    ]);
    expect(told({ names: [{ lastName: "MARTIN", firstName: "Léa, Anne" }] }, town({}))).toEqual([]);
  });

  it("spells schools and classes as the town does", () => {
    const base = town({ className: "CP - Mme AUBRIN", school: "École Jules Ferry" });
    const { plan } = roll(
      listed([line("ROUX Tom", { birth: "2019-05-13", className: "CP", school: "école jules-ferry" })]),
      base,
    );
    expect(plan.added).toMatchObject([{ className: "CP - Mme AUBRIN", school: "École Jules Ferry" }]);
  });

  it("says levels in the town's own words", () => {
    const { plan } = roll(
      listed([line("ROUX Tom", { birth: "2019-05-13", level: "GS" })]),
      { levels: ["Maternelle", "Élémentaire"] },
      { school: "Jules-Ferry", category: "Enfant" },
    );
    expect(plan.rows.children).toMatchObject([
      { level: "Maternelle", school: "Jules-Ferry", category: "Enfant" },
    ]);
  });
});

describe("what a list says otherwise of a family", () => {
  const jean = (facts = {}) => ({
    guardians: [
      guardian("MARTIN Jean", {
        address: high,
        email: "jean@example.org",
        phones: ["06 39 98 00 01"],
        ...facts,
      }),
    ],
  });
  const town = (facts: object, name = "MARTIN Jean") => ({
    families: [payer("F001", name, facts)],
    children: [pupil("E001", "MARTIN Léa", "2019-01-27", "CP", "F001")],
  });

  it.each<[string, object, object, readonly string[]]>([
    ["blank cells are filled", {}, {}, ["address written", "email written", "phone written"]],
    [
      "the same said otherwise is no difference",
      { address: "1, r. Haute", email: "Jean@example.org", phone: "06.39.98.00.01" },
      {},
      [],
    ],
    [
      "another address, another mail, another telephone are shown",
      { address: "9 place Neuve", email: "j@example.org", phone: "06 39 98 00 09" },
      {},
      ["address shown", "email shown", "phone shown"],
    ],
    [
      "any of the telephones of the list will do",
      { address: "1 rue Haute", email: "jean@example.org", phone: "06 39 98 00 09" },
      { phones: ["06 39 98 00 01", "06 39 98 00 09"] },
      [],
    ],
    [
      "what the list leaves out stays",
      { address: "1 rue Haute", email: "jean@example.org", phone: "06 39 98 00 01" },
      { email: undefined, phones: [], address: undefined },
      [],
    ],
    [
      "a postcode that is missing is filled",
      { address: "1 rue Haute", postcode: undefined, email: "jean@example.org", phone: "06 39 98 00 01" },
      {},
      ["address written"],
    ],
  ])("%s", (_what, known, said, expected) => {
    expect(told(jean(said), town(known))).toEqual(expected);
  });

  it("gives its payer to a family that bears its children's name alone", () => {
    const { plan } = roll(
      listed([line("MARTIN Léa", { ...born, ...jean({ title: "M" }) })]),
      town({}, "MARTIN"),
    );
    expect(plan.rows.familyFills).toMatchObject([
      { row: 2, values: { title: "M.", firstName: "Jean", address: "1 rue Haute" } },
    ]);
    expect(plan.rows.familyFills[0]?.values).not.toHaveProperty("lastName");
  });

  it("shows a payer of another name, who takes the place of the children's name once accepted", () => {
    const list = listed([line("MARTIN Léa", { ...born, ...jean({ lastName: "ROUX" }) })]);
    const shown = roll(list, town({}, "MARTIN")).plan;
    expect(shown.changes.map(({ column, isWritten }) => [column, isWritten])).toContainEqual([
      "payer",
      false,
    ]);
    const { rows } = roll(list, town({}, "MARTIN"), { accepted: ["payer"] }).plan;
    expect(rows.familyFills).toMatchObject([{ values: { lastName: "ROUX", firstName: "Jean" } }]);
  });

  it("never puts one adult's mail beside the other one's name", () => {
    const anne = {
      guardians: [guardian("ROUX Anne", { address: home("9 place Neuve"), email: "anne@example.org" })],
    };
    expect(told(anne, town({ address: "1 rue Haute" }))).toEqual(["payer shown"]);
    expect(told(anne, town({ address: "9 place Neuve" }))).toEqual([]);
    expect(told(anne, town({ address: "1 rue Haute" }), { accepted: ["payer"] })).toEqual([
      "payer written",
      "address shown",
      "email written",
    ]);
  });

  it("joins two families whose children one adult answers for, once that is accepted", () => {
    const both = [
      line("MARTIN Léa", { ...born, ...jean() }),
      line("ROUX Tom", { birth: "2016-05-13", ...jean() }),
    ];
    const base = {
      families: [
        payer("F001", "MARTIN Jean", { address: "1 rue Haute" }),
        payer("F002", "ROUX", { address: "1 rue Haute" }),
      ],
      children: [
        pupil("E001", "MARTIN Léa", "2019-01-27", "CP", "F001"),
        pupil("E002", "ROUX Tom", "2016-05-13", "CM1", "F002"),
      ],
    };
    const shown = roll(listed(both), base).plan;
    expect(shown.changes.filter(({ column }) => column === "family")).toMatchObject([
      { of: { child: { code: "E002" } }, isWritten: false },
    ]);
    expect(roll(listed(both), base, { accepted: ["family"] }).plan.rows.childFills).toEqual([
      { row: 3, values: { familyCode: "F001" } },
    ]);
    // Who pays for a child of two households was decided.
    const decided = { ...base, custodies: [{ childCode: "E002", familyCode: "F002" }] };
    expect(roll(listed(both), decided, { accepted: ["family"] }).plan.rows.childFills).toEqual([]);
  });
});

describe("children whom the list leaves out", () => {
  const base = {
    families: [payer("F001", "MARTIN Jean")],
    children: [
      { ...pupil("E001", "MARTIN Léa", "2019-01-27", "CP", "F001"), school: "Jules-Ferry" },
      { ...pupil("E002", "ROUX Tom", "2019-05-13", "CP - Mme AUBRIN", "F001"), school: "Jules-Ferry" },
      { ...pupil("E003", "ROUX Zoé", "2016-05-13", "CM1", "F001"), school: "Jules-Ferry" },
      { ...pupil("E004", "ROUX Noé", "2019-05-14", "CP", "F001"), school: "Pasteur" },
    ],
  };
  const absent = (facts: object, kind: "children" | "guardians" = "children") =>
    roll(listed([line("MARTIN Léa", { ...born, ...facts })], kind), base).plan.absent.map(({ code }) => code);

  it("are those of its school and of its classes, and nothing becomes of them", () => {
    expect(absent({})).toEqual(["E002", "E003", "E004"]);
    expect(absent({ className: "CP" })).toEqual(["E002", "E004"]);
    expect(absent({ className: "CP", school: "jules-ferry" })).toEqual(["E002"]);
    expect(absent({ school: "Jules-Ferry" })).toEqual(["E002", "E003"]);
  });

  it("are not told of lists of guardians, nor while a question may be about them", () => {
    expect(absent({}, "guardians")).toEqual([]);
    const slip = roll(listed([line("ROUX Thom", { className: "CP" })]), base).plan;
    expect(slip.absent.map(({ code }) => code)).toEqual(["E001", "E004"]);
  });
});
