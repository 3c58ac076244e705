import { journalActions } from "../choices";
import { fr } from "../french";
import type { VerbWords } from "./verb-words";

export const encaisserWords: VerbWords<"depuis"> = {
  description: "note ce qui est arrivé sur le compte",
  options: {
    depuis: {
      flag: "--depuis <fichier>",
      text: fr`le relevé de la banque (CFONB 120, camt.053, camt.054) ou le tableau de la banque ou du portail de paiement (csv, xlsx)`,
    },
  },
  examples: ["ecot encaisser cantine.xlsx --depuis releve.txt"],
  journal: [journalActions.takeIn],
};
