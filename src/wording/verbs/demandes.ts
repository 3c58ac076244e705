import { journalActions } from "../choices";
import type { VerbWords } from "./verb-words";

export const demandesVerbWords: VerbWords<never> = {
  description: "applique ce que les familles demandent dans la feuille Demandes, sauf ce qui est à vérifier",
  options: {},
  examples: ["ecot demandes cantine.xlsx"],
  journal: [journalActions.applyRequests],
};
