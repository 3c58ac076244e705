import type { Day } from "../../kernel/day";
import { counted } from "../amounts";
import { shortDay } from "../days";
import { fr } from "../french";
import { requestSubjectWords } from "../requests";

/** The screen of what families ask for. */
export const demandesWords = {
  intro: fr`Ce que les familles demandent est noté dans la feuille Demandes. Rien ne change avant que vous l’appliquiez ; chaque changement vaut à partir de son jour.`,
  none: fr`Aucune demande n’attend.`,
  noneHint: fr`Une demande se note dans la feuille Demandes, ou dans Saisie du jour.`,
  list: "Demandes à traiter",
  request: (subject: keyof typeof requestSubjectWords, text: string) =>
    fr`${requestSubjectWords[subject]} : ${text}`,
  from: (day: Day | undefined) => (day === undefined ? "" : fr`à partir du ${shortDay(day)}`),
  states: {
    applies: "Sera appliquée",
    asks: "À vérifier",
    waits: "Attend son jour",
    stuck: "À compléter",
    refused: "Sera refusée",
  },
  said: fr`Le classeur le dit déjà : seul le statut change.`,
  accept: "Appliquer quand même",
  refuse: "Refuser",
  mandate: "Saisir le mandat",
  apply: (applied: number, refused: number) =>
    applied === 0
      ? fr`Refuser ${counted(refused, "demande")}`
      : refused === 0
        ? fr`Appliquer ${counted(applied, "demande")}`
        : fr`Appliquer ${counted(applied, "demande")}, refuser ${counted(refused, "demande")}`,
  done: (applied: number, refused: number) =>
    refused === 0
      ? fr`${counted(applied, "demande appliquée", "demandes appliquées")}.`
      : fr`${counted(applied, "demande appliquée", "demandes appliquées")}. Refus : ${refused}.`,
  others: (count: number) => fr`Voir ${counted(count, "autre demande", "autres demandes")}`,
  saveNext: "Enregistrez maintenant le classeur.",
} as const;
