import type {
  ProposedFamily,
  RollChange,
  RollChoice,
  RollDoubt,
  RollHome,
  RollPerson,
  RollQuestion,
  RollValue,
} from "../../src/domain/roll";
import type { QuotientFamilial } from "../../src/domain/families";
import { day, type Weekday } from "../../src/kernel/day";
import {
  payerText,
  proposedFamilyText,
  rollChangeText,
  rollChoiceText,
  rollDoubtText,
  rollHomeText,
  rollQuestionLines,
  rollValueText,
} from "../../src/wording/roll";

/** As it would be typed: the no-break spaces of French typography are ordinary ones here. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const lea: RollPerson = {
  code: "E012",
  lastName: "MARTIN",
  firstName: "Léa",
  birth: day("2019-01-27"),
  className: "CP",
};
const newcomer: RollPerson = { ...lea, code: undefined };
const address = { street: "3 rue Haute", complement: undefined, postcode: "01998", city: "Valbrune" };
const claire: RollHome = { code: "F006", title: "Mme", lastName: "MARTIN", firstName: "Claire", address };
const paul: RollHome = {
  code: undefined,
  title: "M.",
  lastName: "ROUX",
  firstName: "Paul",
  address: undefined,
};
const nobody: RollHome = { ...claire, code: undefined, title: undefined, firstName: undefined };

it("names who pays, and where they live", () => {
  expect(rollHomeText(claire)).toBe("Mme Claire MARTIN (F006), 3 rue Haute, 01998 Valbrune");
  expect(payerText(paul)).toBe("M. Paul ROUX");
});

it.each<[RollDoubt, string]>([
  [
    { kind: "same-child", because: "no-birth", child: newcomer },
    "Léa MARTIN (27/01/2019) : est-ce un enfant du classeur ? (même nom ou presque, et une date de naissance manque)",
  ],
  [
    { kind: "struck", child: newcomer },
    "La ligne de Léa MARTIN (27/01/2019) est barrée : l’enfant est-il toujours inscrit ?",
  ],
  [
    { kind: "status", child: newcomer, text: "Provisoire" },
    "L’inscription de Léa MARTIN (27/01/2019) est « Provisoire » : faut-il prendre l’enfant ?",
  ],
  [
    { kind: "names", children: 3 },
    "Pour 3 enfants, rien ne dit lequel des mots est le nom : le nom vient-il en premier ?",
  ],
  [
    { kind: "age", child: newcomer, age: 14 },
    "Léa MARTIN (27/01/2019) aurait 14 ans à la fin de l’année : faut-il prendre l’enfant ?",
  ],
  [
    { kind: "ages", odd: 12, dated: 12, years: [2006, 2008] },
    "Sur 12 enfants, 12 ont un âge qui n’est pas celui d’une école (naissances : 2006 et 2008). La liste est-elle ancienne ?",
  ],
  [
    { kind: "who-pays", child: lea, homes: [claire, paul] },
    "Léa MARTIN (E012) a deux foyers : Mme Claire MARTIN (F006), 3 rue Haute, 01998 Valbrune ; M. Paul ROUX. Qui paie ?",
  ],
  [
    { kind: "ticks", child: lea, service: undefined, cells: [{ day: 4, text: "1 sem/2", header: "Jeudi" }] },
    "Léa MARTIN (E012), cantine : « 1 sem/2 » sous Jeudi. Faut-il compter ces jours ?",
  ],
  [
    { kind: "quotient", family: "ROUX Paul", quotient: 1_285_000 as QuotientFamilial },
    "Le quotient de « ROUX Paul » serait 12 850 : est-ce juste ?",
  ],
])("asks: %j", (about, expected) => {
  expect(plain(rollDoubtText(about))).toBe(expected);
});

it.each<[RollChoice, RollDoubt | undefined, string]>([
  [{ kind: "child", key: "E012", child: lea }, undefined, "C’est Léa MARTIN (E012), CP"],
  [{ kind: "new", key: "new" }, { kind: "new-child", child: newcomer }, "Un nouvel enfant"],
  [
    { kind: "new", key: "new" },
    { kind: "same-family", child: newcomer, family: claire },
    "Une autre famille, à créer",
  ],
  [{ kind: "take", key: "take" }, undefined, "Créer la famille"],
  [{ kind: "take", key: "take" }, { kind: "ages", odd: 1, dated: 1, years: [] }, "Prendre la liste"],
  [{ kind: "leave", key: "leave" }, { kind: "struck", child: lea }, "Ne pas prendre l’enfant"],
  [
    { kind: "weeks", key: "w", even: claire, odd: paul },
    undefined,
    "Mme Claire MARTIN (F006) les semaines paires, M. Paul ROUX les semaines impaires",
  ],
  [
    { kind: "weeks", key: "w", even: nobody, odd: paul },
    undefined,
    "MARTIN, 3 rue Haute, 01998 Valbrune les semaines paires, M. Paul ROUX les semaines impaires",
  ],
  [{ kind: "payer", key: "p", home: paul }, undefined, "M. Paul ROUX paie tout"],
])("answers: %j", (choice, about, expected) => {
  expect(plain(rollChoiceText(choice, about))).toBe(expected);
});

it("tells a family with its children, and who else answers for them", () => {
  const family: ProposedFamily = {
    ...paul,
    id: "family",
    place: { sheet: undefined, line: 2 },
    email: undefined,
    phone: undefined,
    children: [newcomer],
    because: "guardian",
    others: [claire],
    choices: [],
    answer: undefined,
  };
  expect(plain(proposedFamilyText(family))).toBe(
    "M. Paul ROUX : Léa MARTIN (27/01/2019) ; autre responsable : Mme Claire MARTIN (F006)",
  );
});

it("tells a difference with what stands and what the list says", () => {
  const change: RollChange = {
    column: "className",
    of: { kind: "child", child: lea },
    old: { kind: "text", text: "CP" },
    new: { kind: "text", text: "CE1" },
    isWritten: false,
    place: { sheet: undefined, line: 2 },
  };
  expect(plain(rollChangeText(change))).toBe("Léa MARTIN (E012), Classe : CP → CE1");
  expect(plain(rollChangeText({ ...change, old: undefined }))).toBe("Léa MARTIN (E012), Classe : CE1");
});

it.each<[RollValue, string]>([
  [{ kind: "day", day: day("2019-01-27") }, "27/01/2019"],
  [
    { kind: "quotient", quotient: 64_550 as QuotientFamilial, from: day("2026-09-01") },
    "645,50 à partir du 01/09/2026",
  ],
  [
    { kind: "week", service: "Repas", weekdays: [1, 4] as Weekday[], from: undefined },
    "Repas : lundi et jeudi",
  ],
  [{ kind: "home", home: claire }, "Mme Claire MARTIN (F006)"],
])("says %j", (value, expected) => {
  expect(plain(rollValueText(value))).toBe(expected);
});

it("shows, on the command line, how a question is answered", () => {
  const question: RollQuestion = {
    id: "struck: martin lea",
    place: { sheet: "CP", line: 12 },
    about: { kind: "struck", child: newcomer },
    choices: [
      { kind: "take", key: "take" },
      { kind: "leave", key: "leave" },
    ],
    open: undefined,
    proposed: "leave",
    answer: undefined,
  };
  expect(rollQuestionLines(question).map(plain)).toEqual([
    "  Feuille « CP », ligne 12 : La ligne de Léa MARTIN (27/01/2019) est barrée : l’enfant est-il toujours inscrit ?",
    "    « barré : martin lea »",
    "    = oui : Prendre l’enfant",
    "    = non : Ne pas prendre l’enfant (proposé)",
  ]);
});
