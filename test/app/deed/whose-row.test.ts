import { checkWorkbook } from "../../../src/app/review/verifier";
import { sentenceOf } from "../../../src/wording/problems/sentence";
import { now, townInMemory } from "../town-in-memory";

/** A problem of a row says whose row it is, where its sentence does not. */

const problemsOf = async (grids: Parameters<typeof townInMemory>[0]) =>
  (await checkWorkbook({ now }, townInMemory(grids))).problems;

const absences = [
  ["Code enfant", "Du", "Motif", "Prévenu le"],
  ["E1", "bientôt", "Maladie", "02/11/2026"],
  ["E9", "bientôt", "Maladie", "02/11/2026"],
];

it("the child of an absence, by name and code", async () => {
  const found = (await problemsOf({ Absences: absences })).filter(
    ({ code }) => code === "reading.not-a-date",
  );
  expect(found.map(({ cell, who }) => [cell, who])).toEqual([
    ["B2", "Martin Léa (E1)"],
    // Nobody bears that code.
    ["B3", undefined],
  ]);
  expect(found.map(sentenceOf)[0]).toMatch(/^Ligne de Martin Léa \(E1\) – «\sDu\s» attend une date/);
  expect(found.map(sentenceOf)[1]).toMatch(/^«\sDu\s» attend une date/);
});

it("the family of its own row, and the child of a row that names both", async () => {
  const families = [
    ["Code famille", "Nom", "QF"],
    ["F1", "Martin", "inconnu"],
    ["F2", "Durand", 900],
  ];
  const custodies = [
    ["Code enfant", "Code famille", "Part"],
    ["E1", "F2", "un week-end sur deux"],
  ];
  const found = await problemsOf({ Familles: families, Gardes: custodies });
  const whose = (code: string) => found.find((problem) => problem.code === code)?.who;
  expect(whose("reading.not-a-quotient")).toBe("Martin (F1)");
  expect(whose("reading.not-a-part")).toBe("Martin Léa (E1)");
});

it("whoever stands in the row itself, also where its code is another one's", async () => {
  const children = [
    ["Code enfant", "Code famille", "Nom", "Prénom", "Naissance"],
    ["E1", "F1", "Martin", "Léa", "12/05/2018"],
    ["E1", "F2", " Durand", "Paul ", "jamais"],
  ];
  const found = await problemsOf({ Enfants: children });
  const inRows = found.filter(({ sheet, cell }) => sheet === "Enfants" && cell !== "");
  expect(inRows.map(({ cell, who }) => [cell, who])).toEqual([
    ["A3", "Durand Paul (E1)"],
    ["E3", "Durand Paul (E1)"],
  ]);
});

it("nobody again where the sentence names the person already, and nobody of what the program wrote", async () => {
  const bookings = [
    ["Code enfant", "Prestation", "Du", "Type", "Demandé le"],
    ["E1", "Cantine", "11/11/2026", "Planning", "20/10/2026"],
  ];
  const found = await problemsOf({ Présences: bookings });
  const notServed = found.filter(({ code }) => code === "booking.day-not-served");
  expect(notServed.map(({ who }) => who)).toEqual([undefined]);
  expect(notServed[0]?.message).toContain("Martin Léa (E1)");
});
