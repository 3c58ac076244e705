import type { ProblemsOf } from "../../kernel/problem";
import { fr } from "../french";
import { quoted } from "./inserted";
import type { WordsFor } from "./words";

export const entryProblemWords: WordsFor<ProblemsOf<"entry">> = {
  "entry.changed-since-preview": () => ({
    message: fr`Le classeur a changé depuis : ce qui serait écrit n’est plus ce que vous avez vu. Rien n’a été écrit.`,
    advice: "Regardez ce qui est montré maintenant, puis enregistrez.",
  }),
  "entry.row-changed": ({ sheet }) => ({
    message: fr`Dans la feuille ${quoted(sheet)}, la ligne ne dit plus ce qui était montré : elle a été changée ou déplacée. Rien n’a été écrit.`,
    advice: fr`Ouvrez la feuille ${quoted(sheet)} et corrigez-y la ligne à la main.`,
  }),
};
