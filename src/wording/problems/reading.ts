import type { ProblemsOf } from "../../kernel/problem";
import type { HiddenMark } from "../../workbook/problems";
import { counted } from "../amounts";
import { custodyPartWords } from "../choices";
import { enumeratedUpTo, shortDay } from "../days";
import { fr } from "../french";
import { cut, grouped, listed, quoted } from "./inserted";
import type { WordsFor } from "./words";

const hiddenMarks: Record<HiddenMark, string> = {
  "no-break-space": "une espace insécable, ou d’une autre sorte que l’espace ordinaire",
  "doubled-space": "deux espaces de suite",
  invisible: "un caractère invisible",
};

const andOthers = (others: number): string =>
  others === 0 ? "" : fr`, comme sur ${counted(others, "autre ligne", "autres lignes")}`;

/**
 * Troubles with the cells and columns of the sheets, in words. `column` is the header of a column, or the name of a
 * setting: a sentence about a cell must read well with either.
 */
export const readingWords: WordsFor<ProblemsOf<"reading">> = {
  "reading.error-cell": ({ column, shown }) => ({
    message: fr`Au lieu d’une valeur, ${quoted(column)} montre l’erreur ${quoted(shown)}.`,
    advice: "Corrigez la formule, ou remplacez-la par sa valeur.",
  }),
  "reading.not-calculated": ({ column }) => ({
    message: fr`La formule de ${quoted(column)} n’a pas encore été calculée.`,
    advice: "Ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le, puis recommencez.",
  }),
  "reading.not-a-date": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend une date ; ${quoted(shown)} n’en est pas une.`,
    advice: fr`Écrivez le jour, le mois et l’année : 05/11/2026.`,
  }),
  "reading.date-out-of-range": ({ column, shown, min, max }) => ({
    message: fr`${quoted(column)} attend une date entre ${String(min)} et ${String(max)} ; ${quoted(shown)} n’en est pas une.`,
    advice: fr`Vérifiez l’année, et écrivez la date en entier : 05/11/2026.`,
  }),
  "reading.two-digit-year": ({ column, shown }) => ({
    message: fr`${quoted(column)} : rien ne dit de quel siècle est l’année de ${quoted(shown)}.`,
    advice: fr`Écrivez l’année en entier : 05/11/2026.`,
  }),
  "reading.year-first": ({ column, shown }) => ({
    message: fr`${quoted(column)} : ${quoted(shown)} semble commencer par l’année.`,
    advice: fr`Écrivez le jour, le mois, puis l’année en entier : 05/11/2026.`,
  }),
  "reading.not-a-time": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend une heure ; ${quoted(shown)} n’en est pas une.`,
    advice: fr`Écrivez l’heure et les minutes : 09:00, ou 9h.`,
  }),
  "reading.not-an-amount": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un montant ; ${quoted(shown)} n’en est pas un.`,
    advice: fr`Écrivez un nombre d’euros : 12,50.`,
  }),
  "reading.amount-too-large": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un nombre d’un million au plus ; ${quoted(shown)} est au-delà.`,
    advice: "Vérifiez la virgule et le nombre de zéros.",
  }),
  "reading.shown-as-date": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un nombre ; la cellule montre une date (${cut(shown)}).`,
    advice: fr`Mettez la colonne au format Nombre, puis retapez la valeur : un tableur prend facilement 5.10 pour le 5 octobre.`,
  }),
  "reading.thousands-or-decimals": ({ column, shown }) => ({
    message: fr`${quoted(column)} : ${quoted(shown)} peut se lire comme des milliers ou comme des millièmes.`,
    advice: fr`Tapez le nombre sans point : 1250, ou 1,25.`,
  }),
  "reading.negative-price": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un prix ; ${quoted(shown)} est négatif.`,
    advice: fr`Corrigez le signe ; un prix nul s’écrit 0.`,
  }),
  "reading.high-price": ({ column, shown }) => ({
    message: fr`${quoted(column)} est à ${quoted(shown)}, plus de 50 € l’unité.`,
    advice: "Vérifiez la virgule. Le prix est pris comme il est écrit.",
  }),
  "reading.high-quotient": ({ column, shown }) => ({
    message: fr`${quoted(column)} est à ${quoted(shown)}, plus de 10 000.`,
    advice: "Vérifiez la virgule et le nombre de zéros. Le quotient est pris comme il est écrit.",
  }),
  "reading.low-rate": ({ column, shown }) => ({
    message: fr`${quoted(column)} est à ${quoted(shown)}, moins de 0,05 %.`,
    advice: fr`Vérifiez la virgule et le signe : 0,55 %. Le taux est pris comme il est écrit.`,
  }),
  "reading.not-a-quotient": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un quotient familial ; ${quoted(shown)} n’en est pas un.`,
    advice: fr`Écrivez un nombre positif, ou 0 : 820, ou 410,50. S’il n’est pas connu, videz la cellule.`,
  }),
  "reading.not-a-rate": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un pourcentage de 0 à 100 ; ${quoted(shown)} n’en est pas un.`,
    advice: fr`Écrivez le taux avec son signe : 0,55 %.`,
  }),
  "reading.not-a-whole-number": ({ column, shown, min, max }) => ({
    message: fr`${quoted(column)} attend un nombre entier de ${grouped(min)} à ${grouped(max)} ; ${quoted(shown)} n’en est pas un.`,
    advice: "Écrivez le nombre en chiffres, sans virgule ni unité.",
  }),
  "reading.not-yes-or-no": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend Oui ou Non ; ${quoted(shown)} n’est ni l’un ni l’autre.`,
    advice: "Écrivez Oui (ou x), Non, ou laissez la cellule vide.",
  }),
  "reading.not-a-choice": ({ column, shown, accepted }) => ({
    message: fr`${quoted(column)} n’accepte pas ${quoted(shown)}.`,
    advice: fr`Choisissez parmi : ${listed(accepted)}.`,
  }),
  "reading.not-ranks": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un rang dans la fratrie ; ${quoted(shown)} n’en est pas un.`,
    advice: fr`Écrivez 3, 3+ (à partir du troisième) ou 1-2. Si Excel en fait une date, mettez la colonne au format Texte.`,
  }),
  "reading.not-a-list-of-days": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend une liste de jours ; ${quoted(shown)} n’en est pas une.`,
    advice: fr`Rétablissez cette cellule depuis une sauvegarde : Écot la remplit sous la forme 2026-11-02 2026-11-03.`,
  }),
  "reading.not-weekdays": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend des jours de la semaine ; ${quoted(shown)} ne se lit pas ainsi.`,
    advice: fr`Écrivez leurs initiales, séparées par des espaces : L Ma Me J V.`,
  }),
  "reading.not-one-weekday": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un jour de la semaine ; ${quoted(shown)} n’en est pas un.`,
    advice: fr`Écrivez son nom, ou son initiale : L, Ma, Me, J, V, S ou D.`,
  }),
  "reading.unknown-placeholder": ({ column, shown, known }) => ({
    message: fr`Dans ${quoted(column)}, ${quoted(shown)} n’est remplacé par rien : la famille le lirait tel quel.`,
    advice: fr`Corrigez-le : ${listed(known.map((name) => `{${name}}`))}.`,
  }),
  "reading.not-six-digits": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un identifiant de six chiffres ; ${quoted(shown)} n’en est pas un.`,
    advice: fr`Recopiez celui que le site de paiement a donné à la collectivité, par exemple 012345.`,
  }),
  "reading.not-a-percentage": ({ column, shown, max }) => ({
    message: fr`${quoted(column)} attend un pourcentage${max === undefined ? "" : ` de 0 à ${String(max)}`} ; ${quoted(shown)} n’en est pas un.`,
    advice: fr`Écrivez-le avec son signe : 50 %.`,
  }),
  "reading.not-a-part": ({ column, shown }) => ({
    message: fr`${quoted(column)} n’accepte pas ${quoted(shown)}.`,
    advice: fr`Choisissez parmi : ${listed(Object.values(custodyPartWords))} ; ou écrivez une part au-dessus de 0 et jusqu’à 100 %.`,
  }),
  "reading.not-a-school-year": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend une année scolaire ; ${quoted(shown)} n’en est pas une.`,
    advice: fr`Écrivez les deux années qui se suivent : 2026-2027.`,
  }),
  "reading.not-an-invoice-number": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un numéro de facture ; ${quoted(shown)} n’en est pas un.`,
    advice: "Écrivez le numéro (120), ou le numéro avec son année (2026-000120).",
  }),
  "reading.date-for-text": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un texte ; la cellule montre une date (${cut(shown)}).`,
    advice: "Mettez la colonne au format Texte, puis retapez la valeur.",
  }),
  "reading.code-as-number": ({ column, shown, because }) => ({
    message:
      because === "too-many-digits"
        ? fr`${quoted(column)} contient un nombre trop long (${cut(shown)}) : un tableur n’en garde que les 15 premiers chiffres.`
        : fr`${quoted(column)} montre ${quoted(shown)}, mais la cellule contient un nombre mis en forme.`,
    advice: "Mettez la colonne au format Texte, puis retapez la valeur telle qu’elle est sur le document.",
  }),
  "reading.hidden-marks": ({ column, shown, mark }) => ({
    message: fr`${quoted(column)} : ${quoted(shown)} contient ${hiddenMarks[mark]}.`,
    advice: fr`Retapez la valeur : la différence ne se voit pas, mais ce serait un autre code.`,
  }),
  "reading.day-with-hour": ({ column, shown, others }) => ({
    message: fr`${quoted(column)} contient une heure (${cut(shown)})${andOthers(others)} : seul le jour est lu.`,
    advice: fr`Vérifiez le jour : certains logiciels écrivent 23:59:39 la veille pour minuit.`,
  }),
  "reading.far-day": ({ column, shown, schoolYear, others }) => ({
    message: fr`${quoted(column)} est au ${cut(shown)}, loin de l’année scolaire ${schoolYear}${andOthers(others)}.`,
    advice: "Vérifiez l’année. La date est prise comme elle est écrite.",
  }),
  "reading.formula-like-text": ({ column, shown }) => ({
    message: fr`${quoted(column)} contient un texte qui commence comme une formule : ${quoted(shown)}.`,
    advice: "Il reste un simple texte, et rien n’est calculé. Vérifiez que c’est bien ce que vous voulez.",
  }),
  "reading.truth-as-text": ({ column, shown }) => ({
    message: fr`${quoted(column)} contient la valeur logique ${quoted(shown)}, là où un mot est attendu.`,
    advice: fr`Elle est lue comme ce mot. Tapez ce que vous vouliez écrire ; si c’est bien ce mot, faites-le précéder d’une apostrophe.`,
  }),
  "reading.long-text": ({ column, shown, length }) => ({
    message: fr`${quoted(column)} contient un texte très long (${counted(length, "caractère")}) : ${quoted(shown)}.`,
    advice: fr`Raccourcissez-le : il ne tiendra pas sur une facture.`,
  }),
  "reading.missing-value": ({ column }) => ({
    message: fr`Il manque une valeur pour ${quoted(column)}.`,
    advice: "Remplissez la cellule, ou supprimez la ligne.",
  }),
  "reading.merged-cells": ({ sheet, range }) => ({
    message: fr`Dans la feuille ${quoted(sheet)}, les cellules ${range} sont fusionnées : seule la première compte, les autres sont vides.`,
    advice: fr`Annulez la fusion (Accueil, Fusionner et centrer), et remplissez chaque ligne.`,
  }),
  "reading.row-left-out": ({ columns }) => ({
    message: fr`Cette ligne est à l’écart des autres, et il lui manque ${listed(columns)} : elle n’est pas lue.`,
    advice: "Complétez-la, ou effacez-la si elle ne sert plus.",
  }),
  "reading.inverted-dates": ({ from, to }) => ({
    message: fr`La ligne finit (${shortDay(to)}) avant de commencer (${shortDay(from)}).`,
    advice: "Corrigez l’une des deux dates.",
  }),
  "reading.missing-sheet": ({ sheet }) => ({
    message: fr`La feuille ${quoted(sheet)} manque dans le classeur.`,
    advice:
      sheet === "Calendrier"
        ? fr`Rendez-lui son nom si elle a été renommée ; sinon, importez le calendrier scolaire avec « ecot calendrier ».`
        : fr`Rendez-lui son nom si elle a été renommée ; sinon, copiez-la d’un classeur neuf, créé avec « ecot nouveau ».`,
  }),
  "reading.no-headers": ({ sheet, columns }) => ({
    message: fr`La feuille ${quoted(sheet)} n’a pas de ligne de titres reconnue.`,
    advice: fr`Écrivez les titres sur la première ligne, avec au moins ${listed(columns)} ; un classeur neuf les montre tous.`,
  }),
  "reading.missing-column": ({ sheet, column, resembling }) => ({
    message: fr`La colonne ${quoted(column)} manque dans la feuille ${quoted(sheet)}.`,
    advice:
      resembling === undefined
        ? "Ajoutez-la, avec ce titre exact, sur la ligne de titres."
        : fr`Si c’est la colonne ${quoted(resembling)}, rendez-lui son titre ; sinon, ajoutez-la.`,
  }),
  "reading.unknown-header": ({ sheet, found, column }) => ({
    message: fr`Dans la feuille ${quoted(sheet)}, la colonne ${quoted(found)} n’est pas connue, et n’est pas lue.`,
    advice: fr`Si c’est la colonne ${quoted(column)}, rendez-lui son titre exact.`,
  }),
  "reading.duplicate-header": ({ sheet, column }) => ({
    message: fr`La feuille ${quoted(sheet)} a plusieurs colonnes ${quoted(column)} : seule la première est lue.`,
    advice: "Renommez ou supprimez celle qui est en trop.",
  }),
  "reading.two-columns": ({ sheet, column, found, cells }) => ({
    message: fr`La feuille ${quoted(sheet)} a deux colonnes pour ${quoted(column)} : en ${cells[0]} et, sous le titre ${quoted(found)}, en ${cells[1]}.`,
    advice: fr`Gardez celle qui est juste ; renommez ou supprimez l’autre.`,
  }),
  "reading.column-in-doubt": ({ sheet, found, letters, missing }) => ({
    message: fr`Dans la feuille ${quoted(sheet)}, la colonne ${found === "" ? fr`${letters}, sans titre,` : quoted(found)} est remplie et n’est pas connue, alors ${missingText(missing)}.`,
    advice: questionAbout(missing),
  }),
  "reading.columns-absent": ({ sheet, columns }) => ({
    message: fr`La feuille ${quoted(sheet)} n’a pas ${columns.length === 1 ? "la colonne" : "les colonnes"} ${listed(columns)}.`,
    advice: fr`Rien à faire si vous vous en passez ; sinon, un classeur neuf montre toutes les colonnes.`,
  }),
  "reading.sheet-in-doubt": ({ sheet, found }) => ({
    message: fr`La feuille ${quoted(sheet)} manque, et la feuille ${quoted(found)} lui ressemble.`,
    advice: fr`Si c’est elle, renommez-la en ${quoted(sheet)} ; sinon, ajoutez une feuille ${quoted(sheet)} vide, copiée d’un classeur neuf.`,
  }),
  "reading.sheet-gone": ({ sheet, shownBy }) => ({
    message: fr`La feuille ${quoted(sheet)} manque, alors que la feuille ${quoted(shownBy)} montre qu’elle a servi.`,
    advice: fr`Rendez-lui son nom, ou reprenez-la d’une sauvegarde ; si elle n’a plus lieu d’être, ajoutez-la vide, copiée d’un classeur neuf.`,
  }),
  "reading.column-gone": ({ sheet, column, shownBy }) => ({
    message: fr`La colonne ${quoted(column)} manque dans la feuille ${quoted(sheet)}, alors que la feuille ${quoted(shownBy)} montre qu’elle a servi.`,
    advice: fr`Rendez-lui son titre, ou reprenez-la d’une sauvegarde ; sinon, ajoutez une colonne ${quoted(column)} vide.`,
  }),
  "reading.sheet-twice": ({ sheet, names }) => ({
    message: fr`Le classeur a ${counted(names.length, "feuille")} pour ${quoted(sheet)} : ${listed(names)}.`,
    advice: fr`Gardez celle qui est juste ; renommez ou supprimez l’autre.`,
  }),
  "reading.sheets-absent": ({ sheets }) => ({
    message: fr`Le classeur n’a pas ${sheets.length === 1 ? "la feuille" : "les feuilles"} ${listed(sheets)}.`,
    advice: fr`Rien à faire si vous vous en passez ; sinon, copiez-les d’un classeur neuf, créé avec « ecot nouveau ».`,
  }),
  "reading.duplicate-code": ({ column, code, firstRow, row }) => ({
    message: fr`Le code ${quoted(code)} est donné deux fois dans ${quoted(column)}, aux lignes ${firstRow} et ${row}.`,
    advice: "Donnez un autre code à l’une des deux lignes, ou supprimez celle qui est en trop.",
  }),
  "reading.duplicate-quotient": ({ family, from, firstRow }) => ({
    message: fr`La famille ${family} a deux QF à partir du ${shortDay(from)} : l’autre est à la ligne ${firstRow}.`,
    advice: "Gardez la ligne qui est juste, et supprimez l’autre.",
  }),
  "reading.duplicate-rule": ({ motive, firstRow }) => ({
    message: fr`Le motif ${quoted(motive)} a déjà une règle à la ligne ${firstRow} : celle-ci n’est pas lue.`,
    advice: "Supprimez l’une des deux lignes.",
  }),
  "reading.unknown-child": ({ child, nearest }) => ({
    message: fr`Aucun enfant n’a le code ${quoted(child)} : la ligne n’est pas prise en compte.`,
    advice:
      nearest === undefined
        ? "Corrigez le code, ou ajoutez l’enfant dans la feuille Enfants."
        : fr`C’est peut-être ${nearest} : corrigez le code, ou ajoutez l’enfant dans la feuille Enfants.`,
  }),
  "reading.unknown-family": ({ family, nearest }) => ({
    message: fr`Aucune famille n’a le code ${quoted(family)} : la ligne n’est pas prise en compte.`,
    advice:
      nearest === undefined
        ? "Corrigez le code, ou ajoutez la famille dans la feuille Familles."
        : fr`C’est peut-être ${nearest} : corrigez le code, ou ajoutez la famille dans la feuille Familles.`,
  }),
  "reading.unknown-setting": ({ name, nearest }) => ({
    message: fr`Le paramètre ${quoted(name)} n’est pas connu : il est sans effet.`,
    advice:
      nearest === undefined
        ? "Corrigez son nom, ou supprimez la ligne."
        : fr`C’est peut-être ${quoted(nearest)} : corrigez le nom, ou supprimez la ligne.`,
  }),
  "reading.setting-in-doubt": ({ name, missing }) => ({
    message: fr`Le paramètre ${quoted(name)} n’est pas connu, alors ${missingText(missing)}.`,
    advice: fr`Si c’est ${missing.length === 1 ? quoted(missing[0] ?? "") : "l’un d’eux"}, corrigez son nom ; sinon, videz sa valeur, ou supprimez la ligne.`,
  }),
  "reading.duplicate-setting": ({ name, firstRow }) => ({
    message: fr`Le paramètre ${quoted(name)} est déjà à la ligne ${firstRow} : cette ligne est sans effet.`,
    advice: "Supprimez l’une des deux lignes.",
  }),
  "reading.unknown-reference": ({ reference, nearest }) => ({
    message: fr`Aucun prélèvement du classeur n’a la référence ${quoted(reference)} : les frais de ce rejet n’ont pas de famille.`,
    advice:
      nearest === undefined
        ? "Corrigez la référence d’après la feuille Prélèvements."
        : fr`C’est peut-être ${quoted(nearest)} : corrigez la référence d’après la feuille Prélèvements.`,
  }),
  "reading.empty-calendar": () => ({
    message: fr`La feuille Calendrier est vide : seuls les jours fériés ferment la cantine.`,
    advice: fr`Importez le calendrier scolaire avec « ecot calendrier », et ajoutez vos ponts et fermetures.`,
  }),
};

/** More columns than this are not all named. */
const longestList = 3;

/** `que « QF » manque`, `que « QF », « Résident » et 4 autres manquent`. */
function missingText(missing: readonly string[]): string {
  if (missing.length === 1) return fr`que ${listed(missing)} manque`;
  return fr`que ${enumeratedUpTo(longestList, missing.map(quoted))} manquent`;
}

function questionAbout(missing: readonly string[]): string {
  const [only = ""] = missing;
  return missing.length === 1
    ? fr`Si c’est elle, donnez-lui le titre ${quoted(only)} ; sinon, ajoutez une colonne ${quoted(only)} vide, pour dire qu’il n’y en a pas.`
    : fr`Si c’est l’une d’elles, donnez-lui son titre ; sinon, ajoutez ces colonnes, vides, pour dire qu’il n’y en a pas.`;
}
