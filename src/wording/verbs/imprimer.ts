import { journalActions } from "../choices";
import type { VerbWords } from "./verb-words";

export const imprimerWords: VerbWords<"periode" | "dossier" | "courriels"> = {
  description:
    "fait les factures d’une période en PDF, une par famille et toutes ensemble, et les brouillons de courriels",
  options: {
    periode: {
      flag: "--periode <période>",
      text: "une période déjà émise : un mois (2026-11) ou une ligne de la feuille Périodes",
    },
    dossier: {
      flag: "--dossier <dossier>",
      text: "le dossier où mettre les fichiers ; il est créé s’il n’existe pas",
    },
    courriels: {
      flag: "--courriels",
      text: "prépare aussi un brouillon de courriel (.eml) pour chaque famille en facture en ligne",
    },
  },
  examples: [
    "ecot imprimer cantine.xlsx --periode 2026-11 --dossier novembre",
    "ecot imprimer cantine.xlsx --periode 2026-11 --dossier novembre --courriels",
  ],
  journal: [journalActions.print],
};
