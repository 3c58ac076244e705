import type { ExampleCell, ExampleSheet, ExampleTown } from "../../src/examples";
import { exampleTown } from "../../src/examples";
import { addDays, day, type Day } from "../../src/kernel/day";
import { randomNumbers } from "../support/random-numbers";

/**
 * A town of any size, made of the rules of the first example and of numbered people: two families in three have one
 * child, one in three has two; one child in five was ill once a month, one in ten has a booking, and so on. The same
 * size gives the same town.
 */
export function syntheticTown(children: number): ExampleTown {
  const base = exampleTown("chaumont");
  const random = randomNumbers(children);
  const families: ExampleCell[][] = [];
  const pupils: ExampleCell[][] = [];
  const enrolments: ExampleCell[][] = [];
  const absences: ExampleCell[][] = [];
  const bookings: ExampleCell[][] = [];
  while (pupils.length < children) {
    const family = `F${pad(families.length + 1)}`;
    const quotient = 200 + Math.floor(random() * 1800);
    families.push([
      family,
      "Mme",
      `Nom${pad(families.length + 1)}`,
      "Prénom",
      "1 rue de l'École",
      "52000",
      "Chaumont",
      true,
      quotient,
      means[Math.floor(random() * means.length)] ?? null,
    ]);
    const siblings = random() < 1 / 3 ? 2 : 1;
    for (let rank = 1; rank <= siblings && pupils.length < children; rank += 1) {
      const child = `${family}-${String(rank)}`;
      const level = random() < 0.4 ? "Maternelle" : "Élémentaire";
      pupils.push([
        child,
        family,
        `Nom${pad(families.length)}`,
        `Enfant${String(rank)}`,
        { day: addDays(day("2016-01-01"), Math.floor(random() * 2500)) },
        schools[Math.floor(random() * schools.length)] ?? null,
        "CE1",
        level,
        "Enfant",
        diets[Math.floor(random() * diets.length)] ?? null,
      ]);
      const everyDay = random() < 0.7;
      enrolments.push([
        child,
        "Repas",
        true,
        everyDay,
        false,
        true,
        everyDay || random() < 0.5,
        { day: day("2026-09-01") },
        { day: day("2027-07-03") },
      ]);
      for (const month of months) {
        if (random() < 0.2)
          absences.push(illness(child, addDays(month, 2 + Math.floor(random() * 20)), random()));
        if (random() < 0.1)
          bookings.push(booking(child, addDays(month, 3 + Math.floor(random() * 20)), random()));
      }
    }
  }
  const replaced: readonly ExampleSheet[] = [
    {
      sheet: "Familles",
      headers: [
        "Code famille",
        "Civilité",
        "Nom",
        "Prénom",
        "Adresse",
        "Code postal",
        "Ville",
        "Résident",
        "QF",
        "Moyen de paiement",
      ],
      rows: families,
    },
    {
      sheet: "Enfants",
      headers: [
        "Code enfant",
        "Code famille",
        "Nom",
        "Prénom",
        "Naissance",
        "École",
        "Classe",
        "Niveau",
        "Catégorie",
        "Régime alimentaire",
      ],
      rows: pupils,
    },
    {
      sheet: "Inscriptions",
      headers: ["Code enfant", "Prestation", "L", "Ma", "Me", "J", "V", "Du", "Au"],
      rows: enrolments,
    },
    {
      sheet: "Absences",
      headers: [
        "Code enfant",
        "Du",
        "Au",
        "Motif",
        "Prévenu le",
        "Heure",
        "Écrit reçu",
        "Justificatif reçu le",
      ],
      rows: absences,
    },
    {
      sheet: "Présences",
      headers: ["Code enfant", "Prestation", "Du", "Au", "Type", "Demandé le", "Justificatif reçu le"],
      rows: bookings,
    },
  ];
  const kept = base.sheets.filter(({ sheet }) =>
    ["Paramètres", "Calendrier", "Périodes", "Tarifs", "Règles d'absence"].includes(sheet),
  );
  return { ...base, sheets: [...kept, ...replaced] };
}

const months = ["2026-09-01", "2026-10-01", "2026-11-01"].map(day);
const schools = ["École A", "École B", "École C", "École D"];
const diets = ["Standard", "Standard", "Standard", "Sans porc", "Végétarien"];
const means = ["Prélèvement", "Chèque", "Espèces", "Carte", "En ligne", "Virement"];
const pad = (value: number) => String(value).padStart(5, "0");

function illness(child: string, from: Day, chance: number): ExampleCell[] {
  const to = addDays(from, Math.floor(chance * 4));
  const document = chance < 0.7 ? { day: addDays(from, 5) } : null;
  return [
    child,
    { day: from },
    { day: to },
    "Maladie",
    { day: from },
    { time: chance < 0.8 ? "08:30" : "09:30" },
    false,
    document,
  ];
}

function booking(child: string, from: Day, chance: number): ExampleCell[] {
  return [
    child,
    "Repas",
    { day: from },
    { day: from },
    chance < 0.5 ? "Planning" : "Pointage",
    { day: addDays(from, -40) },
    null,
  ];
}
