import { cents } from "../../../src/kernel/cents";
import { day } from "../../../src/kernel/day";
import {
  createDebtors,
  type Custody,
  type DebtorParts,
  type ThirdPart,
  type ThirdPartForm,
} from "../../../src/domain/debtors";
import { aChild, aCustody, aThirdPart, euros, percent, placeIn, service } from "../../support/town";

const on = day("2026-11-03");
const amount = (value: number): ThirdPartForm => ({ kind: "amount", amount: euros(value) });
const share = (value: number): ThirdPartForm => ({ kind: "percentage", percentage: percent(value) });
const rest: ThirdPartForm = { kind: "rest" };
const paid = (payerCode: string, form: ThirdPartForm, fields: Partial<ThirdPart> = {}) =>
  aThirdPart({ payerCode, form, ...fields });
const custody = (familyCode: string, percentage: number) =>
  aCustody({ familyCode, part: { kind: "percentage", percentage: percent(percentage) } });

function partsOf(
  { custodies = [], thirdParts = [] }: { custodies?: readonly Custody[]; thirdParts?: readonly ThirdPart[] },
  price: number | Readonly<Record<string, number>> = 4.15,
  unit = { service, day: on },
): DebtorParts {
  const debtors = createDebtors({ custodies, thirdParts }).of(aChild());
  if (debtors === undefined) throw new Error("No row concerns the child.");
  return debtors.partsOf(unit, (code) =>
    euros(typeof price === "number" ? price : (price[code] ?? Number.NaN)),
  );
}

/** `F1 2.08: F1 50 %, F2 50 %`; a part without a line between brackets. */
function told(parts: DebtorParts): readonly string[] {
  if (!parts.ok) return [parts.reason.kind];
  return parts.parts.map(({ debtor, price, givesLine, sharing }) => {
    const text = `${debtor} ${(price / 100).toFixed(2)}${sharing === undefined ? "" : `: ${sharing}`}`;
    return givesLine ? text : `(${text})`;
  });
}

describe("what each household pays of a unit", () => {
  it("is all of it for the family of the child, with nothing in Partage, where no row holds that day", () => {
    const later = aCustody({ from: day("2026-11-04") });
    expect(told(partsOf({ custodies: [later] }))).toEqual(["F1 4.15"]);
    expect(told(partsOf({ custodies: [aCustody({ familyCode: "F1" })] }))).toEqual(["F1 4.15"]);
    expect(told(partsOf({ custodies: [custody("F1", 40), custody("F1", 60)] }))).toEqual(["F1 4.15"]);
  });

  it("is all of it for another household, which Partage names", () => {
    expect(told(partsOf({ custodies: [aCustody()] }))).toEqual(["F2 4.15: F2 100 %"]);
  });

  it("is a share: 4,15 € at 50/50 is 2,08 and 2,07, whatever the order of rows", () => {
    const custodies = [custody("F2", 50), custody("F1", 50)];
    const expected = ["F1 2.08: F1 50 %, F2 50 %", "F2 2.07: F1 50 %, F2 50 %"];
    expect(told(partsOf({ custodies }))).toEqual(expected);
    expect(told(partsOf({ custodies: custodies.toReversed() }))).toEqual(expected);
  });

  it("is 1,37, 1,37 and 1,41 at 33/33/34", () => {
    const custodies = [custody("F3", 34), custody("F1", 33), custody("F2", 33)];
    const parts = partsOf({ custodies });
    expect(parts.ok && parts.parts.map(({ price }) => price)).toEqual([137, 137, 141]);
  });

  it("is rounded alone where the prices differ", () => {
    const custodies = [custody("F1", 50), custody("F2", 50)];
    const parts = partsOf({ custodies }, { F1: 4.15, F2: 3.05 });
    expect(parts.ok && parts.parts.map(({ price }) => price)).toEqual([208, 153]);
  });

  it("gives a line at 0 where the unit costs nothing", () => {
    expect(told(partsOf({ custodies: [aCustody()] }, 0))).toEqual(["F2 0.00: F2 100 %"]);
    const custodies = [custody("F1", 50), custody("F2", 50)];
    expect(told(partsOf({ custodies }, 0.01))).toEqual([
      "F1 0.01: F1 50 %, F2 50 %",
      "F2 0.00: F1 50 %, F2 50 %",
    ]);
  });

  it("asks the price of the day's households only", () => {
    const custodies = [aCustody({ familyCode: "F2" })];
    expect(told(partsOf({ custodies }, { F2: 3 }))).toEqual(["F2 3.00: F2 100 %"]);
  });
});

describe("what third payers take of a unit at 4,15 €", () => {
  it.each<[string, readonly ThirdPart[], readonly string[]]>([
    [
      "2 €, which leaves 2,15",
      [paid("CCAS", amount(2))],
      ["CCAS 2.00: F1 100 % − CCAS 2 € (pour F1)", "F1 2.15: F1 100 % − CCAS 2 €"],
    ],
    [
      "4,14 €, which leaves a cent",
      [paid("CCAS", amount(4.14))],
      ["CCAS 4.14: F1 100 % − CCAS 4,14 € (pour F1)", "F1 0.01: F1 100 % − CCAS 4,14 €"],
    ],
    [
      "4,15 €: the household has no line",
      [paid("CCAS", amount(4.15))],
      ["CCAS 4.15: F1 100 % − CCAS 4,15 € (pour F1)", "(F1 0.00: F1 100 % − CCAS 4,15 €)"],
    ],
    [
      "4,16 €, of which 4,15 are left",
      [paid("CCAS", amount(4.16))],
      ["CCAS 4.15: F1 100 % − CCAS 4,16 € (pour F1)", "(F1 0.00: F1 100 % − CCAS 4,16 €)"],
    ],
    [
      "50 %, rounded half-up",
      [paid("CCAS", share(50))],
      ["CCAS 2.08: F1 100 % − CCAS 50 % (pour F1)", "F1 2.07: F1 100 % − CCAS 50 %"],
    ],
    [
      "100 %",
      [paid("CCAS", share(100))],
      ["CCAS 4.15: F1 100 % − CCAS 100 % (pour F1)", "(F1 0.00: F1 100 % − CCAS 100 %)"],
    ],
    [
      "30 % twice, each of the whole",
      [paid("EMP", share(30)), paid("CCAS", share(30))],
      [
        "CCAS 1.25: F1 100 % − CCAS 30 % − EMP 30 % (pour F1)",
        "EMP 1.25: F1 100 % − CCAS 30 % − EMP 30 % (pour F1)",
        "F1 1.65: F1 100 % − CCAS 30 % − EMP 30 %",
      ],
    ],
    [
      "2 € and 80 %: the percentage comes second, and takes what is left",
      [paid("CCAS", share(80)), paid("EMP", amount(2))],
      [
        "CCAS 2.15: F1 100 % − EMP 2 € − CCAS 80 % (pour F1)",
        "EMP 2.00: F1 100 % − EMP 2 € − CCAS 80 % (pour F1)",
        "(F1 0.00: F1 100 % − EMP 2 € − CCAS 80 %)",
      ],
    ],
    [
      "2,50 €, 10 % and the rest, in this order",
      [paid("AAA", rest), paid("CCAS", share(10)), paid("EMP", amount(2.5))],
      [
        "AAA 1.23: F1 100 % − EMP 2,50 € − CCAS 10 % − AAA reste (pour F1)",
        "CCAS 0.42: F1 100 % − EMP 2,50 € − CCAS 10 % − AAA reste (pour F1)",
        "EMP 2.50: F1 100 % − EMP 2,50 € − CCAS 10 % − AAA reste (pour F1)",
        "(F1 0.00: F1 100 % − EMP 2,50 € − CCAS 10 % − AAA reste)",
      ],
    ],
    [
      "3 € twice: by code, the second takes what is left",
      [paid("EMP", amount(3)), paid("CCAS", amount(3))],
      [
        "CCAS 3.00: F1 100 % − CCAS 3 € − EMP 3 € (pour F1)",
        "EMP 1.15: F1 100 % − CCAS 3 € − EMP 3 € (pour F1)",
        "(F1 0.00: F1 100 % − CCAS 3 € − EMP 3 €)",
      ],
    ],
    [
      "nothing: a payer's 0 gives no line",
      [paid("CCAS", amount(0))],
      ["(CCAS 0.00: F1 100 % − CCAS 0 € (pour F1))", "F1 4.15: F1 100 % − CCAS 0 €"],
    ],
    [
      "the rest after 4,15 €: nothing is left",
      [paid("CCAS", amount(4.15)), paid("EMP", rest)],
      [
        "CCAS 4.15: F1 100 % − CCAS 4,15 € − EMP reste (pour F1)",
        "(EMP 0.00: F1 100 % − CCAS 4,15 € − EMP reste (pour F1))",
        "(F1 0.00: F1 100 % − CCAS 4,15 € − EMP reste)",
      ],
    ],
  ])("%s", (_what, thirdParts, expected) => {
    expect(told(partsOf({ thirdParts }))).toEqual(expected);
    expect(told(partsOf({ thirdParts: thirdParts.toReversed() }))).toEqual(expected);
  });

  it("leaves the household its line where the unit costs nothing", () => {
    expect(told(partsOf({ thirdParts: [paid("CCAS", rest)] }, 0))).toEqual([
      "(CCAS 0.00: F1 100 % − CCAS reste (pour F1))",
      "F1 0.00: F1 100 % − CCAS reste",
    ]);
  });

  it("is of the household's share, and a household reads its own payers alone", () => {
    const custodies = [custody("F1", 50), custody("F2", 50)];
    expect(told(partsOf({ custodies, thirdParts: [paid("CCAS", amount(2))] }))).toEqual([
      "CCAS 2.00: F1 50 % − CCAS 2 €, F2 50 % (pour F1)",
      "F1 0.08: F1 50 % − CCAS 2 €, F2 50 %",
      "F2 2.07: F1 50 %, F2 50 %",
    ]);
  });

  it("is one price, the sum, where one pays for both households", () => {
    const custodies = [custody("F1", 50), custody("F2", 50)];
    const thirdParts = [paid("CCAS", amount(1)), paid("CCAS", share(50), { familyCode: "F2" })];
    expect(told(partsOf({ custodies, thirdParts }))).toEqual([
      "CCAS 2.04: F1 50 % − CCAS 1 €, F2 50 % − CCAS 50 % (pour F1, F2)",
      "F1 1.08: F1 50 % − CCAS 1 €, F2 50 %",
      "F2 1.03: F1 50 %, F2 50 % − CCAS 50 %",
    ]);
  });

  it("is nothing for another child, another service, another household, or before and after its days", () => {
    const row = paid("CCAS", rest, { from: day("2026-11-03"), to: day("2026-11-09"), service });
    const on = (date: string, asked = service) =>
      told(partsOf({ thirdParts: [row] }, 4.15, { service: asked, day: day(date) })).length;
    expect(["2026-11-02", "2026-11-03", "2026-11-09", "2026-11-10"].map((date) => on(date))).toEqual([
      1, 2, 2, 1,
    ]);
    expect(on("2026-11-03", "Garderie")).toBe(1);
    const others = [
      paid("CCAS", rest, { familyCode: "F2" }),
      paid("CCAS", rest, { childCode: "C2" }),
      paid("CCAS", rest, { childCode: "C1", familyCode: "F3" }),
    ];
    expect(createDebtors({ custodies: [], thirdParts: others }).of(aChild())).toBeUndefined();
  });

  it("is taken from the household of the week only", () => {
    const custodies = [aCustody({ part: { kind: "odd-weeks" } })];
    const thirdParts = [paid("CCAS", rest, { familyCode: "F2" })];
    const inWeek = (date: string) =>
      told(partsOf({ custodies, thirdParts }, 4.15, { service, day: day(date) }));
    expect(inWeek("2026-11-03")).toEqual([
      "CCAS 4.15: F2 100 % − CCAS reste (pour F2)",
      "(F2 0.00: F2 100 % − CCAS reste)",
    ]);
    expect(inWeek("2026-11-10")).toEqual(["F1 4.15"]);
  });

  it("can be paid by the child's own family, where another household has the child", () => {
    const thirdParts = [paid("F1", share(50), { familyCode: "F2" })];
    expect(told(partsOf({ custodies: [aCustody()], thirdParts }))).toEqual([
      "F1 2.08: F2 100 % − F1 50 % (pour F2)",
      "F2 2.07: F2 100 % − F1 50 %",
    ]);
  });
});

describe("nobody can be asked to pay", () => {
  const twoHouseholds = [custody("F1", 50), custody("F2", 50)];
  it.each<[string, string, readonly Custody[], readonly ThirdPart[]]>([
    ["households that are unclear", "households-unclear", [custody("F2", 50)], []],
    ["a row with a defect", "third-part-defective", [], [paid("CCAS", rest, { form: undefined })]],
    ["a payer that is not known", "third-part-defective", [], [paid("CCAS", rest, { payerCode: undefined })]],
    ["a payer that is the household", "payer-is-household", [], [paid("F1", rest)]],
    ["a payer that is the other household", "payer-is-household", twoHouseholds, [paid("F2", amount(1))]],
    ["two rows of one payer", "payer-twice", [], [paid("CCAS", amount(1)), paid("CCAS", share(10))]],
    ["two rests", "rest-twice", [], [paid("CCAS", rest), paid("EMP", rest)]],
  ])("with %s", (_what, reason, custodies, thirdParts) => {
    expect(told(partsOf({ custodies, thirdParts }))).toEqual([reason]);
    const book = { custodies, thirdParts: thirdParts.toReversed() };
    expect(createDebtors(book).of(aChild())?.sharingOn({ service, day: on })).toMatchObject({
      ok: false,
      reason: { kind: reason },
    });
  });

  it("only where a unit meets the rows", () => {
    const week = { from: day("2026-11-03"), to: day("2026-11-09") };
    const thirdParts = [
      paid("CCAS", rest, { ...week, service }),
      paid("EMP", rest, { from: day("2026-11-09") }),
    ];
    const outcomes = ["2026-11-08", "2026-11-09", "2026-11-10"].map(
      (date) => partsOf({ thirdParts }, 4.15, { service, day: day(date) }).ok,
    );
    expect(outcomes).toEqual([true, false, true]);
    expect(partsOf({ thirdParts }, 4.15, { service: "Garderie", day: day("2026-11-09") }).ok).toBe(true);
  });

  it("but one payer may have a row for each household, and each household its rest", () => {
    const thirdParts = [paid("CCAS", rest), paid("CCAS", rest, { familyCode: "F2" })];
    const parts = partsOf({ custodies: twoHouseholds, thirdParts });
    expect(parts.ok && parts.parts.filter(({ givesLine }) => givesLine)).toMatchObject([
      { debtor: "CCAS", price: 415 },
    ]);
  });
});

describe("the facts of a part", () => {
  it("say what it costs the household, its share and what each payer takes of it, with the row", () => {
    const custodies = [custody("F1", 50), custody("F2", 50)];
    const row = paid("CCAS", amount(2), { decision: "CA 12", place: placeIn("thirdParts", 7) });
    const parts = partsOf({ custodies, thirdParts: [row] }, { F1: 4.15, F2: 3 });
    const bill = {
      code: "F1",
      percentage: percent(50),
      week: undefined,
      price: cents(415),
      share: cents(208),
      taken: [{ payer: "CCAS", form: amount(2), row, amount: cents(200) }],
    };
    expect(parts.ok && parts.parts.map(({ debtor, households }) => [debtor, households])).toEqual([
      ["CCAS", [bill]],
      ["F1", [bill]],
      ["F2", [{ ...bill, code: "F2", price: cents(300), share: cents(150), taken: [] }]],
    ]);
  });
});

describe("the parts of one child, day after day", () => {
  it("follow the prices, whichever were asked before", () => {
    const custodies = [custody("F1", 50), custody("F2", 50)];
    const debtors = createDebtors({ custodies, thirdParts: [] }).of(aChild());
    const paidAt = (first: number, second: number) => {
      const found = debtors?.partsOf({ service, day: on }, (code) => euros(code === "F1" ? first : second));
      return found?.ok === true && found.parts.map(({ price }) => price);
    };
    expect([
      paidAt(4.15, 4.15),
      paidAt(4.15, 4.15),
      paidAt(4.15, 3),
      paidAt(2, 3),
      paidAt(4.15, 4.15),
    ]).toEqual([
      [208, 207],
      [208, 207],
      [208, 150],
      [100, 150],
      [208, 207],
    ]);
  });
});

describe("Partage without prices", () => {
  it("is what the parts say, and tells whether a row of Gardes is in force or a payer's meets the unit", () => {
    const custodies = [
      aCustody({ part: { kind: "odd-weeks" }, from: day("2026-11-01"), to: day("2026-11-15") }),
    ];
    const thirdParts = [paid("CCAS", rest, { from: day("2026-11-30"), service })];
    const debtors = createDebtors({ custodies, thirdParts }).of(aChild());
    const sharingOn = (date: string, asked = service) => {
      const sharing = debtors?.sharingOn({ service: asked, day: day(date) });
      return sharing?.ok === true ? [sharing.hasRow, ...sharing.texts] : sharing;
    };
    expect(sharingOn("2026-10-31")).toEqual([false, ["F1", undefined]]);
    expect(sharingOn("2026-11-03")).toEqual([true, ["F2", "F2 100 %"]]);
    expect(sharingOn("2026-11-10")).toEqual([true, ["F1", undefined]]);
    expect(sharingOn("2026-11-30")).toEqual([
      true,
      ["F1", "F1 100 % − CCAS reste"],
      ["CCAS", "F1 100 % − CCAS reste (pour F1)"],
    ]);
    expect(sharingOn("2026-11-30", "Garderie")).toEqual([false, ["F1", undefined]]);
  });
});
