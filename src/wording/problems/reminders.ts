import type { ProblemsOf } from "../../kernel/problem";
import { counted, euros } from "../amounts";
import { fr } from "../french";
import { cut, quoted } from "./inserted";
import type { WordsFor } from "./words";

const letterNames = { 1: "La première relance", 2: "La deuxième relance" };

export const reminderWords: WordsFor<ProblemsOf<"reminder">> = {
  "reminder.below-minimum": ({ family, level, total, minimum }) => ({
    message: fr`${letterNames[level]} de la famille ${family} n’est pas écrite : ${euros(total)}, c’est moins que le minimum de ${euros(minimum)}.`,
    advice: fr`Rien à faire : ces factures seront relancées quand le total atteindra le minimum.`,
  }),
  "reminder.unknown-invoice": ({ invoice, nearest }) => ({
    message: fr`Cette relance porte sur la facture ${quoted(invoice)}, qui n’existe pas : elle ne compte pour aucune facture.`,
    advice:
      nearest === undefined
        ? fr`Rétablissez le numéro de la facture : celle qui a été relancée le serait une première fois encore.`
        : fr`Si c’est la facture ${cut(nearest)}, corrigez le numéro : elle serait relancée une première fois encore.`,
  }),
  "reminder.changed-since-preview": ({ shown, current }) => ({
    message:
      shown.count === current.count && shown.total === current.total
        ? fr`Le classeur a changé depuis l’aperçu : ce ne sont plus les mêmes lettres qui sont dues. Rien n’a été écrit.`
        : fr`Le classeur a changé depuis l’aperçu : ${counted(shown.count, "lettre")} (${euros(shown.total)}) ${shown.count > 1 ? "étaient montrées" : "était montrée"}, ${counted(current.count, "lettre")} (${euros(current.total)}) ${current.count > 1 ? "sont dues" : "est due"} à présent. Rien n’a été écrit.`,
    advice: fr`Refaites l’aperçu, regardez-le, puis confirmez.`,
  }),
};
