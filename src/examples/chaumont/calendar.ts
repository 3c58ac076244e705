import { exampleCalendar, examplePeriods, type CalendarEntry } from "../town-sheets";
import { coquelicots, grandPre, vieuxLavoir } from "./places";

const source = "Calendrier scolaire 2026-2027 (Reims)";

/**
 * The holidays of zone B in 2026-2027, as an import writes them. Facts of the ministère de l'Éducation nationale, open
 * data "Le calendrier scolaire" (data.education.gouv.fr, Licence Ouverte 2.0), rows of the académie of Reims; departures
 * are after class, returns in the morning. The first return is on 1 September 2026, so nothing closes a day before it.
 */
const imported: readonly CalendarEntry[] = [
  { from: "2026-10-17", to: "2026-11-01", label: "Vacances de la Toussaint", type: "Vacances", source },
  { from: "2026-12-19", to: "2027-01-03", label: "Vacances de Noël", type: "Vacances", source },
  { from: "2027-02-20", to: "2027-03-07", label: "Vacances d'Hiver", type: "Vacances", source },
  { from: "2027-04-17", to: "2027-05-02", label: "Vacances de Printemps", type: "Vacances", source },
  { from: "2027-05-07", label: "Pont de l'Ascension", type: "Pont", source },
  { from: "2027-07-03", to: "2027-08-31", label: "Vacances d'Été", type: "Vacances", source },
];

/** What the office typed itself; the next import leaves these rows alone. Invented, like the schools. */
const typed: readonly CalendarEntry[] = [
  // Announced before November was billed: its meals are simply never billed.
  { from: "2026-11-17", label: "Grève annoncée", type: "Grève", school: vieuxLavoir },
  // One class on a Saturday; its meals are booked in Présences, since no enrolment ticks a Saturday.
  { from: "2026-12-05", label: "Samedi des CM2", type: "Ouvert", school: grandPre, className: "CM2" },
  { from: "2026-12-11", label: "Travaux de chauffage", type: "Fermeture", school: coquelicots },
  // The narrowest row wins: this school is open on the bridge that closes the others.
  { from: "2027-05-07", label: "Journée rattrapée", type: "Ouvert", school: vieuxLavoir },
];

export const calendar = exampleCalendar([...imported, ...typed]);

/**
 * Prepaid: a month is issued about the 28th of the month before, and due in its middle, at least 14 days later (notice of
 * a debit) on a day on which banks collect. Cash and cheques are brought on one morning in between.
 */
export const periods = examplePeriods("9h00-12h00", [
  month("2026-09", "Septembre 2026", {
    days: 30,
    issue: "2026-08-28",
    payDesk: "2026-09-08",
    due: "2026-09-15",
  }),
  month("2026-10", "Octobre 2026", {
    days: 31,
    issue: "2026-09-28",
    payDesk: "2026-10-06",
    due: "2026-10-15",
  }),
  month("2026-11", "Novembre 2026", {
    days: 30,
    issue: "2026-10-28",
    payDesk: "2026-11-05",
    due: "2026-11-16",
  }),
  month("2026-12", "Décembre 2026", {
    days: 31,
    issue: "2026-11-27",
    payDesk: "2026-12-08",
    due: "2026-12-15",
  }),
  month("2027-01", "Janvier 2027", {
    days: 31,
    issue: "2026-12-28",
    payDesk: "2027-01-07",
    due: "2027-01-15",
  }),
  month("2027-02", "Février 2027", {
    days: 28,
    issue: "2027-01-28",
    payDesk: "2027-02-04",
    due: "2027-02-15",
  }),
  month("2027-03", "Mars 2027", { days: 31, issue: "2027-02-26", payDesk: "2027-03-11", due: "2027-03-15" }),
  month("2027-04", "Avril 2027", { days: 30, issue: "2027-03-26", payDesk: "2027-04-06", due: "2027-04-15" }),
  month("2027-05", "Mai 2027", { days: 31, issue: "2027-04-28", payDesk: "2027-05-11", due: "2027-05-18" }),
  month("2027-06", "Juin 2027", { days: 30, issue: "2027-05-28", payDesk: "2027-06-08", due: "2027-06-15" }),
  month("2027-07", "Juillet 2027", {
    days: 31,
    issue: "2027-06-28",
    payDesk: "2027-07-06",
    due: "2027-07-15",
  }),
]);

function month(
  key: string,
  label: string,
  {
    days,
    ...dates
  }: { readonly days: number; readonly issue: string; readonly payDesk: string; readonly due: string },
) {
  return { key, label, from: `${key}-01`, to: `${key}-${days}`, ...dates };
}
