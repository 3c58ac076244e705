import { foldLabel } from "../kernel/label";

/**
 * The group of académies that go on holiday together. Corsica and the overseas académies set their own calendar: each
 * is a zone by itself and bears its own name, as in the ministry's open data.
 */
export type SchoolZone = string;

/**
 * Zones A, B and C: arrêté du 16 avril 2015 (school years from 2015-2016 on). Caen and Rouen became Normandie in 2020
 * and stand here for the calendars before. The others: Code de l'éducation, art. D521-1 et seq. (a rector's calendar).
 */
const academiesByZone: { readonly [zone: string]: readonly string[] } = {
  A: ["Besançon", "Bordeaux", "Clermont-Ferrand", "Dijon", "Grenoble", "Limoges", "Lyon", "Poitiers"],
  B: [
    "Aix-Marseille",
    "Amiens",
    "Caen",
    "Lille",
    "Nancy-Metz",
    "Nantes",
    "Nice",
    "Normandie",
    "Orléans-Tours",
    "Reims",
    "Rennes",
    "Rouen",
    "Strasbourg",
  ],
  C: ["Créteil", "Montpellier", "Paris", "Toulouse", "Versailles"],
  Corse: ["Corse"],
  Guadeloupe: ["Guadeloupe"],
  Martinique: ["Martinique"],
  Guyane: ["Guyane"],
  Réunion: ["Réunion"],
  Mayotte: ["Mayotte"],
  "Saint Pierre et Miquelon": ["Saint Pierre et Miquelon"],
  Polynésie: ["Polynésie"],
  "Nouvelle Calédonie": ["Nouvelle Calédonie"],
  "Wallis et Futuna": ["Wallis et Futuna"],
};

/** An académie as the ministry writes it, with its zone. */
export interface Academie {
  readonly name: string;
  readonly zone: SchoolZone;
}

/** Every académie, in the order of the zones. */
export const academies: readonly Academie[] = Object.entries(academiesByZone).flatMap(([zone, names]) =>
  names.map((name) => ({ name, zone })),
);

/**
 * An académie's name as people compare it: `ORLEANS TOURS`, `académie d'Orléans-Tours` and `Orléans-Tours` are one,
 * and so are `La Réunion` and `Réunion`.
 */
export function foldAcademie(name: string): string {
  return foldLabel(name)
    .replace(/[-\s]+/g, " ")
    .replace(/^academie (?:de |d')?/, "")
    .replace(/^la /, "")
    .trim();
}

const byFoldedName = new Map(academies.map((academie) => [foldAcademie(academie.name), academie]));

/** Which académie is meant, and in which zone is it? `undefined` for a name that is none. */
export function findAcademie(name: string): Academie | undefined {
  return byFoldedName.get(foldAcademie(name));
}

const zonesByFoldedName = new Map(Object.keys(academiesByZone).map((zone) => [foldAcademie(zone), zone]));

/** Which zone is meant by `B`, `Zone B` or `Corse`? `undefined` for a name that is none. */
export function findSchoolZone(name: string): SchoolZone | undefined {
  return zonesByFoldedName.get(foldAcademie(foldLabel(name).replace(/^zones? /, "")));
}
