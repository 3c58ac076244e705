import type {
  AbsenceVerdict,
  BookingVerdict,
  DayReason,
  JudgedAbsence,
  JudgedBooking,
} from "../domain/meals";
import type { BookingReason, BookingType, Notice } from "../domain/meals";
import type { Day } from "../kernel/day";
import type { Minutes } from "../kernel/minutes";
import { groupBy } from "../kernel/group";
import { counted } from "./amounts";
import { daysText, rangeText, shortDay } from "./days";

export const absenceVerdictWords: Record<AbsenceVerdict, string> = {
  deducted: "Déduite",
  billed: "Facturée",
  pending: "En attente",
  partial: "Partielle",
  "no-meal": "Sans repas",
};

export const bookingVerdictWords: Record<BookingVerdict, string> = {
  accepted: "Acceptée",
  "accepted-out-of-time": "Acceptée hors délai",
  surcharged: "Majorée",
  refused: "Refusée",
};

export const bookingTypeWords: Record<BookingType, string> = {
  schedule: "Planning",
  exceptional: "Exceptionnelle",
  unforeseen: "Imprévue",
  counted: "Pointage",
};

/** Why an absence is deducted or billed, in one sentence that quotes the town's rule. */
export function explainAbsence(judged: JudgedAbsence): string {
  const { absence, days, verdict } = judged;
  if (verdict === "no-meal") {
    const when = absence.from === absence.to ? `le ${shortDay(absence.from)}` : rangeText(absence);
    return `Aucun repas prévu ${when}\u00a0: rien à déduire.`;
  }
  const reasons = [...groupBy(days, ({ reason }) => JSON.stringify(reason)).values()].map((alike) => {
    const [first] = alike;
    return first === undefined
      ? ""
      : `${dayCount(alike.map(({ day }) => day))} ${reasonText(first.reason, judged)}`;
  });
  const reference = absence.decision === undefined ? ruleReference(judged) : "";
  return `${capital(reasons.join("\u00a0; "))}${reference}.`;
}

/** The same on paper, where it stands among others: which absence, then what becomes of its meals. */
export function absenceText(judged: JudgedAbsence): string {
  const { motive } = judged.absence;
  const named = motive === undefined ? "" : ` «\u00a0${motive}\u00a0»`;
  return `Absence${named} ${rangeText(judged.absence)}\u00a0: ${explainAbsence(judged)}`;
}

function dayCount(days: readonly Day[]): string {
  return `${counted(days.length, "repas")} (${daysText(days)})`;
}

function reasonText(reason: DayReason, { absence, rule }: JudgedAbsence): string {
  switch (reason.kind) {
    case "rule-met":
      return "à déduire, toutes les conditions sont remplies";
    case "decision":
      return `${absence.decision === "accept" ? "à déduire" : "à facturer"} par décision du service`;
    case "no-rule":
      return absence.motive === undefined
        ? "à facturer, aucun motif n’est indiqué"
        : `à facturer, le motif «\u00a0${absence.motive}\u00a0» n’a pas de règle`;
    case "told-late":
      return `à facturer, il fallait prévenir au plus tard le ${shortDay(reason.latest)}${beforeText(reason.before)}`;
    case "no-deadline":
      return "à facturer, le tableau de délais ne dit pas jusqu’à quand prévenir";
    case "not-told":
      return "à facturer, le service n’a pas été prévenu";
    case "waiting-meal":
      return `à facturer, carence de ${counted(rule?.waitingMeals ?? 0, "repas")}`;
    case "writing-missing":
      return "à facturer, l’écrit exigé n’a pas été reçu";
    case "evidence-missing":
      return `à facturer, ${evidenceName(rule?.document)} n’a pas été reçu dans le délai`;
    case "evidence-late":
      return `à facturer, le justificatif était attendu au plus tard le ${shortDay(reason.latest)}`;
    case "evidence-awaited":
      return reason.latest === undefined
        ? `à facturer pour l’instant, ${evidenceName(rule?.document)} est attendu`
        : `à facturer pour l’instant, ${evidenceName(rule?.document)} est attendu jusqu’au ${shortDay(reason.latest)}`;
    case "counted-present":
      return "à facturer, l’enfant a été pointé présent";
  }
}

function evidenceName(document: "none" | "required" | "writing-or-document" | undefined): string {
  return document === "writing-or-document" ? "l’écrit ou le justificatif" : "le justificatif";
}

function beforeText(hour: Minutes | undefined): string {
  return hour === undefined ? "" : ` avant ${hourText(hour)}`;
}

/** 540 minutes are `9 h 00`. */
export function hourText(minutes: number): string {
  return `${String(Math.floor(minutes / 60))}\u00a0h\u00a0${String(minutes % 60).padStart(2, "0")}`;
}

function ruleReference({ rule }: JudgedAbsence): string {
  if (rule === undefined) return "";
  const article = rule.article === undefined ? "" : `, ${rule.article}`;
  return ` (règle «\u00a0${rule.motive}\u00a0»\u00a0: ${noticeText(rule.notice)}${article})`;
}

function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case "none":
      return "sans délai";
    case "same-day":
      return `prévenir le jour même${beforeText(notice.before)}`;
    case "working-days":
      return `prévenir ${counted(notice.count, "jour ouvré", "jours ouvrés")} avant${beforeText(notice.before)}`;
    case "days":
      return `prévenir ${counted(notice.count, "jour")} avant${beforeText(notice.before)}`;
    case "table":
      return `prévenir selon ${tableText(notice.table)}`;
  }
}

/** A table of deadlines, by its name: « Le jeudi pour la semaine suivante ». */
function tableText(name: string): string {
  return `le tableau de délais «\u00a0${name}\u00a0»`;
}

/** Why a booking is accepted, surcharged or refused, in one sentence. */
export function explainBooking(judged: JudgedBooking): string {
  return `${bookingVerdictWords[judged.verdict]}\u00a0: ${bookingReasonText(judged.reason)}.`;
}

function bookingReasonText(reason: BookingReason): string {
  switch (reason.kind) {
    case "decision":
      return "décision du service";
    case "counted":
      return "repas pris, relevé au pointage";
    case "in-time":
      return `demande reçue dans le délai (${deadlineText(reason)} au plus tard${byTable(reason)})`;
    case "late":
      return `la demande devait être faite le ${deadlineText(reason)} au plus tard${byTable(reason)}`;
    case "request-date-missing":
      return `la date de la demande manque (elle était attendue pour le ${deadlineText(reason)}${byTable(reason)})`;
    case "no-deadline":
      return "le tableau de délais ne dit pas jusqu’à quand la demander";
    case "document-missing":
      return "le justificatif n’a pas été reçu";
  }
}

type BookingDeadline = Omit<Extract<BookingReason, { readonly kind: "late" }>, "kind">;

function deadlineText({ deadline, before }: BookingDeadline): string {
  return `${shortDay(deadline)}${beforeText(before)}`;
}

function byTable({ table }: BookingDeadline): string {
  return table === undefined ? "" : `, selon ${tableText(table)}`;
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
