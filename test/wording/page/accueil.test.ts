import { day } from "../../../src/kernel/day";
import { impliedMonth } from "../../../src/domain/invoicing";
import { stepWords, type NextStep, type SetupStep } from "../../../src/wording/page/accueil";
import { setupWords } from "../../../src/wording/page/debut";
import { complaintsAbout, typographyComplaints } from "../../problems/sentences";

const november = impliedMonth("2026-11", { from: day("2026-11-01"), to: day("2026-11-30") });
const planned = { ...november, plannedIssue: day("2026-10-28") };
const summer = { ...november, key: "juin-juillet 2027", label: "Juin et juillet" };

const steps: readonly (readonly [NextStep, title: string, text: string])[] = [
  [{ kind: "fill-sheet", sheet: "tariffs" }, "Saisir les tarifs", "aucun repas n’a de prix"],
  [{ kind: "fill-sheet", sheet: "families" }, "Saisir les familles", "aucune facture n’a de destinataire"],
  [{ kind: "fill-sheet", sheet: "children" }, "Saisir les enfants", "Enfants est vide"],
  [{ kind: "fill-sheet", sheet: "enrolments" }, "Saisir les inscriptions", "aucun repas n’est prévu"],
  [{ kind: "import-calendar", schoolYear: "2026-2027" }, "Importer le calendrier scolaire", "2026-2027"],
  [{ kind: "mend", problems: 1 }, "Corriger 1\u00a0anomalie bloquante", "attendent"],
  [{ kind: "mend", problems: 2 }, "Corriger 2\u00a0anomalies bloquantes", "attendent"],
  [{ kind: "issue", period: november, isLate: false }, "Facturer\u00a0: Novembre 2026", "C’est la prochaine"],
  [
    { kind: "issue", period: november, isLate: true },
    "Facturer\u00a0: Novembre 2026",
    "attend d’être émise.",
  ],
  [{ kind: "issue", period: planned, isLate: false }, "Facturer\u00a0: Novembre 2026", "le 28/10/2026."],
  [{ kind: "issue", period: planned, isLate: true }, "Facturer\u00a0: Novembre 2026", "le 28/10/2026."],
  [{ kind: "issue", period: summer, isLate: false }, "Facturer\u00a0: Juin et juillet", "prochaine période."],
  [
    { kind: "send-debits", collectedOn: day("2026-11-16"), debits: 1 },
    "Déposer le prélèvement du 16/11/2026",
    "(1\u00a0prélèvement)",
  ],
  [
    { kind: "send-debits", collectedOn: day("2026-11-16"), debits: 2 },
    "Déposer le prélèvement du 16/11/2026",
    "(2\u00a0prélèvements)",
  ],
  [{ kind: "prepare-debits", families: 1 }, "Prélever 1\u00a0famille", "aucun prélèvement"],
  [{ kind: "remind", families: 3 }, "Relancer 3\u00a0familles", "due aujourd’hui"],
  [
    { kind: "year-is-over", schoolYear: "2026-2027" },
    "périodes de 2026-2027 sont émises",
    "nouveau classeur",
  ],
];

describe("the words of a next step", () => {
  it.each(steps)("%j", (step, title, text) => {
    const said = stepWords(step);
    expect(said.title).toContain(title);
    expect(said.text).toContain(text);
    expect([said.title, said.text, said.action].flatMap(typographyComplaints)).toEqual([]);
    // A sentence under the title, which is none.
    expect([said.title.endsWith("."), said.text.endsWith(".")]).toEqual([false, true]);
    expect(complaintsAbout({ ...place, message: said.text })).toEqual([]);
  });
});

const setup: readonly (readonly [SetupStep, text: string])[] = [
  [{ kind: "settings", isDone: false, missing: ["Service", "Ville"] }, "Il manque Service et Ville"],
  [{ kind: "settings", isDone: true, missing: [] }, "est rempli"],
  [{ kind: "absence-rules", isDone: false, rules: 0 }, "toute absence serait facturée"],
  [{ kind: "absence-rules", isDone: true, rules: 3 }, "3\u00a0motifs."],
  [{ kind: "tariffs", isDone: false, tariffs: 0 }, "aucun repas n’a de prix"],
  [{ kind: "tariffs", isDone: true, tariffs: 1 }, "1\u00a0ligne."],
  [{ kind: "lists", isDone: false, families: 0, children: 0, enrolments: 0 }, "Encore personne"],
  [{ kind: "lists", isDone: false, families: 2, children: 3, enrolments: 0 }, "0\u00a0inscription"],
  [{ kind: "lists", isDone: true, families: 2, children: 3, enrolments: 3 }, "3\u00a0inscriptions."],
  [{ kind: "calendar", isDone: false, schoolYear: "2026-2027" }, "Aucune vacance"],
  [{ kind: "calendar", isDone: true, schoolYear: "2026-2027" }, "sont connues"],
];

describe("the words of the setting up", () => {
  it.each(setup)("%j", (step, text) => {
    const said = setupWords(step);
    expect(said.text).toContain(text);
    expect([said.title, said.text, said.action].flatMap(typographyComplaints)).toEqual([]);
    expect([said.title.endsWith("."), said.text.endsWith(".")]).toEqual([false, true]);
  });
});

const place = {
  code: "reading.not-a-date",
  severity: "blocking",
  sheet: "Familles",
  cell: "A2",
  advice: "Écrivez une date.",
} as const;
