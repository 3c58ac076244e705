import type { VerbWords } from "./verb-words";

export const verifierWords: VerbWords<never> = {
  description: "liste toutes les anomalies du classeur, chacune avec sa cellule",
  options: {},
  examples: ["ecot verifier cantine.xlsx"],
  journal: [],
};
