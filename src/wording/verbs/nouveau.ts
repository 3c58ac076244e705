import type { VerbWords } from "./verb-words";

export const nouveauWords: VerbWords<"exemple"> = {
  description:
    "crée un classeur avec toutes les feuilles à remplir, ou ajoute à un classeur celles qui lui manquent",
  options: {
    exemple: {
      flag: "--exemple <commune>",
      text: "remplit le classeur avec une commune d’exemple : chaumont ou descartes",
    },
  },
  examples: [
    "ecot nouveau cantine.xlsx",
    "ecot nouveau exemple.xlsx --exemple chaumont",
    "ecot nouveau le-classeur-du-service.xlsx",
  ],
  journal: [],
};
