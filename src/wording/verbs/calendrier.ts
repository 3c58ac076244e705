import { journalActions } from "../choices";
import type { VerbWords } from "./verb-words";

export const calendrierWords: VerbWords<"depuis" | "academie" | "annee"> = {
  description: "importe le calendrier scolaire dans la feuille Calendrier",
  options: {
    depuis: { flag: "--depuis <fichier>", text: "le calendrier du ministère : csv, json, ics ou xlsx" },
    academie: { flag: "--academie <nom>", text: "l’académie de la commune (à défaut, celle de Paramètres)" },
    annee: {
      flag: "--annee <année>",
      text: "l’année scolaire, comme 2026-2027 (à défaut, celle de Paramètres)",
    },
  },
  examples: [
    'ecot calendrier cantine.xlsx --depuis fr-en-calendrier-scolaire.csv --academie "Reims" --annee 2026-2027',
    "ecot calendrier cantine.xlsx --depuis Zone-B.ics",
  ],
  journal: [journalActions.importCalendar],
};
