import type { VerbWords } from "./verb-words";

export const reimprimerWords: VerbWords<"periode"> = {
  description: "refait les pages à imprimer d’une période émise, d’après le registre",
  options: {
    periode: {
      flag: "--periode <période>",
      text: "une période déjà émise : un mois (2026-11) ou une ligne de la feuille Périodes",
    },
  },
  examples: [
    "ecot reimprimer cantine.xlsx --periode 2026-11",
    "ecot reimprimer cantine.xlsx --periode 2026-11 --sortie pages-de-novembre.xlsx",
  ],
  journal: [],
};
