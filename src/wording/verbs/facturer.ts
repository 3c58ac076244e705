import { journalActions } from "../choices";
import type { VerbWords } from "./verb-words";

export const facturerWords: VerbWords<"periode" | "emission" | "projet"> = {
  description: "émet les factures d’une période",
  options: {
    periode: {
      flag: "--periode <période>",
      text: "la période : un mois (2026-11) ou une ligne de la feuille Périodes",
    },
    emission: {
      flag: "--emission <date>",
      text: "la date d’émission, comme 2026-10-28 (à défaut, celle de la feuille Périodes, sinon aujourd’hui)",
    },
    projet: { flag: "--projet", text: "montre ce qui serait émis, sans rien numéroter ni écrire" },
  },
  examples: [
    "ecot facturer cantine.xlsx --periode 2026-11 --emission 2026-10-28 --projet",
    "ecot facturer cantine.xlsx --periode 2026-11 --emission 2026-10-28",
    'ecot facturer cantine.xlsx --periode "juin-juillet 2018" --emission 2018-07-06 --sortie juillet.xlsx',
  ],
  journal: [journalActions.issue],
};
