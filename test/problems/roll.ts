import { importRoll } from "../../src/app/roll/importer";
import { typedColumns } from "../../src/app/roll/typed-answers";
import { locateProblems } from "../../src/app/deed/locate-problems";
import type { ProblemsOf } from "../../src/kernel/problem";
import { day } from "../../src/kernel/day";
import { listText, unanswered } from "../app/roll/list-runs";
import { note, when, type Example, type Grids, type PagesOf } from "./page";
import { now, smallTownInMemory } from "./small-town";

interface Setting {
  readonly answers?: Partial<typeof unanswered>;
  readonly typed?: string;
  readonly sheets?: Grids;
  /** Another list than the one that was shown. */
  readonly shownBefore?: readonly string[];
}

/** `ecot importer` on the small town, with these lines. */
function importer(
  lines: readonly string[],
  { answers = {}, typed = "", sheets = {}, shownBefore }: Setting = {},
): Example {
  const shown = Object.entries(sheets).map(([name, rows = []]) => ({ kind: "sheet", name, rows }) as const);
  const before = shownBefore === undefined ? [] : [note("Another row stood in the list when it was shown.")];
  return {
    command: `ecot importer cantine.xlsx --depuis liste.csv${typed}`,
    input: [...shown, { kind: "text", name: "liste.csv", text: lines.join("\n") }, ...before],
    run: async () => {
      const workbook = smallTownInMemory(sheets);
      const request = { said: [], answers: { ...unanswered, ...answers }, now };
      const look = { ...request, source: listText(...(shownBefore ?? lines)), preview: true };
      const { shown: confirmed } = await importRoll(look, workbook);
      const { result, problems } = await importRoll(
        { ...request, source: listText(...lines), confirmed: shownBefore && confirmed },
        workbook,
      );
      return {
        problems,
        waits: result === undefined ? "nothing is taken over" : "nobody, what is sure is taken over",
      };
    },
  };
}

const header = "Nom;Prénom;Né(e) le;Classe";
const lea = "PETIT;Léa;14/03/2019;CP";
const withBirths = {
  Enfants: [
    ["Code enfant", "Code famille", "Nom", "Prénom", "Naissance"],
    ["E1", "F1", "Martin", "Léa", "14/03/2019"],
    ["E2", "F2", "Durand", "Tom", "02/09/2016"],
  ],
};
const quotients = "Famille;QF;Du;Au";

/** The smallest list for each trouble with matching it. */
export const rollPages: PagesOf<ProblemsOf<"roll">> = {
  "roll.homonym": [
    importer([header, "MARTIN;Léa;05/11/2016;CM1"], {
      sheets: withBirths,
      answers: { makesFamilies: true },
      typed: " --oui",
    }),
  ],
  "roll.child-given-twice": [
    importer(["Nom;Prénom;Classe", "MARTINE;Léa;CP", "MARTINS;Léa;CE1"], {
      sheets: withBirths,
      answers: { given: { "same-child: martine lea cp": "E1", "same-child: martins lea ce1": "E1" } },
      typed: ' --reponses "same-child: martine lea cp = E1 ; same-child: martins lea ce1 = E1"',
    }),
  ],
  "roll.folded": [
    when("one child", importer([header, lea, lea])),
    when("several", importer([header, lea, lea, "ROUX;Tom;02/09/2016;CM1", "ROUX;Tom;02/09/2016;CM1"])),
  ],
  "roll.quotients-none": [
    when(
      "one family",
      importer([quotients, "MARTIN;;01/01/2026;31/12/2026", "DURAND;640;01/01/2026;31/12/2026"]),
    ),
    when("several", importer([quotients, "MARTIN;;;", "DURAND;;01/01/2026;31/12/2026"])),
  ],
  "roll.quotient-ended": [importer([quotients, "MARTIN;640;01/01/2025;31/12/2025"])],
  "roll.answer-unused": [
    importer([header, lea], {
      answers: { given: { "age: petit lea": "take" } },
      typed: ' --reponses "age: petit lea = take"',
    }),
  ],
  "roll.ticks-left": [
    importer([
      "Nom;Prénom;Classe;Lundi;Mardi;Jeudi;Vendredi;Garderie",
      "PETIT;Léa;CP;x;x;;;x",
      "ROUX;Tom;CP;x;;;;",
    ]),
  ],
  "roll.residents-missing": [[lea], [lea, "ROUX;Tom;02/09/2016;CM1"]].map((lines) =>
    when(
      lines.length === 1 ? "one family" : "several",
      importer([header, ...lines], {
        sheets: {
          Tarifs: [
            ["Prestation", "Résident", "Prix"],
            ["Cantine", "Oui", 4],
            ["Cantine", "Non", 6],
          ],
        },
        answers: { makesFamilies: true },
        typed: " --oui",
      }),
    ),
  ) as [Example, Example],
  "roll.no-residents": (
    [
      ["one family", []],
      ["several", ["ROUX;Tom;02/09/2016;3 rue Basse;01998;VALBRUNE"]],
    ] as const
  ).map(([of, others]) =>
    when(
      of,
      importer(
        [
          "Nom;Prénom;Né(e) le;Adresse;CP;Commune",
          "PETIT;Léa;14/03/2019;1 rue Haute;01998;VALBRUNE",
          ...others,
        ],
        { answers: { makesFamilies: true, residentsOf: "Vallebrune" }, typed: " --oui --commune Vallebrune" },
      ),
    ),
  ) as [Example, Example],
  "roll.category-missing": [[lea], [lea, "ROUX;Tom;02/09/2016;CM1"]].map((lines) =>
    when(
      lines.length === 1 ? "one child" : "several",
      importer([header, ...lines], {
        sheets: {
          Tarifs: [
            ["Prestation", "Catégorie", "Prix"],
            ["Cantine", "Enfant", 4],
            ["Cantine", "Adulte", 6],
          ],
        },
        answers: { makesFamilies: true },
        typed: " --oui",
      }),
    ),
  ) as [Example, Example],
  "roll.unknown-service": [
    importer(["Nom;Prénom;Classe;Lundi;Mardi;Jeudi;Vendredi", "PETIT;Léa;CP;x;x;;"], {
      answers: {
        enrolling: { from: day("2026-11-02"), services: [{ header: undefined, service: "Repas" }] },
      },
      typed: " --inscriptions 2026-11-02 --prestations Repas",
    }),
  ],
  "roll.unknown-column": [
    {
      command: "ecot importer cantine.xlsx --depuis liste.csv --accepter couleur",
      input: [],
      run: () => {
        const { problems } = typedColumns("couleur");
        return Promise.resolve({
          problems: locateProblems(problems, undefined),
          waits: "nothing is taken over",
        });
      },
    },
  ],
  "roll.changed-since-preview": [
    importer([header, lea], {
      shownBefore: [header, "ROUX;Tom;02/09/2016;CM1"],
      answers: { makesFamilies: true },
      typed: " --oui",
    }),
  ],
};
