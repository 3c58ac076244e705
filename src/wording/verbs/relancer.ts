import { journalActions } from "../choices";
import type { VerbWords } from "./verb-words";

export const relancerWords: VerbWords<"le" | "envoyees"> = {
  description: "prépare les relances à envoyer un jour donné, et met à jour la feuille Impayés",
  options: {
    le: {
      flag: "--le <date>",
      text: "le jour des relances, comme 2026-11-20 : les règlements datés d’après ne comptent pas",
    },
    envoyees: {
      flag: "--envoyees",
      text: "note que les relances de ce jour sont parties : les mises en demeure comptent de ce jour",
    },
  },
  examples: [
    "ecot relancer cantine.xlsx --le 2026-11-20",
    "ecot relancer cantine.xlsx --le 2026-11-20 --envoyees",
  ],
  journal: [journalActions.remind],
};
