import { custodyPart, percentage } from "../../../src/workbook/codecs/shares";
import { clockTime } from "../../../src/workbook/codecs/days";
import { weekday } from "../../../src/workbook/codecs/choices";
import { Fault } from "../../../src/workbook/codecs/codec";
import type { CellValue } from "../../../src/workbook/port";
import { smallTown } from "../../problems/small-town";
import type { Grid, Grids } from "../../problems/page";
import { townOf } from "./read-small-town";

const read = (value: unknown) => (value instanceof Fault ? value.code : value);

const codesOf = (changes: Grids) => townOf(changes).problems.map(({ code }) => code);

describe("a share", () => {
  it.each<readonly [CellValue, unknown]>([
    [50, 50_000_000],
    ["50", 50_000_000],
    ["50 %", 50_000_000],
    [{ percent: 50 }, 50_000_000],
    ["33,33 %", 33_330_000],
    [100, 100_000_000],
    [100.01, "reading.not-a-percentage"],
    [-1, "reading.not-a-percentage"],
    ["2 €", "reading.not-a-percentage"],
    ["1.250", "reading.thousands-or-decimals"],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(percentage(100).parse(cell))).toEqual(expected);
  });

  it.each<readonly [CellValue, unknown]>([
    ["tout", { kind: "all" }],
    ["semaines paires", { kind: "even-weeks" }],
    ["Semaines Impaires", { kind: "odd-weeks" }],
    [{ percent: 50 }, { kind: "percentage", percentage: 50_000_000 }],
    ["100 %", { kind: "percentage", percentage: 100_000_000 }],
    [0, "reading.not-a-part"],
    ["100,01 %", "reading.not-a-part"],
    ["semaines", "reading.not-a-part"],
  ])("of a household: %j reads as %j", (cell, expected) => {
    expect(read(custodyPart.parse(cell))).toEqual(expected);
  });
});

describe("an hour of a passage", () => {
  it.each<readonly [CellValue, unknown]>([
    ["18:30", 1110],
    ["18h30", 1110],
    ["18:30:29", 1110],
    ["18:30:30", 1111],
    [(18 * 3600 + 30 * 60 + 29) / 86_400, 1110],
    [(18 * 3600 + 30 * 60 + 30) / 86_400, 1111],
    [(23 * 3600 + 59 * 60 + 59) / 86_400, 1439],
    ["midi", "reading.not-a-time"],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(clockTime.parse(cell))).toEqual(expected);
  });
});

it.each<readonly [CellValue, unknown]>([
  ["L", 1],
  ["M", 2],
  ["mercredi", 3],
  ["D", 7],
  ["L Ma", "reading.not-one-weekday"],
  ["midi", "reading.not-one-weekday"],
])("%j is the weekday %j", (cell, expected) => {
  expect(read(weekday.parse(cell))).toEqual(expected);
});

describe("the books of services and debtors", () => {
  it("are empty where the workbook has none of their sheets", () => {
    const { town, problems } = townOf({});
    expect(problems).toEqual([]);
    expect(town?.services).toEqual({ named: new Map(), passages: [] });
    expect(town?.debtors).toEqual({ custodies: [], thirdParts: [] });
  });

  it("say who pays, and how much", () => {
    const { town, problems } = townOf({
      Gardes: [
        ["Code enfant", "Code famille", "Part"],
        ["E1", "F2", "Semaines impaires"],
      ],
      "Prises en charge": [
        ["Code famille", "Prestation", "Payeur", "Forme", "Valeur"],
        ["F1", "CANTINE", "F2", "€", "2 €"],
        ["F1", null, "F2", "%", { percent: 50 }],
      ],
    });
    expect(problems).toEqual([]);
    expect(town?.debtors.custodies).toMatchObject([{ familyCode: "F2", part: { kind: "odd-weeks" } }]);
    expect(town?.debtors.thirdParts).toMatchObject([
      { service: "Cantine", form: { kind: "amount", amount: 200 } },
      { service: undefined, form: { kind: "percentage", percentage: 50_000_000 } },
    ]);
  });

  it("keep a defective payer, for whom its household waits once a unit meets it", () => {
    const { town, problems } = townOf({
      "Prises en charge": [
        ["Code famille", "Payeur", "Forme", "Valeur"],
        ["F1", "CCAS", "%", 101],
      ],
    });
    const codes = ["reading.unknown-family", "reading.not-a-percentage"];
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(town?.debtors.thirdParts[0]?.defects.map(({ code }) => code)).toEqual(codes);
  });

  it("block the child whose household nobody is", () => {
    const gardes = (...row: readonly CellValue[]): Grids => ({
      Gardes: [["Code enfant", "Code famille", "Part", "Du", "Au"], row],
    });
    for (const row of [
      ["E1", "F9", "Tout"],
      ["E1", null, "Tout"],
      ["E1", "F2", "0 %"],
      ["E1", "F2", "Tout", "01/11/2026", "01/10/2026"],
    ])
      expect(townOf(gardes(...row)).problems).toMatchObject([
        { severity: "blocking", blocks: { of: "child", code: "E1" } },
      ]);
  });
});

describe("sheets that were in use", () => {
  const line = (sharing: string | null, days = "2026-09-07"): Grids => ({
    Factures: [
      [
        "Facture",
        "Période",
        "Code famille",
        "Code enfant",
        "Émise le",
        "Repas",
        "Montant",
        "Régularisations",
        "Total",
      ],
      ["2026-000001", "2026-09", "F1", "E1", "01/09/2026", 1, 4, 0, 4],
    ],
    "Lignes de facture": [
      [
        "Facture",
        "Période",
        "Code enfant",
        "Prestation",
        "Quantité",
        "Prix unitaire",
        "Montant",
        "Jours",
        "Origine",
        "Partage",
      ],
      ["2026-000001", "2026-09", "E1", "Cantine", 1, 4, 4, days, "Période", sharing],
    ],
    Périodes: [
      ["Période", "Du", "Au", "Émise le"],
      ["2026-09", "01/09/2026", "30/09/2026", "01/09/2026"],
    ],
  });

  it("are asked for where a line was shared, by weeks or with a payer", () => {
    expect(codesOf(line(null))).not.toContain("reading.sheet-gone");
    expect(townOf(line("F1 50 %, F2 50 %")).problems).toContainEqual(
      expect.objectContaining({ code: "reading.sheet-gone", where: { sheet: "custodies" } }),
    );
    expect(townOf(line("F1 100 % − F2 2 €")).problems).toContainEqual(
      expect.objectContaining({ code: "reading.sheet-gone", where: { sheet: "thirdParts" } }),
    );
  });

  describe("columns", () => {
    const headers = ["Facture", "Période", "Code famille", "Code enfant", "Émise le", "Repas", "Montant"];
    const totals = ["Régularisations", "Total"];
    const billed = (family: string, number: string, key = "2026-09") =>
      [number, key, family, "E1", "01/09/2026", 1, 4, 0, 4] as const;
    const lineHeaders = [
      ...["Facture", "Période", "Code enfant", "Prestation", "Quantité", "Prix unitaire", "Montant"],
      ...["Jours", "Origine"],
    ];
    const asked = (number: string, quantity = 1) =>
      [number, "2026-09", "E1", "Cantine", quantity, 4, 4 * quantity, "2026-09-07", "Période"] as const;
    const register = (invoices: Grid, lines: Grid): Grids => ({
      ...line(null),
      Factures: [[...headers, ...totals], ...invoices],
      "Lignes de facture": [lineHeaders, ...lines],
    });
    const gone = (changes: Grids) =>
      townOf(changes).problems.flatMap(({ code, facts, severity }) =>
        code === "reading.column-gone" ? [[severity, (facts as { readonly column: string }).column]] : [],
      );
    const [first, second] = ["2026-000001", "2026-000002"] as const;

    it.each<readonly [string, Grids]>([
      [
        "one child was invoiced to two families in one period",
        register([billed("F1", first), billed("F2", second)], [asked(first), asked(second)]),
      ],
    ])("Partage is asked for where %s", (_, changes) => {
      expect(gone(changes)).toEqual([["blocking", "Partage"]]);
    });

    it.each<readonly [string, Grids]>([
      ["only one family was invoiced", register([billed("F1", first)], [asked(first)])],
      [
        "a family was given back what it paid",
        register([billed("F1", first), billed("F2", second)], [asked(first, -1), asked(second)]),
      ],
      [
        "the families follow each other by period",
        register(
          [billed("F1", first, "2026-09"), billed("F2", second, "2026-10")],
          [asked(first), asked(second)],
        ),
      ],
    ])("Partage is never asked for where %s", (_, changes) => {
      expect(gone(changes)).toEqual([]);
    });

    it("Partage is asked for where a filled column is nearly called so", () => {
      const near = (header: string): Grids => ({
        ...line(null),
        "Lignes de facture": [
          [...lineHeaders, header],
          [...asked(first), "F1 50 %, F2 50 %"],
        ],
      });
      expect(codesOf(near("Partge"))).toContain("reading.column-in-doubt");
      expect(codesOf(near("Notes"))).not.toContain("reading.column-in-doubt");
    });

    it("Code famille of the adjustments is asked for where one was billed to a household of today", () => {
      const adjusted = (part: Grids): Grids => ({
        ...register([billed("F2", first)], [asked(first)]),
        Ajustements: [
          ["Date", "Code enfant", "Libellé", "Montant", "Facture"],
          ["20/08/2026", "E1", "Geste", -5, first],
        ],
        ...part,
      });
      const custody = {
        Gardes: [
          ["Code enfant", "Code famille", "Part"],
          ["E1", "F2", "Semaines impaires"],
        ],
      };
      expect(gone(adjusted(custody))).toEqual([["blocking", "Code famille"]]);
      expect(gone(adjusted({}))).toEqual([]);
    });
  });

  it("are asked for where a timed service was billed and its passages are gone", () => {
    const timed: Grids = {
      ...line(null),
      Tarifs: smallTown.Tarifs,
      Prestations: [
        ["Prestation", "Unité"],
        ["cantine", "Durée"],
      ],
    };
    expect(townOf(timed).problems).toContainEqual(
      expect.objectContaining({ code: "reading.sheet-gone", where: { sheet: "passages" } }),
    );
  });
});

describe("a service that nothing else names", () => {
  const told = (changes: Grids) =>
    townOf(changes).problems.flatMap(({ code, where }) =>
      code === "rows.service-nowhere" ? [[where?.sheet, where?.row]] : [],
    );
  const rowsOf = (service: string): Grids => ({
    Prestations: [
      ["Prestation", "Repas"],
      ["Cantine", "Oui"],
      [service, "Non"],
    ],
    Majorations: [
      ["Cause", "Prestation", "Forme", "Valeur"],
      ["Absence", service, "€", 1],
      ["Absence", null, "€", 1],
    ],
    "Prises en charge": [
      ["Code famille", "Prestation", "Payeur", "Forme", "Valeur"],
      ["F1", service, "F2", "€", 1],
    ],
  });

  it("is told in each sheet where its row holds for nobody", () => {
    const { Prestations, ...others } = rowsOf("Étude");
    expect(told({ Prestations })).toEqual([["services", 3]]);
    expect(told(others)).toEqual([
      ["surcharges", 2],
      ["thirdParts", 2],
    ]);
  });

  it("is not one that has a price, whatever its capitals, nor one that children are enrolled in", () => {
    expect(told({ ...rowsOf("CANTINE"), Prestations: undefined })).toEqual([]);
    const Inscriptions = [...smallTown.Inscriptions, ["E1", "Étude", "x"]];
    expect(told({ ...rowsOf("Étude"), Inscriptions })).toEqual([]);
  });
});

describe("late pick-up", () => {
  const evening = (
    closesAt: CellValue,
    service: CellValue,
    step: CellValue = null,
    unit = "Durée",
  ): Grids => ({
    Tarifs: [...smallTown.Tarifs, ["Garderie", 1], ["Retard", 5]],
    Prestations: [
      [
        "Prestation",
        "Unité",
        "Repas",
        "Pas (minutes)",
        "Heure de fin",
        "Prestation de retard",
        "Pas de retard (minutes)",
      ],
      ["Cantine", "Jour", "Oui"],
      ["Retard", "Durée", "Non", 15],
      ["Garderie", unit, "Non", 30, closesAt, service, step],
    ],
  });

  it.each<readonly [string, Grids, readonly string[]]>([
    ["a service without an hour", evening(null, "Retard"), ["closesAt"]],
    ["minutes without a service", evening("18:30", null, 15), ["lateService"]],
    ["minutes with neither", evening(null, null, 15), ["lateService"]],
  ])("of which nothing is billed is told: %s", (_, changes, fields) => {
    const { problems } = townOf(changes);
    expect(problems.map(({ code }) => code)).toEqual(["rows.late-uncounted"]);
    expect(problems).toMatchObject([{ severity: "warning" }]);
    expect(problems.map(({ where }) => where?.field)).toEqual(fields);
  });

  it.each<readonly [string, Grids]>([
    ["all of it", evening("18:30", "Retard", 15)],
    ["without minutes", evening("18:30", "Retard")],
    ["none, and an hour of closing", evening("18:30", null)],
  ])("that can be billed, or is not meant, is not: %s", (_, changes) => {
    expect(codesOf(changes)).toEqual([]);
  });

  it("with an hour that cannot be read is told of that alone", () => {
    expect(codesOf(evening("tard", "Retard"))).toEqual(["reading.not-a-time"]);
  });

  it("makes nobody wait whose service never closes", () => {
    const stay = {
      Passages: [
        ["Code enfant", "Prestation", "Date", "Arrivée", "Départ"],
        ["E1", "Garderie", "05/10/2026", "16:30", "18:45"],
      ],
    };
    const blocksOf = (closesAt: CellValue) =>
      townOf({ ...evening(closesAt, "Retards"), ...stay }).problems.flatMap(({ code, blocks }) =>
        code === "rows.late-service" ? [blocks] : [],
      );
    expect(blocksOf("18:30")).toEqual([{ of: "some", children: ["E1"], families: [] }]);
    expect(blocksOf("18:45")).toEqual([{ of: "some", children: [], families: [] }]);
    expect(blocksOf(null)).toEqual([{ of: "some", children: [], families: [] }]);
  });
});
