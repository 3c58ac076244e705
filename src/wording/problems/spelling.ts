import type { ProblemsOf } from "../../kernel/problem";
import type { NameKind } from "../../domain/books";
import { fr } from "../french";
import { quoted, rowsText } from "./inserted";
import type { WordsFor } from "./words";

const kinds: Record<NameKind, string> = {
  school: "L’école",
  class: "La classe",
  level: "Le niveau",
  category: "La catégorie",
  service: "La prestation",
  motive: "Le motif",
  "deadline-table": "Le tableau de délais",
};

export const spellingWords: WordsFor<ProblemsOf<"spelling">> = {
  "spelling.unlike": ({ kind, found, usual, rows, isSame }) => ({
    message: fr`${kinds[kind]} ${quoted(found)} (${rowsText(rows)}) s’écrit ailleurs ${quoted(usual)} : Écot ${isSame ? "les prend pour un même nom" : "les tient pour deux noms différents"}.`,
    advice: isSame
      ? fr`Écrivez ce nom partout de la même façon ; rien n’a été changé.`
      : fr`Si c’est le même, écrivez-le partout de la même façon ; rien n’a été changé.`,
  }),
  "spelling.code": ({ found, usual }) => ({
    message: fr`Le code ${quoted(found)} ne diffère que par son écriture de ${quoted(usual)} : Écot les tient pour deux codes.`,
    advice: fr`Si c’est le même, écrivez-le partout de la même façon ; sinon, donnez-lui un code plus différent.`,
  }),
  "spelling.email": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend une adresse de courriel ; ${quoted(shown)} ${shown.includes("@") ? "n’en est pas une" : "n’a pas de @"}.`,
    advice: "Corrigez l’adresse, ou videz la cellule.",
  }),
};
