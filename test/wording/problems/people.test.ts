import { blocking, warning, type Problem } from "../../../src/kernel/problem";
import { day } from "../../../src/kernel/day";
import { wordsOf, type People } from "../../../src/wording/problems";

const people: People = {
  families: new Map([
    ["F006", "Moreau Claire"],
    ["F001", "Arnaud"],
  ]),
  children: new Map([["F006-1", "Moreau Noé"]]),
};

describe("people in a sentence", () => {
  it.each<[string, Problem, string]>([
    [
      "a child",
      warning("booking.day-not-served", { child: "F006-1", day: day("2026-11-11") }),
      "l’enfant Moreau Noé (F006-1) le",
    ],
    ["a family", blocking("debit.no-mandate", { family: "F006" }), "La famille Moreau Claire (F006) n’est"],
    [
      "two families",
      warning("ledger.invoice-of-another-family", { invoice: "A", family: "F006", owner: "F001" }),
      "celle de la famille Arnaud (F001), pas de la famille Moreau Claire (F006)",
    ],
    [
      "the two children of an invoice",
      blocking("register.child-differs", { invoice: "A", register: "F006-1", line: "E9" }),
      "l’enfant Moreau Noé (F006-1), mais une de ses lignes nomme l’enfant E9",
    ],
    [
      "the child that was most likely meant",
      blocking("reading.unknown-child", { child: "F0061", nearest: "F006-1" }),
      "C’est peut-être Moreau Noé (F006-1)",
    ],
    [
      "the family that was most likely meant",
      blocking("reading.unknown-family", { family: "F-006", nearest: "F006" }),
      "C’est peut-être Moreau Claire (F006)",
    ],
    ["somebody who is gone", blocking("debit.no-mandate", { family: "F099" }), "La famille F099 n’est"],
  ])("%s", (_, problem, expected) => {
    const { message, advice } = wordsOf(problem, people);
    expect(`${message} ${advice}`).toContain(expected);
  });

  describe("whose name was typed in the place of a code", () => {
    const namesakes: People = {
      families: new Map([
        ["F020", "LAMBERT Julie"],
        ["F031", "Moreau Claire"],
        ["F032", "Moreau Paul"],
        ...["F041", "F042", "F043", "F044"].map((code) => [code, `Petit ${code}`] as const),
      ]),
      children: new Map([["E012", "Lambert Léa"]]),
    };
    const adviceOn = (family: string, nearest?: string) =>
      wordsOf(blocking("reading.unknown-family", { family, nearest }), namesakes).advice;

    it.each([
      ["LAMBERT", "LAMBERT Julie (F020)"],
      ["Julie Lambert", "LAMBERT Julie (F020)"],
      ["moreau", "Moreau Claire (F031) ou Moreau Paul (F032)"],
      ["Moreau P. Paul", "Moreau Paul (F032)"],
    ])("%s may be %s", (typed, expected) => {
      expect(adviceOn(typed)).toContain(`C’est peut-être ${expected}\u00a0: corrigez`);
    });

    it.each([["Lamber"], ["Lambert Léa"], ["petit"], ["F"], ["12"], [""]])(
      "nobody is meant by %j",
      (typed) => {
        expect(adviceOn(typed)).not.toContain("peut-être");
      },
    );

    it("a code that is like another one goes before any name", () => {
      expect(adviceOn("Lambert", "F031")).toContain("C’est peut-être Moreau Claire (F031)");
    });

    it("a child is looked for among the children", () => {
      const problem = blocking("reading.unknown-child", { child: "LAMBERT Léa", nearest: undefined });
      expect(wordsOf(problem, namesakes).advice).toContain("C’est peut-être Lambert Léa (E012)");
    });
  });

  it("leaves a code that only looks like a person's where it is the name of something else", () => {
    const problem = warning("ledger.unknown-invoice", { invoice: "F006", family: "F001", nearest: "F006-1" });
    const { message, advice } = wordsOf(problem, people);
    expect(`${message} ${advice}`).not.toContain("Moreau");
  });

  it("cuts a long name and a long code, each for itself", () => {
    const long = "a".repeat(100);
    const { message } = wordsOf(blocking("debit.no-mandate", { family: long }), {
      ...people,
      families: new Map([[long, "b".repeat(100)]]),
    });
    expect(message).toContain(`${"b".repeat(39)}… (${"a".repeat(39)}…)`);
  });
});
