import { parseDay } from "../../kernel/day";
import type { ProblemsOf } from "../../kernel/problem";
import type { CalendarRowNamed } from "../../formats/problems/calendar";
import { counted } from "../amounts";
import { enumerated, shortDay } from "../days";
import { fr } from "../french";
import { cut, grouped, listed, quoted, quotedFile } from "./inserted";
import { academieText } from "../calendar";
import type { WordsFor } from "./words";

const columnNames = {
  description: "Description",
  population: "Population",
  start: "Date de début",
  end: "Date de fin",
  academie: "Académies",
  zones: "Zones",
  schoolYear: "Année scolaire",
};

/** `Dans « calendrier.csv », ligne 3, « Noël »`, or `Dans « zone-b.ics », l’événement « Noël »`. */
function rowNamed({ file, place, label }: CalendarRowNamed): string {
  const period = label === "" ? "la période" : quoted(label);
  if (place.of === "event")
    return fr`Dans ${quotedFile(file)}, l’événement ${label === "" ? `n° ${String(place.number)}, sans titre` : quoted(label)}`;
  const where = place.of === "line" ? "ligne" : "enregistrement";
  return fr`Dans ${quotedFile(file)}, ${where} ${place.number}, ${period}`;
}

/** ` du 17/10/2026 au 02/11/2026`. */
function datesOf({ start, end }: CalendarRowNamed): string {
  return ` (du ${dayOrText(start)} au ${dayOrText(end)})`;
}

/** A day as the clerk writes it; what is none, as it stands. */
function dayOrText(text: string): string {
  const date = parseDay(text.slice(0, 10));
  return date === undefined ? cut(text) : shortDay(date);
}

function correctAndRepeat({ place }: CalendarRowNamed): string {
  const what =
    place.of === "event" ? "cet événement" : place.of === "line" ? "cette ligne" : "cet enregistrement";
  return `Rien n’a été importé. Corrigez ${what} dans le fichier, puis recommencez.`;
}

/** More académies than this are no longer read one by one. */
const longestList = 12;
const byExample = fr`Écrivez son nom comme le ministère, par exemple « Reims » ou « Orléans-Tours ».`;

const theAcademie = (name: string): string => `l’${academieText(cut(name))}`;

/** What stands in a cell, or that nothing does. */
function given(text: string): string {
  return text.trim() === "" ? "vide" : quoted(text);
}

/** What the clerk reads of a trouble with a school calendar. */
export const calendarWords: WordsFor<ProblemsOf<"calendar">> = {
  "calendar.unknown-form": ({ file }) => ({
    message:
      file === ""
        ? "Le fichier donné ne contient aucun calendrier scolaire."
        : fr`Le fichier ${quotedFile(file)} n’est pas un calendrier scolaire connu.`,
    advice:
      "Téléchargez le calendrier scolaire sur data.education.gouv.fr (CSV ou JSON) ou sur education.gouv.fr (.ics), et indiquez ce fichier.",
  }),
  "calendar.missing-columns": ({ file, missing }) => ({
    message: fr`Il manque ${missing.length === 1 ? "une colonne" : "des colonnes"} dans ${quotedFile(file)} : ${listed(missing.map((column) => columnNames[column]))}.`,
    advice: "Reprenez le fichier complet de data.education.gouv.fr, sans retirer ni renommer de colonne.",
  }),
  "calendar.unreadable-school-year": ({ text }) => ({
    message: fr`${quoted(text)} n’est pas une année scolaire.`,
    advice: fr`Écrivez les deux années qui se suivent, par exemple « 2026-2027 ».`,
  }),
  "calendar.changed-since-preview": () => ({
    message: fr`Le classeur a changé depuis l’aperçu : l’import n’y changerait plus les mêmes lignes. Rien n’a été écrit.`,
    advice: fr`Refaites l’aperçu, regardez-le, puis importez.`,
  }),
  "calendar.unknown-academie": ({ academie, nearest, available }) => ({
    message: fr`L’académie ${quoted(academie)} est inconnue dans ce calendrier.`,
    advice:
      nearest !== undefined
        ? fr`C’est peut-être ${quoted(nearest)}. ${byExample}`
        : available.length > longestList
          ? byExample
          : fr`Choisissez parmi les académies du fichier : ${enumerated(available.map(cut))}.`,
  }),
  "calendar.absent-zone": ({ file, academie, zone, available }) => ({
    message: fr`Le fichier ${quotedFile(file)} ne contient pas la zone ${zone}, celle de ${theAcademie(academie)}.`,
    advice: fr`Il contient ${available.length === 1 ? "la zone" : "les zones"} ${enumerated(available)}. Téléchargez le calendrier de la zone ${zone}.`,
  }),
  "calendar.no-rows-for-year": ({ file, academie, schoolYear, available }) => ({
    message: fr`Le fichier ${quotedFile(file)} ne dit rien de l’année scolaire ${schoolYear} pour ${theAcademie(academie)}.`,
    advice:
      available.length === 0
        ? "Téléchargez un calendrier plus récent, ou choisissez une autre année."
        : fr`Il couvre ${yearsText(available)}. Téléchargez un calendrier plus récent, ou choisissez une autre année.`,
  }),
  "calendar.doubled-column": ({ file, column, headers }) => ({
    message: fr`Dans ${quotedFile(file)}, deux colonnes disent la même chose (${columnNames[column]}) : ${listed(headers)}.`,
    advice: "Rien n’a été importé. Retirez du fichier celle qui n’est pas la bonne, puis recommencez.",
  }),
  "calendar.damaged-row": ({ file, line, cause }) => ({
    message:
      cause === "quote"
        ? fr`Dans ${quotedFile(file)}, un guillemet ouvert à la ligne ${line} n’est pas refermé à sa place : les lignes suivantes ne se lisent plus.`
        : fr`Dans ${quotedFile(file)}, la ligne ${line} a plus de cases que le tableau n’a de colonnes : un séparateur s’est glissé dans un texte.`,
    advice:
      cause === "quote"
        ? "Rien n’a été importé. Retirez ce guillemet, ou téléchargez le fichier à nouveau."
        : "Rien n’a été importé. Mettez ce texte entre guillemets, ou téléchargez le fichier à nouveau.",
  }),
  "calendar.partial-answer": ({ file, given, total }) => ({
    message: fr`Le fichier ${quotedFile(file)} ne contient que ${grouped(given)} des ${grouped(total)} lignes du calendrier.`,
    advice: "Rien n’a été importé. Sur data.education.gouv.fr, prenez l’export complet (CSV ou JSON).",
  }),
  "calendar.unreadable-row": (row) => ({
    message: row.inverted
      ? fr`${rowNamed(row)} finit (${dayOrText(row.end)}) avant de commencer (${dayOrText(row.start)}).`
      : fr`${rowNamed(row)} a une date qui ne se lit pas : début ${given(row.start)}, fin ${given(row.end)}.`,
    advice: correctAndRepeat(row),
  }),
  "calendar.unclear-zone": ({ academie, texts, ...row }) => ({
    message:
      texts.length > 1
        ? fr`${rowNamed(row)}${datesOf(row)} : ${listed(texts)} ne sont pas clairs.`
        : fr`${rowNamed(row)}${datesOf(row)} : ${listed(texts)} n’est pas clair.`,
    advice: fr`Rien n’a été importé. Pour dire si ${theAcademie(academie)} est concernée, écrivez par exemple « Zone B » ou « Zones A et B », puis recommencez.`,
  }),
  "calendar.too-long-for-its-kind": ({ days, ...row }) => ({
    message: fr`${rowNamed(row)} dure ${counted(days, "jour")}${datesOf(row)} : c’est trop pour un jour férié, un pont ou un seul jour.`,
    advice: fr`Rien n’a été importé. Corrigez ces dates dans le fichier ; si ce sont des vacances, nommez-les « Vacances… ».`,
  }),
  "calendar.repeated-event": (row) => ({
    message: fr`${rowNamed(row)}${datesOf(row)} se répète (tous les ans, toutes les semaines…) : Écot ne lit que des dates écrites une à une.`,
    advice:
      "Rien n’a été importé. Dans l’agenda, remplacez la répétition par un événement pour chaque année, ou retirez-la.",
  }),
  "calendar.cancelled-event": (row) => ({
    message: fr`${rowNamed(row)}${datesOf(row)} est annulé dans l’agenda : il ne ferme rien.`,
    advice: "Si la cantine est fermée ces jours-là, ajoutez-les à la main dans la feuille Calendrier.",
  }),
  "calendar.unstated-zone": ({ file, academie, rows }) => ({
    message:
      rows === 1
        ? fr`Dans ${quotedFile(file)}, une ligne n’indique ni académie ni zone : elle a été prise pour ${theAcademie(academie)}.`
        : fr`Dans ${quotedFile(file)}, ${rows} lignes n’indiquent ni académie ni zone : elles ont été prises pour ${theAcademie(academie)}.`,
    advice: "Vérifiez dans la feuille Calendrier que ces dates sont bien celles de votre commune.",
  }),
  "calendar.first-return-unknown": ({ schoolYear, academie, from }) => ({
    message: fr`Le fichier ne donne pas la date de la rentrée ${schoolYear} pour ${theAcademie(academie)} : rien ne ferme les jours qui la précèdent, à partir du ${shortDay(from)}.`,
    advice: fr`Si la rentrée a lieu après le ${shortDay(from)}, ajoutez dans la feuille Calendrier une ligne « Vacances » du ${shortDay(from)} à la veille de la rentrée.`,
  }),
  "calendar.long-closure": ({ label, from, to, days }) => ({
    message: fr`${quoted(label)} ferme la cantine ${counted(days, "jour")} de suite, du ${shortDay(from)} au ${shortDay(to)}.`,
    advice: "C’est plus long que des vacances d’été. Vérifiez ces dates dans la feuille Calendrier.",
  }),
  "calendar.single-day-supposed": ({ label, day }) => ({
    message: fr`Écot a compris ${quoted(label)} comme la fermeture du seul ${shortDay(day)}.`,
    advice: "Si la cantine est ouverte ce jour-là, supprimez cette ligne de la feuille Calendrier.",
  }),
  "calendar.return-unknown": ({ label, from, to }) => ({
    message: fr`Le fichier ne donne pas la fin de ${quoted(label)} : la cantine est fermée du ${shortDay(from)} au ${shortDay(to)}.`,
    advice: fr`Si la rentrée a lieu avant le ${shortDay(to)}, corrigez la date de fin dans la feuille Calendrier.`,
  }),
  "calendar.other-islands-left-out": ({ academie, populations }) => ({
    message: fr`Les lignes réservées à ${listed(populations)} n’ont pas été importées : elles ne valent pas pour toute ${theAcademie(academie)}.`,
    advice: "Si elles concernent votre commune, ajoutez ces jours à la main dans la feuille Calendrier.",
  }),
  "calendar.academie-not-given": () => ({
    message: "L’académie de la commune n’est indiquée nulle part.",
    advice: fr`Remplissez « Académie » dans la feuille Paramètres, ou ajoutez l’option --academie "Reims".`,
  }),
  "calendar.school-year-not-given": () => ({
    message: "L’année scolaire n’est indiquée nulle part.",
    advice: fr`Remplissez « Année scolaire » dans la feuille Paramètres, ou ajoutez l’option --annee 2026-2027.`,
  }),
};

/** Years in order; only the first and the last of many. */
function yearsText(years: readonly string[]): string {
  const [first = "", last = ""] = [years[0], years.at(-1)];
  return years.length > 3 ? `les années ${first} à ${last}` : enumerated(years);
}
