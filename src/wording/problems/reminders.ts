import type { ReminderProblems } from "../../kernel/problems/reminders";
import { counted, euros } from "../amounts";
import { fr } from "../french";

import type { WordsFor } from "./words";

const letterNames = { 1: "La première relance", 2: "La deuxième relance" };

export const reminderWords: WordsFor<ReminderProblems> = {
  "reminder.below-minimum": ({ family, level, total, minimum }) => ({
    message: fr`${letterNames[level]} de la famille ${family} n’est pas écrite : ${euros(total)}, c’est moins que le minimum de ${euros(minimum)}.`,
    advice: fr`Rien à faire : ces factures seront relancées quand le total atteindra le minimum.`,
  }),
  "reminder.changed-since-preview": ({ shown, current }) => ({
    message: fr`Le classeur a changé depuis l’aperçu : ${counted(shown.letters, "lettre")} (${euros(shown.total)}) ${shown.letters > 1 ? "étaient montrées" : "était montrée"}, ${counted(current.letters, "lettre")} (${euros(current.total)}) ${current.letters > 1 ? "sont dues" : "est due"} à présent. Rien n’a été écrit.`,
    advice: fr`Refaites l’aperçu, regardez-le, puis confirmez.`,
  }),
};
