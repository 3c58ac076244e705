import { journalActions } from "../choices";
import type { VerbWords } from "./verb-words";

export const rejetsWords: VerbWords<"depuis"> = {
  description: "note les prélèvements que la banque a rejetés",
  options: {
    depuis: {
      flag: "--depuis <fichier>",
      text: "le fichier de la banque : pain.002, camt.054, un relevé (camt.053, CFONB 120) ou csv (à défaut, les rejets saisis dans la feuille Rejets)",
    },
  },
  examples: ["ecot rejets cantine.xlsx --depuis rejets.xml", "ecot rejets cantine.xlsx"],
  journal: [journalActions.rejects],
};
