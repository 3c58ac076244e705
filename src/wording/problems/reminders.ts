import type { ReminderProblems } from "../../kernel/problems/reminders";
import { euros } from "../amounts";
import { fr } from "../french";
import { cut } from "./inserted";
import type { WordsFor } from "./words";

const letterNames = { 1: "La première relance", 2: "La deuxième relance" };

export const reminderWords: WordsFor<ReminderProblems> = {
  "reminder.below-minimum": ({ family, level, total, minimum }) => ({
    message: fr`${letterNames[level]} de la famille ${cut(family)} n’est pas écrite : ${euros(total)}, c’est moins que le minimum de ${euros(minimum)}.`,
    advice: fr`Rien à faire : ces factures seront relancées quand le total atteindra le minimum.`,
  }),
};
