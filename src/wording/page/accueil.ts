import type { Period } from "../../domain/invoicing";
import type { SheetKey } from "../../kernel/place";
import type { Day } from "../../kernel/day";
import { counted } from "../amounts";
import { periodText, shortDay } from "../days";
import { capital } from "../verdicts";
import { fr } from "../french";

/** What the clerk had best do next. */
export type NextStep =
  | { readonly kind: "fill-sheet"; readonly sheet: SheetKey }
  | { readonly kind: "import-calendar"; readonly schoolYear: string }
  | { readonly kind: "mend"; readonly problems: number }
  | { readonly kind: "issue"; readonly period: Period; readonly isLate: boolean }
  | { readonly kind: "see-requests"; readonly requests: number }
  | { readonly kind: "send-debits"; readonly collectedOn: Day; readonly debits: number }
  | { readonly kind: "prepare-debits"; readonly families: number }
  | { readonly kind: "remind"; readonly families: number }
  | { readonly kind: "year-is-over"; readonly schoolYear: string };

/** What a town is set up with before its first invoice, and how far it is. */
export type SetupStep = { readonly isDone: boolean } & (
  | { readonly kind: "settings"; readonly missing: readonly string[] }
  | { readonly kind: "absence-rules"; readonly rules: number }
  | { readonly kind: "tariffs"; readonly tariffs: number }
  | {
      readonly kind: "lists";
      readonly families: number;
      readonly children: number;
      readonly enrolments: number;
    }
  | { readonly kind: "calendar"; readonly schoolYear: string }
);

/** What a next step says, and what its button says. */
export interface StepWords {
  readonly title: string;
  readonly text: string;
  readonly action: string;
}

/** `28/10`: the period beside it tells the year. */
const dayOfYear = (day: Day): string => shortDay(day).slice(0, 5);

export const accueilWords = {
  toDo: "À faire maintenant",
  periods: "Périodes de l’année",
  period: "Période",
  issuedOn: "Émission",
  issuedDay: dayOfYear,
  plannedOn: (day: Day) => `prévue ${dayOfYear(day)}`,
  notIssued: "–",
  invoices: "Factures",
  total: "Total",
  refresh: "Relire le classeur",
  foreignTitle: "Ce classeur n’est pas encore celui de la cantine",
  foreignText: fr`Écot y ajoute les feuilles à remplir : familles, enfants, inscriptions, tarifs, calendrier. Vos propres feuilles restent telles quelles.`,
  foreignAction: "Préparer ce classeur",
  incompleteTitle: "Il manque des feuilles à ce classeur",
  incompleteText: (sheets: readonly string[]) =>
    fr`Absentes : ${sheets.join(", ")}. Sans elles, rien ne peut être calculé.`,
  incompleteAction: "Ajouter les feuilles manquantes",
  counts: (families: number, children: number) =>
    `${counted(families, "famille")}, ${counted(children, "enfant")}`,
  schoolYear: (year: string) => `Année scolaire ${year}`,
  noName: "Cantine scolaire",
} as const;

const sheetWords: Readonly<Partial<Record<SheetKey, readonly [title: string, text: string]>>> = {
  tariffs: ["Saisir les tarifs", fr`La feuille Tarifs est vide : aucun repas n’a de prix.`],
  families: ["Saisir les familles", fr`La feuille Familles est vide : aucune facture n’a de destinataire.`],
  children: ["Saisir les enfants", "La feuille Enfants est vide."],
  enrolments: ["Saisir les inscriptions", fr`La feuille Inscriptions est vide : aucun repas n’est prévu.`],
};

export function stepWords(step: NextStep): StepWords {
  switch (step.kind) {
    case "fill-sheet": {
      const [title = "", text = ""] = sheetWords[step.sheet] ?? [];
      return { title, text, action: "Aller à la feuille" };
    }
    case "import-calendar":
      return {
        title: "Importer le calendrier scolaire",
        text: fr`Aucune vacance n’est connue pour ${step.schoolYear} : des repas seraient facturés pendant les congés.`,
        action: "Importer",
      };
    case "mend":
      return {
        title: `Corriger ${counted(step.problems, "anomalie bloquante", "anomalies bloquantes")}`,
        text: fr`Les factures concernées attendent ; les autres peuvent être émises.`,
        action: "Voir les anomalies",
      };
    case "issue": {
      const { period } = step;
      const planned =
        period.plannedIssue === undefined ? "" : fr` Émission prévue le ${shortDay(period.plannedIssue)}.`;
      return {
        title: fr`Facturer : ${capital(periodText(period))}`,
        text: step.isLate
          ? fr`Cette période attend d’être émise.${planned}`
          : fr`C’est la prochaine période.${planned}`,
        action: "Préparer",
      };
    }
    case "see-requests":
      return {
        title: `Traiter ${counted(step.requests, "demande de famille", "demandes de familles")}`,
        text: "Rien de ce qu’elles demandent n’est changé avant que vous les appliquiez.",
        action: "Voir les demandes",
      };
    case "send-debits":
      return {
        title: `Déposer le prélèvement du ${shortDay(step.collectedOn)}`,
        text: `Son fichier (${counted(step.debits, "prélèvement")}) va à la banque, puis il est marqué envoyé.`,
        action: "Ouvrir",
      };
    case "prepare-debits":
      return {
        title: `Prélever ${counted(step.families, "famille")}`,
        text: "Leurs factures ne sont dans aucun prélèvement.",
        action: "Préparer",
      };
    case "remind":
      return {
        title: `Relancer ${counted(step.families, "famille")}`,
        text: "Une lettre est due aujourd’hui.",
        action: "Voir les relances",
      };
    case "year-is-over":
      return {
        title: `Toutes les périodes de ${step.schoolYear} sont émises`,
        text: "Commencez un nouveau classeur pour la nouvelle année scolaire.",
        action: "Nouveau classeur",
      };
  }
}
