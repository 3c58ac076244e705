import { exampleCalendar, examplePeriods, type CalendarEntry } from "../town-sheets";
import { moulinVert } from "./places";

const source = "Calendrier scolaire 2017-2018 (Orléans-Tours)";

/**
 * The holidays of zone B in 2017-2018, as an import writes them. Facts of the ministère de l'Éducation nationale, open
 * data "Le calendrier scolaire" (data.education.gouv.fr, Licence Ouverte 2.0), rows of the académie of Orléans-Tours;
 * arrêté du 16 avril 2015. There is no bridge at Ascension that year: Friday 11 May 2018 was to be a day of class.
 */
const imported: readonly CalendarEntry[] = [
  { from: "2017-10-21", to: "2017-11-05", label: "Vacances de la Toussaint", type: "Vacances", source },
  { from: "2017-12-23", to: "2018-01-07", label: "Vacances de Noël", type: "Vacances", source },
  { from: "2018-02-24", to: "2018-03-11", label: "Vacances d'Hiver", type: "Vacances", source },
  { from: "2018-04-21", to: "2018-05-06", label: "Vacances de Printemps", type: "Vacances", source },
  { from: "2018-07-07", to: "2018-08-31", label: "Vacances d'Été", type: "Vacances", source },
];

/**
 * What the office had to type itself. The open data of 2017-2018 begin with the autumn holidays, so nothing closes the
 * days before the return of 4 September. And the recteur moved the spring holidays of Orléans-Tours (with Caen, Nantes,
 * Rennes and Rouen) to 25 April after class until 14 May, which the national file never learnt (announced in
 * November 2017; relayed at https://guerschoelcher56380.toutemonecole.fr/posts/671326): one row opens the first
 * days again (at equal width `Ouvert` wins), another closes the last ones.
 */
const typed: readonly CalendarEntry[] = [
  { from: "2017-09-01", to: "2017-09-03", label: "Avant la rentrée", type: "Vacances" },
  { from: "2017-11-16", label: "Grève", type: "Grève", school: moulinVert },
  { from: "2018-04-23", to: "2018-04-25", label: "Vacances de Printemps reportées", type: "Ouvert" },
  { from: "2018-05-07", to: "2018-05-13", label: "Vacances de Printemps reportées", type: "Vacances" },
];

export const calendar = exampleCalendar([...imported, ...typed]);

/**
 * In arrears: a month is issued at the beginning of the next one, and due in the days after the pay-desk session, whose
 * ten dates and hours are those of the notice ("de 14h à 17h"). June and July make one period.
 */
export const periods = examplePeriods("14h-17h", [
  month("2017-09", "sept-17", { days: 30, issue: "2017-10-02", payDesk: "2017-10-11", due: "2017-10-16" }),
  month("2017-10", "oct-17", { days: 31, issue: "2017-11-02", payDesk: "2017-11-15", due: "2017-11-20" }),
  month("2017-11", "nov-17", { days: 30, issue: "2017-12-01", payDesk: "2017-12-13", due: "2017-12-18" }),
  month("2017-12", "déc-17", { days: 31, issue: "2018-01-02", payDesk: "2018-01-10", due: "2018-01-16" }),
  month("2018-01", "janv-18", { days: 31, issue: "2018-02-01", payDesk: "2018-02-14", due: "2018-02-19" }),
  month("2018-02", "févr-18", { days: 28, issue: "2018-03-01", payDesk: "2018-03-14", due: "2018-03-19" }),
  month("2018-03", "mars-18", { days: 31, issue: "2018-04-03", payDesk: "2018-04-11", due: "2018-04-17" }),
  month("2018-04", "avr-18", { days: 30, issue: "2018-05-02", payDesk: "2018-05-09", due: "2018-05-16" }),
  month("2018-05", "mai-18", { days: 31, issue: "2018-06-01", payDesk: "2018-06-13", due: "2018-06-18" }),
  {
    key: "juin-juillet 2018",
    label: "juin-juillet 2018",
    from: "2018-06-01",
    to: "2018-07-31",
    issue: "2018-07-09",
    due: "2018-07-23",
    payDesk: "2018-07-18",
  },
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
