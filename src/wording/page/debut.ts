import { counted } from "../amounts";
import { fr } from "../french";
import { enumerated } from "../days";
import type { SetupStep } from "./accueil";

export const debutWords = {
  title: "Pour commencer",
  hint: fr`Dans cet ordre, ou dans le vôtre : chaque étape dit où elle en est.`,
  done: "fait",
  toDo: "à faire",
} as const;

/** What a step of the setting up says, and what its button says. */
export interface SetupStepWords {
  readonly title: string;
  readonly text: string;
  readonly action: string;
}

/** How far a step is. */
export function setupWords(step: SetupStep): SetupStepWords {
  switch (step.kind) {
    case "settings":
      return {
        title: "Le service et ses règles",
        text: step.isDone
          ? fr`L’en-tête des factures est rempli. Vérifiez le mode de facturation et les délais.`
          : fr`Il manque ${enumerated(step.missing)} : c’est l’en-tête des factures.`,
        action: "Ouvrir Réglages",
      };
    case "absence-rules":
      return {
        title: "Les règles d’absence",
        text: step.isDone
          ? `${counted(step.rules, "motif")}.`
          : fr`Aucun motif : toute absence serait facturée. Celles d’une commune d’exemple peuvent servir de départ.`,
        action: "Ouvrir Réglages",
      };
    case "tariffs":
      return {
        title: "Les tarifs votés",
        text: step.isDone
          ? `${counted(step.tariffs, "ligne")}.`
          : fr`La feuille Tarifs est vide : aucun repas n’a de prix.`,
        action: "Aller à la feuille",
      };
    case "lists":
      return {
        title: "Les familles et les enfants",
        text: listsText(step),
        action: "Importer une liste",
      };
    case "calendar":
      return {
        title: "Le calendrier scolaire",
        text: step.isDone
          ? `Les vacances de ${step.schoolYear} sont connues.`
          : fr`Aucune vacance n’est connue pour ${step.schoolYear} : des repas seraient facturés pendant les congés.`,
        action: "Importer",
      };
  }
}

function listsText(step: SetupStep & { readonly kind: "lists" }): string {
  const { families, children, enrolments } = step;
  const counts = [
    counted(families, "famille"),
    counted(children, "enfant"),
    counted(enrolments, "inscription"),
  ];
  if (families + children + enrolments === 0)
    return fr`Encore personne : vos listes (école, inscriptions, quotients) remplissent les feuilles Familles, Enfants et Inscriptions.`;
  return step.isDone ? `${enumerated(counts)}.` : fr`${enumerated(counts)} : il faut des trois.`;
}
