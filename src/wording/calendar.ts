import type { CalendarType } from "../domain/calendar";

/** The types of a row of the calendar sheet. */
export const calendarTypeNames: { readonly [T in CalendarType]: string } = {
  vacation: "Vacances",
  "public-holiday": "Férié",
  bridge: "Pont",
  closure: "Fermeture",
  strike: "Grève",
  open: "Ouvert",
};

/** The `Source` of the rows that an import wrote, by which the next import finds them again. */
export function calendarSource(schoolYear: string, academie: string): string {
  return `Calendrier scolaire ${schoolYear} (${academie})`;
}

/** Was a row written by an import of that school year, whatever the académie it was for? */
export function isCalendarSource(source: string | undefined, schoolYear: string): boolean {
  return source?.startsWith(`Calendrier scolaire ${schoolYear} (`) === true;
}

/** `académie de Reims`, `académie d’Amiens`. */
export function academieText(name: string): string {
  return `académie ${/^[aeiouyàâäéèêëîïôöùûü]/i.test(name) ? "d’" : "de "}${name}`;
}
