import type { LocatedProblem } from "../../../src/app/deed/report";
import { cents } from "../../../src/kernel/cents";
import { day } from "../../../src/kernel/day";
import { blocking, type ProblemCode, type ProblemFacts } from "../../../src/kernel/problem";
import { wordsOf } from "../../../src/wording/problems";
import { complaintsAbout } from "../../problems/sentences";

/**
 * Sentences that no page of test/problems reaches on every machine: what a disk may answer, parts of a damaged file, and
 * the clerk's own texts at an absurd length.
 */

function told<C extends ProblemCode>(code: C, facts: ProblemFacts[C]): LocatedProblem {
  const problem = blocking(code, facts);
  return { code, severity: problem.severity, sheet: "Feuille", cell: "A1", ...wordsOf(problem) };
}

const file = "cantine.xlsx";

describe("what a disk answers", () => {
  const causes = [
    "ENOENT",
    "ENOTDIR",
    "EISDIR",
    "EACCES",
    "EPERM",
    "EBUSY",
    "EROFS",
    "ENOSPC",
    "EDQUOT",
    "ENAMETOOLONG",
    "EIO",
  ];

  it.each(causes)("%s has its sentence and its remedy", (cause) => {
    const problems = [told("disk.not-opened", { file, cause }), told("disk.not-written", { file, cause })];
    expect(problems.flatMap((problem) => complaintsAbout(problem))).toEqual([]);
  });

  it("a full disk is no question of access", () => {
    expect(told("disk.not-written", { file, cause: "ENOSPC" })).toMatchObject({
      message:
        "Le fichier «\u00a0cantine.xlsx\u00a0» n’a pas pu être enregistré\u00a0: le disque est plein. Rien n’a été modifié.",
      advice: "Libérez de la place, ou enregistrez dans un autre dossier.",
    });
  });

  it("a rare cause goes by the system's own name", () => {
    expect(told("disk.not-opened", { file, cause: "EIO" }).message).toBe(
      "Le fichier «\u00a0cantine.xlsx\u00a0» ne peut pas être lu\u00a0: l’ordinateur répond «\u00a0EIO\u00a0».",
    );
  });
});

describe("the parts of a damaged file", () => {
  it.each([
    ["xl/worksheets/sheet3.xml", "une de ses feuilles"],
    ["xl/styles.xml", "la liste de ses mises en forme"],
    ["xl/sharedStrings.xml", "la liste de ses textes"],
    ["xl/workbook.xml", "la liste de ses feuilles"],
    ["xl/tables/table1.xml", "une de ses tables"],
    ["xl/theme/theme1.xml", "une de ses parties"],
  ])("%s is %s", (part, words) => {
    const problems = [told("file.part-missing", { file, part }), told("file.broken-part", { file, part })];
    expect(problems.map(({ message }) => message.includes(words))).toEqual([true, true]);
    expect(problems.flatMap((problem) => complaintsAbout(problem))).toEqual([]);
  });
});

describe("the clerk's own texts", () => {
  const long = "Très ".repeat(60).trim();
  const on = day("2026-11-02");
  const cell = { column: long, shown: long };
  const years = Array.from({ length: 12 }, (_, index) => `${String(2015 + index)}-${String(2016 + index)}`);
  const payer = { quotient: undefined, category: long, level: long, resident: undefined, rank: 1 };
  const problems: readonly LocatedProblem[] = [
    told("disk.not-opened", { file: long, cause: "ENOENT" }),
    told("disk.open-elsewhere", { file: long, lock: long }),
    told("file.structure-locked", { sheet: long }),
    told("file.linked-table", { sheet: long, table: long }),
    told("reading.error-cell", cell),
    told("reading.not-a-whole-number", { ...cell, min: -1_000_000, max: 1_000_000 }),
    told("reading.not-a-choice", {
      ...cell,
      accepted: ["Métropole", "Alsace-Moselle", "Guadeloupe", "Guyane"],
    }),
    told("reading.long-text", { ...cell, length: 300 }),
    told("reading.missing-column", { sheet: "Enfants", column: "Nom", resembling: long }),
    told("reading.unknown-header", { sheet: "Enfants", found: long, column: "Nom" }),
    told("reading.duplicate-code", { column: "Code enfant", code: long, firstRow: 2, row: 1_048_576 }),
    told("reading.duplicate-quotient", { family: long, from: on, firstRow: 2 }),
    told("reading.unknown-setting", { name: long, nearest: "Seuil d'émission" }),
    told("reading.unknown-reference", { reference: long }),
    told("calendar.unknown-academie", { academie: long, nearest: undefined, available: [long, long] }),
    told("calendar.no-rows-for-year", {
      file: long,
      academie: long,
      schoolYear: "2026-2027",
      available: years,
    }),
    told("calendar.unreadable-row", {
      file: long,
      place: { of: "line", number: 3 },
      label: long,
      start: long,
      end: long,
      inverted: false,
    }),
    told("calendar.unclear-zone", {
      file: long,
      place: { of: "event", number: 3 },
      label: long,
      start: on,
      end: on,
      academie: long,
      texts: [long, long],
    }),
    told("calendar.doubled-column", { file: long, column: "zones", headers: [long, long] }),
    told("calendar.long-closure", { label: long, from: on, to: on, days: 400 }),
    told("calendar.other-islands-left-out", { academie: "Guadeloupe", populations: [long, long] }),
    told("tariff.none", { child: long, service: long, day: on, ...payer }),
    told("tariff.tie", { child: long, service: long, day: on, rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }),
    told("tariff.quotient-missing", { family: long, child: long, service: long }),
    told("booking.out-of-time", { child: long, from: on, verdict: "accepted" }),
    told("absence.no-rule", { child: long, motive: long }),
    told("period.unknown", { period: long }),
    told("period.overlap", { period: long, other: `${long}!` }),
    told("issue.before-last", { asked: on, last: on, period: long }),
    told("issue.below-floor", { family: long, total: cents(800), floor: cents(1500) }),
    told("register.child-differs", { invoice: long, register: long, line: long }),
    told("register.number-unknown-form", { invoice: long }),
    told("register.meal-miscounted", { child: long, service: long, day: on, quantity: 2 }),
  ];

  it.each(problems.map((problem) => [problem.code, problem] as const))("%s stays one line", (_, problem) => {
    expect(complaintsAbout(problem, 330)).toEqual([]);
    expect(problem.message + problem.advice).toContain("…");
  });

  it("a character that counts double is not cut in two", () => {
    const { message } = told("period.unknown", { period: `${"a".repeat(38)}🍎${"b".repeat(10)}` });
    expect(message).toContain(`«\u00a0${"a".repeat(38)}…\u00a0»`);
  });

  it("long lists of rows are counted", () => {
    const { message } = told("tariff.tie", {
      child: "E1",
      service: "Cantine",
      day: on,
      rows: [2, 3, 4, 5, 6, 7],
    });
    expect(message).toContain("les lignes 2, 3, 4, 5 et 2 autres de Tarifs sont également précises");
  });
});
