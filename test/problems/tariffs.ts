import type { ProblemsOf } from "../../src/kernel/problem";
import { enterRow } from "../../src/app/entry/enter";
import { note, when, withAlso, type Example, type Grid, type PagesOf } from "./page";
import { facturer, now, smallTownInMemory, verifier } from "./small-town";

const quotients = (first: number | null, second: number | null): Grid => [
  ["Code famille", "Nom", "QF"],
  ["F1", "Martin", first],
  ["F2", "Durand", second],
];
const bands = (...rows: Grid): Grid => [["Prestation", "QF min", "QF max", "Prix"], ...rows];
const rates = (...rows: Grid): Grid => [["Prestation", "Taux d'effort", "Plancher", "Plafond"], ...rows];

/** A family of Chaumont whose new address is entered. */
function moves(resident: string | null): Example {
  const sheets = {
    Tarifs: [
      ["Prestation", "Résident", "Prix"],
      ["Cantine", "Oui", 3],
      ["Cantine", "Non", 5],
    ],
    Familles: [
      ["Code famille", "Nom", "Ville", "Résident"],
      ["F1", "Martin", "Chaumont", resident],
    ],
  } satisfies Readonly<Record<string, Grid>>;
  return {
    command: "page: Saisie du jour",
    input: [
      ...Object.entries(sheets).map(([name, rows]) => ({ kind: "sheet" as const, name, rows })),
      note("The family Martin moves to Langres."),
    ],
    run: async () => {
      const entry = { kind: "contact", familyCode: "F1", typed: { city: "Langres" } } as const;
      const { problems } = await enterRow({ entry, preview: true, now }, smallTownInMemory(sheets));
      return { problems, waits: "nobody" };
    },
  };
}

/** The voted grid, and the prices that it does not give. */
export const tariffPages: PagesOf<ProblemsOf<"tariff">> = {
  "tariff.none": [
    when(
      "a quotient between two bands",
      facturer({
        Tarifs: bands(["Cantine", null, 410, 3], ["Cantine", 411, null, 4]),
        Familles: quotients(410.5, 820),
      }),
    ),
    when(
      "a blank category",
      facturer({
        Tarifs: [
          ["Prestation", "Catégorie", "Niveau", "Résident", "Prix"],
          ["Cantine", "Maternelle", "CP", "Oui", 4],
        ],
        Familles: [
          ["Code famille", "Nom", "Résident"],
          ["F1", "Martin", "Non"],
          ["F2", "Durand", "Oui"],
        ],
        Enfants: [
          ["Code enfant", "Code famille", "Nom", "Niveau", "Catégorie"],
          ["E1", "F1", "Martin", "CP", null],
          ["E2", "F2", "Durand", "CP", "Maternelle"],
        ],
      }),
    ),
  ],
  "tariff.tie": [
    facturer({
      Tarifs: [
        ["Prestation", "Prix"],
        ["Cantine", 4],
        ["Cantine", 5],
      ],
    }),
  ],
  "tariff.highest-for-want": [
    when(
      "one family",
      verifier({
        Tarifs: bands(["Cantine", null, 600, 3], ["Cantine", 600.01, null, 4]),
        Familles: quotients(null, 820),
      }),
    ),
    when(
      "several",
      verifier({
        Tarifs: bands(["Cantine", null, 600, 3], ["Cantine", 600.01, null, 4]),
        Familles: quotients(null, null),
      }),
    ),
  ],
  "tariff.quotient-missing": [
    facturer({
      Paramètres: [
        ["Paramètre", "Valeur"],
        ["QF absent", "Bloquer"],
      ],
      Tarifs: bands(["Cantine", 0, null, 4]),
      Familles: quotients(null, 820),
    }),
  ],
  "tariff.residence": [when("as a resident", moves("Oui")), when("nobody says", moves(null))],
  "tariff.rate-without-cap": [
    facturer({
      Tarifs: rates(["Cantine", { percent: 0.55 }, null, null]),
      Familles: quotients(null, 820),
    }),
  ],
  "tariff.row-defective": [
    withAlso(
      facturer({
        Tarifs: [
          ["Prestation", "Prix", "Taux d'effort"],
          ["Cantine", 4, { percent: 0.55 }],
        ],
      }),
      "tariff.price-and-rate",
    ),
  ],
  "tariff.hole": [
    verifier({
      Tarifs: bands(["Cantine", 0, 1099, 3], ["Cantine", 1101, null, 4]),
      Familles: quotients(820, 1200),
    }),
  ],
  "tariff.overlap": [
    when(
      "a stretch",
      verifier({
        Tarifs: bands(["Cantine", 0, 500, 3], ["Cantine", 400, null, 4]),
        Familles: quotients(300, 820),
      }),
    ),
    when(
      "a single quotient",
      verifier({
        Tarifs: bands(["Cantine", 0, 400, 3], ["Cantine", 400, null, 4]),
        Familles: quotients(300, 820),
      }),
    ),
    when(
      "without an end",
      verifier({
        Tarifs: bands(["Cantine", 0, null, 3], ["Cantine", 400, null, 4]),
        Familles: quotients(300, 200),
      }),
    ),
  ],
  "tariff.price-and-rate": [
    withAlso(
      verifier({
        Tarifs: [
          ["Prestation", "Prix", "Taux d'effort"],
          ["Cantine", 4, { percent: 0.55 }],
        ],
      }),
      "tariff.row-defective",
    ),
  ],
  "tariff.neither-price-nor-rate": [
    withAlso(
      verifier({
        Tarifs: [
          ["Prestation", "Prix"],
          ["Cantine", null],
        ],
      }),
      "tariff.row-defective",
    ),
  ],
  "tariff.band-inverted": [
    withAlso(
      verifier({ Tarifs: bands(["Cantine", 900, 0, 4]), Familles: quotients(300, 820) }),
      "tariff.row-defective",
    ),
  ],
  "tariff.floor-above-cap": [
    withAlso(
      verifier({
        Tarifs: rates(["Cantine", { percent: 0.55 }, 6, 2]),
        Familles: quotients(300, 820),
      }),
      "tariff.row-defective",
    ),
  ],
};
