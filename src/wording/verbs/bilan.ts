import { journalActions } from "../choices";
import type { VerbWords } from "./verb-words";

export const bilanWords: VerbWords<"le"> = {
  description:
    "dresse le bilan un jour donné : dû, réglé et impayé, encaissements, état nominatif, tableau de bord",
  options: {
    le: {
      flag: "--le <date>",
      text: "le jour du bilan, comme 2026-11-30 : ce qui est daté d’après ne compte pas",
    },
  },
  examples: ["ecot bilan cantine.xlsx --le 2026-11-30"],
  journal: [journalActions.statement],
};
