import {
  isPublicHoliday,
  schoolYearDays,
  schoolYearOf,
  type CalendarType,
  type Territory,
} from "../../domain/calendar";
import { addDays, weekdayOf, type Day } from "../../kernel/day";
import { foldLabel } from "../../kernel/label";
import type { ImportedClosure } from "./imported-calendar";
import type { Stay } from "./stay";

/** A closure, and what had to be supposed to find its days. */
export interface FoundClosure extends ImportedClosure {
  readonly supposed?: "single-day" | "end-of-marker";
}

const friday = 5;
const markerStart = /^d[ée]but\s+(?:(?:des|de\s+la|du|de)\s+|d['’]\s*)?/i;

/**
 * Which days does a row of the ministry's calendar close? Its start is the departure after class, its end the return
 * morning ("le départ en vacances a lieu après la classe, la reprise des cours le matin des jours indiqués").
 */
export function closureOf(stay: Omit<Stay, "row">, territory: Territory): FoundClosure {
  const label = stay.label.replace(markerStart, "");
  // An .ics with excluded ends may write the marker's one day up to the next morning.
  const isOneDay = stay.end <= addDays(stay.start, 1);
  if (label !== stay.label && isOneDay) return closureOfMarker(stay, label, territory);
  const type = typeOf(stay.label);
  const lastDay = addDays(stay.end, -1);
  // A single day has no class to leave after: it is closed itself.
  if (stay.start === stay.end) return { from: stay.start, to: stay.start, label: stay.label, type };
  // A bridge from Friday on is that Friday: after class, it would be a mere week-end.
  const from =
    type === "bridge" && weekdayOf(stay.start) === friday ? stay.start : firstDayOff(stay.start, territory);
  if (from <= lastDay) return { from, to: lastDay, label: stay.label, type };
  // From one morning to the next: the form with an excluded end writes a single day like that.
  return {
    from: stay.start,
    to: stay.start,
    label: stay.label,
    type,
    supposed: "single-day",
  };
}

/** `Début des Vacances d'Été`: nobody knows the return yet, so the closure runs to the end of the school year. */
function closureOfMarker(stay: Omit<Stay, "row">, label: string, territory: Territory): FoundClosure {
  const capitalised = label.charAt(0).toUpperCase() + label.slice(1);
  const yearEnd = schoolYearDays(schoolYearOf(stay.start))?.to ?? stay.start;
  const closure = {
    from: firstDayOff(stay.start, territory),
    to: yearEnd,
    label: capitalised,
    type: typeOf(label),
  };
  // The summer ends with the school year; a southern winter may well be over before.
  return foldLabel(label) === "vacances d'ete" ? closure : { ...closure, supposed: "end-of-marker" };
}

/** A departure on a school day is after class: that day still has its meal. */
function firstDayOff(departure: Day, territory: Territory): Day {
  const hasClass = weekdayOf(departure) <= friday && !isPublicHoliday(departure, territory);
  return hasClass ? addDays(departure, 1) : departure;
}

const publicHoliday = new RegExp(
  "^(?:lundi de )?(?:pentecote|paques)|^(?:jeudi de l')?ascension|^abolition|^(?:jour )?ferie|^jour de l'an|^armistice" +
    "|^victoire|^fete (?:du travail|nationale)|^assomption|^vendredi saint" +
    "|^(?:(?:1er|1) (?:janvier|mai|novembre)|8 mai|14 juillet|15 aout|11 novembre|25 decembre)\\b",
);

function typeOf(label: string): CalendarType {
  const folded = foldLabel(label);
  if (/^pont\b/.test(folded)) return "bridge";
  if (publicHoliday.test(folded)) return "public-holiday";
  return /^(?:journee|mi-careme)/.test(folded) ? "closure" : "vacation";
}

/** Is it a thing of one day, or of a few: a public holiday, a bridge, a day, the marker of a beginning? */
export function isOfShortKind(label: string): boolean {
  return markerStart.test(label) || typeOf(label) !== "vacation";
}
