import type { LocatedProblem } from "../../src/app/deed/report";
import { runAll } from "./gallery";
import { complaintsAbout } from "./sentences";

let told: readonly LocatedProblem[] = [];

beforeAll(async () => {
  told = (await runAll()).flatMap(({ met }) => met.problems);
});

describe("every sentence of the gallery", () => {
  it("is a full French sentence that a clerk can act on", () => {
    expect(told.length).toBeGreaterThan(120);
    expect([...new Set(told.flatMap((problem) => complaintsAbout(problem)))]).toEqual([]);
  });
});

const sound: LocatedProblem = {
  code: "reading.not-a-date",
  severity: "blocking",
  sheet: "Absences",
  cell: "B2",
  message: "«\u00a0Du\u00a0» attend une date\u202f; «\u00a0bientôt\u00a0» n’en est pas une.",
  advice: "Écrivez le jour, le mois et l’année\u00a0: 05/11/2026.",
};

const planted: readonly (readonly [string, Partial<LocatedProblem>, string])[] = [
  ["no capital", { message: "la date est fausse." }, "does not begin with a capital"],
  ["no period", { message: "La date est fausse" }, "does not end with a period"],
  ["a question", { advice: "Corrigez-la, ou est-elle juste\u202f?" }, "does not end with a period"],
  [
    "three sentences",
    { message: "La date est fausse. Elle est passée. Elle compte." },
    "is more than two sentences",
  ],
  [
    "a colon after a plain space",
    { message: "La date est fausse : elle est passée." },
    "lacks a no-break space",
  ],
  [
    "a semicolon without a space",
    { message: "La date est fausse; elle est passée." },
    "lacks a no-break space",
  ],
  ["a quotation with plain spaces", { message: "« Du » attend une date." }, "lacks a no-break space"],
  ["a straight apostrophe", { message: "L'année est fausse." }, "has a straight apostrophe"],
  ["English quotation marks", { message: "La date “Du” est fausse." }, "has English quotation marks"],
  ["a word of English", { message: "La colonne file est fausse." }, "has a word of English"],
  ["a missing fact", { message: "La date undefined est fausse." }, "has a word of English"],
  ["a raw field", { message: "Le champ childCode est faux." }, "has an internal name"],
  ["a raw column", { message: "Le champ annee_scolaire est faux." }, "has an internal name"],
  ["a part of the package", { message: "La partie xl/styles manque." }, "has an internal name"],
  ["a code", { message: "Le problème reading.not-a-date est apparu." }, "has an internal name"],
  ["a system’s name", { message: "Le disque répond ENOSPC." }, "has an internal name"],
  ["a trace", { message: "Arrêt at run (main:12:4)." }, "has a trace of the program"],
  ["an exception", { message: "Arrêt sur TypeError." }, "has a trace of the program"],
  ["two periods", { message: "La date est fausse.." }, "has doubled spaces or punctuation"],
  [
    "a text too long",
    { message: `La date est ${"très ".repeat(60)}fausse.` },
    "is longer than 240 characters",
  ],
  ["nothing said", { message: "" }, "is blank"],
  ["no cell", { cell: "" }, "names no cell"],
  ["no sheet", { sheet: "" }, "names no cell"],
  [
    "no cell in a refusal of the file",
    { code: "file.cell-merged", message: "La cellule est fusionnée." },
    "names no cell",
  ],
  ["no order", { advice: "La date est fausse." }, "the advice orders nothing"],
];

describe("planted failures", () => {
  it("nothing is said of a sound problem", () => {
    expect(complaintsAbout(sound)).toEqual([]);
  });

  it.each(planted)("%s is seen", (_, fault, complaint) => {
    expect(complaintsAbout({ ...sound, ...fault }).join("\n")).toContain(complaint);
  });

  it("what is quoted is the clerk’s own", () => {
    const quoted = { message: "«\u00a0the file's: childCode\u00a0» attend une date." };
    expect(complaintsAbout({ ...sound, ...quoted })).toEqual([]);
  });
});
