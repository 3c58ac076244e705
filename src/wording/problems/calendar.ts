import type { Day } from "../../kernel/day";
import type { CalendarProblems } from "../../kernel/problems/calendar";
import type { WordsFor } from "./words";

const columnNames = {
  description: "Description",
  population: "Population",
  start: "Date de début",
  end: "Date de fin",
  academie: "Académies",
  zones: "Zones",
  schoolYear: "annee_scolaire",
};

// Punctuation that must not begin a line is tied to its word by a no-break space.
const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;
const colon = "\u00a0:";
const semicolon = "\u00a0;";
const frenchDay = (date: Day): string => date.split("-").reverse().join("/");
const frenchList = (items: readonly string[]): string => items.join(", ");

/** What the clerk reads of a trouble with a school calendar. */
export const calendarWords: WordsFor<CalendarProblems> = {
  "calendar.unknown-form": ({ file }) => ({
    message: `Le fichier ${quoted(file)} n'est pas un calendrier scolaire connu.`,
    advice:
      "Téléchargez le calendrier scolaire sur data.education.gouv.fr au format CSV, JSON ou iCal (.ics), ou copiez ses lignes avec leur ligne de titres.",
  }),
  "calendar.missing-columns": ({ file, missing }) => ({
    message: `Il manque des colonnes dans ${quoted(file)}${colon} ${frenchList(missing.map((column) => quoted(columnNames[column])))}.`,
    advice: "Reprenez le fichier complet de data.education.gouv.fr, sans retirer ni renommer de colonne.",
  }),
  "calendar.unreadable-school-year": ({ text }) => ({
    message: `${quoted(text)} n'est pas une année scolaire.`,
    advice: `Écrivez les deux années qui se suivent, par exemple ${quoted("2026-2027")}.`,
  }),
  "calendar.unknown-academie": ({ academie, nearest, available }) => ({
    message: `L'académie ${quoted(academie)} est inconnue dans ce calendrier.`,
    advice: `${nearest === undefined ? "Choisissez" : `Vouliez-vous dire ${quoted(nearest)}\u00a0? Sinon, choisissez`} parmi${colon} ${frenchList(available)}.`,
  }),
  "calendar.absent-zone": ({ file, academie, zone, available }) => ({
    message: `Le fichier ${quoted(file)} ne contient pas la zone ${zone}, celle de l'académie ${academie}.`,
    advice: `${available.length === 0 ? "Il ne contient aucune ligne" : `Il contient${colon} ${frenchList(available)}`}. Téléchargez le calendrier de la zone ${zone}.`,
  }),
  "calendar.no-rows-for-year": ({ file, academie, schoolYear, available }) => ({
    message: `Le fichier ${quoted(file)} ne dit rien de l'année scolaire ${schoolYear} pour l'académie ${academie}.`,
    advice: `${available.length === 0 ? "" : `Il couvre${colon} ${frenchList(available)}. `}Téléchargez un calendrier plus récent, ou choisissez une autre année.`,
  }),
  "calendar.unreadable-row": ({ file, line, label, start, end, inverted }) => ({
    message: inverted
      ? `Dans ${quoted(file)}, ligne ${String(line)}, ${quoted(label)} finit (${end}) avant de commencer (${start}).`
      : `Dans ${quoted(file)}, ligne ${String(line)}, les dates de ${quoted(label)} sont illisibles${colon} ${quoted(start)} et ${quoted(end)}.`,
    advice: "Rien n'a été importé. Corrigez cette ligne dans le fichier, puis recommencez.",
  }),
  "calendar.unstated-zone": ({ file, academie, rows }) => ({
    message: `Dans ${quoted(file)}, ${rows === 1 ? "une ligne n'indique" : `${String(rows)} lignes n'indiquent`} ni académie ni zone${semicolon} import fait comme pour l'académie ${academie}.`,
    advice: "Vérifiez que ces dates sont bien celles de votre commune.",
  }),
  "calendar.first-return-unknown": ({ schoolYear, academie, from }) => ({
    message: `Le fichier ne donne pas la date de la rentrée ${schoolYear} pour l'académie ${academie}${colon} rien ne ferme les jours qui la précèdent, à partir du ${frenchDay(from)}.`,
    advice: `Si la rentrée a lieu après le ${frenchDay(from)}, ajoutez dans la feuille Calendrier une ligne ${quoted("Vacances")} du ${frenchDay(from)} à la veille de la rentrée.`,
  }),
  "calendar.long-closure": ({ label, from, to, days }) => ({
    message: `${quoted(label)} ferme la cantine ${String(days)} jours de suite, du ${frenchDay(from)} au ${frenchDay(to)}.`,
    advice: "C'est plus long que des vacances d'été. Vérifiez ces dates dans la feuille Calendrier.",
  }),
  "calendar.single-day-supposed": ({ label, day }) => ({
    message: `${quoted(label)} a été compris comme la fermeture du seul ${frenchDay(day)}.`,
    advice: "Si la cantine est ouverte ce jour-là, supprimez cette ligne de la feuille Calendrier.",
  }),
  "calendar.return-unknown": ({ label, from, to }) => ({
    message: `Le fichier ne donne pas la fin de ${quoted(label)}${colon} la cantine est fermée du ${frenchDay(from)} au ${frenchDay(to)}.`,
    advice: `Si la rentrée a lieu avant le ${frenchDay(to)}, corrigez la date de fin dans la feuille Calendrier.`,
  }),
  "calendar.other-islands-left-out": ({ academie, populations }) => ({
    message: `Les lignes réservées à ${frenchList(populations)} n'ont pas été importées pour l'académie ${academie}.`,
    advice: "Si votre commune en dépend, ajoutez ces jours à la main dans la feuille Calendrier.",
  }),
  "calendar.academie-not-given": () => ({
    message: "L’académie de la commune n’est indiquée nulle part.",
    advice:
      'Remplissez «\u00a0Académie\u00a0» dans la feuille Paramètres, ou ajoutez l’option --academie "Reims".',
  }),
  "calendar.school-year-not-given": () => ({
    message: "L’année scolaire n’est indiquée nulle part.",
    advice:
      "Remplissez «\u00a0Année scolaire\u00a0» dans la feuille Paramètres, ou ajoutez l’option --annee 2026-2027.",
  }),
};
