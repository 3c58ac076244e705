import { readFileSync, writeFileSync } from "node:fs";
import { ecot, ecotJson, temporaryFolder } from "../support/command-line";

const folder = temporaryFolder();
const town = folder.path("town.xlsx");
const list = folder.path("CSVExtraction.csv");
const lines = [
  "Nom élève;Prénom élève;Date naissance;Adresse1;Cp1;Commune1;Adresse2;Cp2;Commune2;Libellé classe",
  "MARTIN;Léa;2019-03-14;1 rue Haute;01998;VALBRUNE;;;;CP",
  "MARTIN;Tom;2016-09-02;1 rue Haute;01998;VALBRUNE;;;;CM1",
  "ROUX;Noé;2018-01-27;2 rue Basse;01998;VALBRUNE;3 place Neuve;01997;AILLEURS;CE2",
];

beforeAll(async () => {
  await ecot("nouveau", town);
  // As ONDE writes it: Windows-1252.
  writeFileSync(list, Buffer.from(lines.join("\r\n"), "latin1"));
});

test("importer shows first, without writing", async () => {
  const before = readFileSync(town);
  const { code, out } = await ecot("importer", town, "--depuis", list, "--projet");
  expect([code, readFileSync(town).equals(before)]).toEqual([0, true]);
  const told = out.replace(/[\u00a0\u202f]/g, " ");
  expect(told).toContain(
    "Familles proposées (--oui les crée) :\n  MARTIN, 1 rue Haute, 01998 VALBRUNE : Léa MARTIN (14/03/2019) et Tom MARTIN (02/09/2016)",
  );
  expect(told).toContain(
    "« qui paie : roux noe 2018 01 27 »\n    = 2 rue basse : ROUX, 2 rue Basse, 01998 VALBRUNE paie tout",
  );
});

test("importer writes what is sure, keeps a backup, and tells a script what waits", async () => {
  const { code, report } = await ecotJson("importer", town, "--depuis", list, "--oui");
  expect(code).toBe(0);
  expect(report).toMatchObject({
    done: true,
    changed: true,
    counts: { children: 3, known: 0, added: 2, familiesMade: 1, households: 3, questions: 1, waiting: 1 },
    added: [
      { code: "E001", family: "F001", lastName: "MARTIN", firstName: "Léa" },
      { code: "E002", family: "F001", lastName: "MARTIN", firstName: "Tom" },
    ],
    questions: [
      {
        kind: "who-pays",
        line: 4,
        choices: [
          "2 rue basse",
          "3 place neuve",
          "even weeks: 2 rue basse",
          "even weeks: 3 place neuve",
          "halves",
        ],
        proposed: null,
      },
    ],
  });
  expect(report.backup).toBeDefined();
});

test("an answer that is typed brings who waited; the same command again changes nothing", async () => {
  const asked = [
    "importer",
    town,
    "--depuis",
    list,
    "--oui",
    "--reponses",
    "qui paie : roux noe 2018 01 27 = moitié",
  ];
  expect((await ecotJson(...asked)).report).toMatchObject({
    changed: true,
    counts: { added: 1, familiesMade: 2 },
  });
  const before = readFileSync(town);
  expect((await ecotJson(...asked)).report).toMatchObject({
    changed: false,
    counts: { known: 3, added: 0, questions: 0 },
  });
  expect(readFileSync(town).equals(before)).toBe(true);
});

test.each([
  ["--accepter", "couleur", "roll.unknown-column", 2],
  ["--prestations", "Repas", undefined, 0],
])("importer %s %s ends with %s", async (option, value, problem, expected) => {
  const { code, report } = await ecotJson("importer", town, "--depuis", list, option, value);
  expect([code, report.problems.find(({ severity }) => severity === "blocking")?.code]).toEqual([
    expected,
    problem,
  ]);
});
