import type { AbsenceRule, Minutes, Notice } from "../../domain/meals";
import { counted } from "../amounts";
import { fr } from "../french";
import { quoted } from "../problems/inserted";
import { hourText } from "../verdicts";

export const reglagesWords = {
  intro: "Les règles de la commune, telles que la feuille Paramètres les tient.",
  byDefault: (value: string) => fr`Vide : ${value}.`,
  save: (changes: number) => (changes === 0 ? "Appliquer" : `Appliquer ${counted(changes, "changement")}`),
  undo: "Abandonner les changements",
  saved: (settings: number, rules: number) =>
    fr`Appliqué : ${counted(settings, "réglage")}, ${counted(rules, "règle d’absence", "règles d’absence")}.`,
  savedNext: fr`Les prochaines factures suivront ces règles ; celles qui sont émises ne changent pas.`,
  nothingToSave: fr`Rien à appliquer : la feuille dit déjà cela.`,
  presets: "Partir des règles d’une commune",
  presetsHint: fr`Les règles de facturation et d’absence sont proposées ci-dessous ; l’adresse et les comptes de votre service ne changent pas. Rien n’est écrit avant que vous appliquiez.`,
  presetNames: { chaumont: "Chaumont", descartes: "Descartes" },
  presetDetails: {
    chaumont: "facturation à l’avance, certificat sous 14 jours",
    descartes: "à terme échu, un repas de carence",
  },
  presetApplied: (name: string, count: number) =>
    fr`Règles de ${name} : ${counted(count, "différence proposée", "différences proposées")}. Relisez, puis appliquez.`,
  presetSame: (name: string) => `Vos règles sont déjà celles de ${name}.`,
  absenceRules: "Absences déductibles",
  noAbsenceRules: fr`Aucune règle : toute absence reste facturée.`,
  absenceRulesHint: "Ces règles se corrigent dans la feuille Règles d’absence.",
  proposed: "proposée",
  openSheet: (sheet: string) => `Ouvrir la feuille ${sheet}`,
  trial: "Essayer cet Excel",
  trialHint: fr`Cet Excel fait-il tout ce dont Écot se sert ? Cinq minutes, dans un nouveau classeur.`,
  changed: "modifié",
  changedCount: (count: number) => counted(count, "modifié", "modifiés"),
  groups: {
    town: "Service",
    year: "Année et calendrier",
    billing: "Facturation",
    bookings: "Réservations",
    debit: "Prélèvement",
    reminders: "Relances",
    paper: "Papier et courriel",
  },
} as const;

/** A rule of absence, as its sheet holds it. */
export interface AbsenceRuleTold {
  readonly motive: string;
  readonly notice: Notice["kind"] | undefined;
  /** A number of days, or the name of a table of deadlines. */
  readonly delay: number | string | undefined;
  readonly before: Minutes | undefined;
  readonly writingRequired: boolean | undefined;
  readonly document: AbsenceRule["document"] | undefined;
  readonly documentWithinDays: number | undefined;
  readonly waitingMeals: number | undefined;
  readonly article: string | undefined;
}

/** `prévenir 7 jours ouvrés avant ; par écrit`: what a family must do for the meals to be deducted. */
export function absenceRuleText(rule: AbsenceRuleTold): string {
  const { writingRequired, document, documentWithinDays, waitingMeals } = rule;
  const within = documentWithinDays === undefined ? "" : ` sous ${counted(documentWithinDays, "jour")}`;
  const parts = [
    noticeText(rule),
    writingRequired === true ? "par écrit" : undefined,
    document === "required" ? `justificatif${within}` : undefined,
    document === "writing-or-document" ? `écrit ou justificatif${within}` : undefined,
    waitingMeals === undefined || waitingMeals === 0
      ? undefined
      : `${counted(waitingMeals, "premier repas", "premiers repas")} à payer`,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

function noticeText({ notice, delay = 0, before }: AbsenceRuleTold): string {
  const hour = before === undefined ? "" : ` avant ${hourText(before)}`;
  if (notice === "table" || typeof delay === "string") return fr`délais du tableau ${quoted(String(delay))}`;
  switch (notice) {
    case "same-day":
      return `prévenir le jour même${hour}`;
    case "working-days":
      return `prévenir ${counted(delay, "jour ouvré", "jours ouvrés")} avant${hour === "" ? "" : `,${hour}`}`;
    case "days":
      return `prévenir ${counted(delay, "jour")} avant${hour === "" ? "" : `,${hour}`}`;
    case "none":
    case undefined:
      return "sans délai";
  }
}
