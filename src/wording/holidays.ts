import type { HolidayKey, Territory } from "../domain/calendar";

/** The public holidays by the names that the State's own list gives them. */
export const holidayNames: { readonly [H in HolidayKey]: string } = {
  "new-year": "1er janvier",
  "good-friday": "Vendredi saint",
  "easter-monday": "Lundi de Pâques",
  "labour-day": "1er mai",
  "victory-1945": "8 mai",
  ascension: "Ascension",
  "whit-monday": "Lundi de Pentecôte",
  "national-day": "14 juillet",
  assumption: "Assomption",
  "all-saints": "Toussaint",
  "armistice-1918": "11 novembre",
  christmas: "Jour de Noël",
  "second-christmas-day": "2ème jour de Noël",
  "abolition-of-slavery": "Abolition de l'esclavage",
};

/** The territories by the names that the setting takes. */
export const territoryNames: { readonly [T in Territory]: string } = {
  metropole: "Métropole",
  "alsace-moselle": "Alsace-Moselle",
  guadeloupe: "Guadeloupe",
  martinique: "Martinique",
  guyane: "Guyane",
  reunion: "La Réunion",
  mayotte: "Mayotte",
};
