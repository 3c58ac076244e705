import { journalActions } from "../choices";
import type { VerbWords } from "./verb-words";

export const relancerWords: VerbWords<"le" | "envoyees" | "pdf"> = {
  description: "prépare les relances à envoyer un jour donné, et met à jour la feuille Impayés",
  options: {
    le: {
      flag: "--le <date>",
      text: "le jour des relances, comme 2026-11-20 : les règlements datés d’après ne comptent pas",
    },
    pdf: { flag: "--pdf <fichier>", text: "écrit aussi les lettres en PDF sous ce nom" },
    envoyees: {
      flag: "--envoyees",
      text: "note que les relances de ce jour sont parties : les mises en demeure comptent de ce jour",
    },
  },
  examples: [
    "ecot relancer cantine.xlsx --le 2026-11-20 --pdf relances.pdf",
    "ecot relancer cantine.xlsx --le 2026-11-20 --envoyees",
  ],
  journal: [journalActions.remind],
};
