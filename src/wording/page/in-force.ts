import type { Custody, CustodyPart, HouseholdShares, ThirdPart, ThirdPartForm } from "../../domain/debtors";
import type { DeadlineRow } from "../../domain/meals";
import type { Service } from "../../domain/services";
import type { Surcharge, SurchargeForm } from "../../domain/surcharges";
import { isoWeekOf, type Day, type OpenDayRange } from "../../kernel/day";
import { whole } from "../../kernel/percentage";
import { euros, percentageText } from "../amounts";
import { surchargeCauseWords } from "../choices";
import { enumerated, shortDay, weekdayName } from "../days";
import { fr } from "../french";
import { quoted, rowsText } from "../problems/inserted";
import { hourText } from "../verdicts";

export const inForceWords = {
  title: fr`En vigueur aujourd’hui : prestations, délais, foyers et payeurs`,
  nothing: fr`Ce classeur n’a ni prestation particulière, ni majoration, ni délai par jour, ni garde, ni prise en charge : seules les règles ci-dessus valent.`,
  groups: {
    services: "Prestations",
    surcharges: "Majorations",
    deadlines: "Délais par jour",
    households: "Foyers",
    payers: "Prises en charge",
  },
  hint: fr`Ces règles se corrigent dans leurs feuilles ; le projet de factures dit ce qui manque.`,
  toMend: "ligne à corriger",
} as const;

type NameOf = (familyCode: string) => string;

/** `par tranche de 30 min commencée, 5 min de tolérance, jusqu’à 18 h 30`. */
export function serviceText({ unit, weekdays, isMeal, duration }: Service): string {
  const days =
    weekdays === undefined
      ? "les jours de cantine"
      : enumerated([...weekdays].sort((left, right) => left - right).map((day) => `le ${weekdayName(day)}`));
  const meal = isMeal ? ["repas"] : [];
  switch (unit) {
    case "day":
      return ["par jour", days, ...meal].join(", ");
    case "month":
      return ["au mois", days, ...meal].join(", ");
    case "duration":
      return [...durationTexts(duration), ...meal].join(", ");
  }
}

function durationTexts({
  step,
  tolerance,
  minimum,
  maximum,
  closesAt,
  late,
}: Service["duration"]): readonly string[] {
  const texts = [
    step === undefined ? "par quantité notée" : `par tranche de ${minutesText(step)} commencée`,
    tolerance === 0 ? undefined : `${minutesText(tolerance)} de tolérance`,
    minimum === undefined ? undefined : `au moins ${String(minimum)}`,
    maximum === undefined ? undefined : `au plus ${String(maximum)}`,
    closesAt === undefined ? undefined : `jusqu’à ${hourText(closesAt)}`,
    late === undefined
      ? undefined
      : `puis ${quoted(late.service)} ${late.step === undefined ? "une fois" : `par tranche de ${minutesText(late.step)} commencée`}`,
  ];
  return texts.filter((text) => text !== undefined);
}

const minutesText = (minutes: number): string => `${String(minutes)}\u00a0min`;

/** `Non réservé – Cantine`. */
export function surchargeName({ cause, service }: Surcharge): string {
  return service === undefined ? surchargeCauseWords[cause] : `${surchargeCauseWords[cause]} – ${service}`;
}

/** `50 % de plus, à partir de la 7e fois`. */
export function surchargeText({ form, fromNth, ...dates }: Surcharge): string {
  const nth = fromNth === undefined || fromNth === 1 ? [] : [`à partir de la ${String(fromNth)}e fois`];
  return [form === undefined ? inForceWords.toMend : formText(form), ...nth, ...untilTexts(dates)].join(", ");
}

function formText(form: SurchargeForm): string {
  switch (form.kind) {
    case "added":
      return `${euros(form.amount)} de plus`;
    case "percentage":
      return `${percentageText(form.percentage)} de plus`;
    case "price":
      return `${euros(form.price)} au lieu du prix`;
  }
}

/** `pour vendredi, mercredi de la semaine précédente avant 10 h 00`. */
export function deadlineText({ weekday, latestWeekday, week, before }: DeadlineRow): string {
  if (weekday === undefined || latestWeekday === undefined || week === undefined) return inForceWords.toMend;
  const of = week === "same" ? "de la même semaine" : "de la semaine précédente";
  const hour = before === undefined ? "" : ` avant ${hourText(before)}`;
  return `pour ${weekdayName(weekday)}, ${weekdayName(latestWeekday)} ${of}${hour}`;
}

/** `semaines impaires chez Dupont (F002), jusqu’au 02/07/2027`. */
export function custodyText({ part, familyCode, ...dates }: Custody, nameOf: NameOf): string {
  return [partText(part, nameOf(familyCode)), ...untilTexts(dates)].join(", ");
}

function partText(part: CustodyPart, name: string): string {
  switch (part.kind) {
    case "all":
      return `toujours chez ${name}`;
    case "even-weeks":
      return `semaines paires chez ${name}`;
    case "odd-weeks":
      return `semaines impaires chez ${name}`;
    case "percentage":
      return `${percentageText(part.percentage)} à ${name}`;
  }
}

/** `aujourd’hui (semaine 45) : Dupont (F002)`. */
export function householdsText(shares: HouseholdShares, on: Day, nameOf: NameOf): string {
  if (!shares.ok) {
    const rows = rowsText(shares.reason.rows.map(({ place }) => place.row));
    return fr`aujourd’hui : rien ne dit qui paie (${rows} de Gardes)`;
  }
  const payers = shares.shares.map(({ code, percentage }) =>
    percentage === whole ? nameOf(code) : `${nameOf(code)} ${percentageText(percentage)}`,
  );
  const week = shares.week === undefined ? "" : ` (semaine ${String(isoWeekOf(on))})`;
  return fr`aujourd’hui${week} : ${enumerated(payers)}`;
}

/** `Cantine : CCAS (CCAS) prend 2,00 €, décision 12, jusqu’au 31/12/2026`. */
export function thirdPartText(row: ThirdPart, nameOf: NameOf, childText: string | undefined): string {
  const { payerCode, form, service, decision, defects } = row;
  if (payerCode === undefined || form === undefined || defects.length > 0) return inForceWords.toMend;
  const scope = [service, childText].filter((text) => text !== undefined);
  const what = scope.length === 0 ? "" : fr`${scope.join(", ")} : `;
  const decided = decision === undefined ? [] : [decision];
  return [`${what}${nameOf(payerCode)} prend ${takenText(form)}`, ...decided, ...untilTexts(row)].join(", ");
}

function takenText(form: ThirdPartForm): string {
  switch (form.kind) {
    case "amount":
      return `${euros(form.amount)} par unité`;
    case "percentage":
      return percentageText(form.percentage);
    case "rest":
      return "le reste";
  }
}

const untilTexts = ({ to }: OpenDayRange): readonly string[] =>
  to === undefined ? [] : [`jusqu’au ${shortDay(to)}`];
