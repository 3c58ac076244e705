import type { ReadingProblems } from "../../kernel/problems/reading";
import { shortDay } from "../days";
import { fr } from "../french";
import type { WordsFor } from "./words";

const quoted = (text: string): string => fr`« ${text} »`;
const list = (items: readonly string[]): string => items.map(quoted).join(", ");

/** Troubles with the cells and columns of the sheets, in words. */
export const readingWords: WordsFor<ReadingProblems> = {
  "reading.error-cell": ({ column, shown }) => ({
    message: fr`La cellule de la colonne ${quoted(column)} montre l'erreur ${shown}.`,
    advice: "Corrigez la formule, ou remplacez-la par sa valeur.",
  }),
  "reading.not-calculated": ({ column }) => ({
    message: fr`La formule de la colonne ${quoted(column)} n'a pas encore été calculée.`,
    advice: "Ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le, puis recommencez.",
  }),
  "reading.not-a-text": ({ column, shown }) => ({
    message: fr`La colonne ${quoted(column)} attend un texte, et non ${quoted(shown)}.`,
    advice: "Remplacez le contenu de la cellule par un texte.",
  }),
  "reading.not-a-date": ({ column, shown }) => ({
    message: fr`La colonne ${quoted(column)} attend une date ; ${quoted(shown)} n'en est pas une.`,
    advice: fr`Écrivez le jour, le mois et l'année : 05/11/2026.`,
  }),
  "reading.date-out-of-range": ({ column, shown }) => ({
    message: fr`Dans la colonne ${quoted(column)}, ${quoted(shown)} n'est pas une date entre 1990 et 2100.`,
    advice: fr`Vérifiez l'année, et écrivez la date en entier : 05/11/2026.`,
  }),
  "reading.not-a-time": ({ column, shown }) => ({
    message: fr`La colonne ${quoted(column)} attend une heure ; ${quoted(shown)} n'en est pas une.`,
    advice: fr`Écrivez l'heure et les minutes : 09:00, ou 9h.`,
  }),
  "reading.not-an-amount": ({ column, shown }) => ({
    message: fr`La colonne ${quoted(column)} attend un montant ; ${quoted(shown)} n'en est pas un.`,
    advice: fr`Écrivez un nombre d'euros : 12,50.`,
  }),
  "reading.amount-too-large": ({ column, shown }) => ({
    message: fr`Dans la colonne ${quoted(column)}, ${quoted(shown)} dépasse un million.`,
    advice: "Vérifiez la virgule et le nombre de zéros.",
  }),
  "reading.not-a-quotient": ({ column, shown }) => ({
    message: fr`La colonne ${quoted(column)} attend un quotient familial ; ${quoted(shown)} n'en est pas un.`,
    advice: "Écrivez un nombre positif ou nul, ou laissez la cellule vide si le quotient n'est pas connu.",
  }),
  "reading.not-a-rate": ({ column, shown }) => ({
    message: fr`La colonne ${quoted(column)} attend un pourcentage de 0 à 100 ; ${quoted(shown)} n'en est pas un.`,
    advice: fr`Écrivez le taux avec son signe : 0,55 %.`,
  }),
  "reading.not-a-whole-number": ({ column, shown, min, max }) => ({
    message: fr`La colonne ${quoted(column)} attend un nombre entier de ${min} à ${max} ; ${quoted(shown)} n'en est pas un.`,
    advice: "Écrivez le nombre en chiffres, sans virgule ni unité.",
  }),
  "reading.not-yes-or-no": ({ column, shown }) => ({
    message: fr`La colonne ${quoted(column)} attend Oui ou Non, et non ${quoted(shown)}.`,
    advice: "Écrivez Oui (ou x), Non, ou laissez la cellule vide.",
  }),
  "reading.not-a-choice": ({ column, shown, accepted }) => ({
    message: fr`Dans la colonne ${quoted(column)}, ${quoted(shown)} n'est pas un choix connu.`,
    advice: fr`Choisissez parmi : ${list(accepted)}.`,
  }),
  "reading.not-ranks": ({ column, shown }) => ({
    message: fr`La colonne ${quoted(column)} attend un rang dans la fratrie ; ${quoted(shown)} n'en est pas un.`,
    advice: fr`Écrivez 3, 3+ (à partir du troisième) ou 1-2. Si Excel en fait une date, mettez la colonne au format Texte.`,
  }),
  "reading.not-a-list-of-days": ({ column, shown }) => ({
    message: fr`La colonne ${quoted(column)} attend une liste de jours ; ${quoted(shown)} n'en est pas une.`,
    advice: fr`Cette colonne est remplie par le programme : 2026-11-02 2026-11-03. Rétablissez-la depuis une sauvegarde.`,
  }),
  "reading.not-weekdays": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend des jours de la semaine ; ${quoted(shown)} ne se lit pas.`,
    advice: fr`Écrivez leurs initiales, séparées par des espaces : L Ma Me J V.`,
  }),
  "reading.not-a-school-year": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend une année scolaire ; ${quoted(shown)} n'en est pas une.`,
    advice: fr`Écrivez les deux années qui se suivent : 2026-2027.`,
  }),
  "reading.not-an-invoice-number": ({ column, shown }) => ({
    message: fr`${quoted(column)} attend un numéro de facture ; ${quoted(shown)} n'en est pas un.`,
    advice: fr`Écrivez le numéro (120), ou le numéro avec son année (2026-000120).`,
  }),
  "reading.formula-like-text": ({ column, shown }) => ({
    message: fr`Dans la colonne ${quoted(column)}, le texte ${quoted(shown)} commence comme une formule.`,
    advice: "Il est gardé comme un simple texte. Vérifiez qu'il est bien celui que vous voulez.",
  }),
  "reading.long-text": ({ column, shown, length }) => ({
    message: fr`Dans la colonne ${quoted(column)}, un texte de ${length} caractères est très long : ${quoted(shown)}.`,
    advice: "Raccourcissez-le : il ne tiendra pas sur une facture.",
  }),
  "reading.missing-value": ({ column }) => ({
    message: fr`La colonne ${quoted(column)} n'est pas remplie.`,
    advice: "Remplissez la cellule, ou supprimez la ligne.",
  }),
  "reading.inverted-dates": ({ from, to }) => ({
    message: fr`La ligne finit (${shortDay(to)}) avant de commencer (${shortDay(from)}).`,
    advice: "Corrigez l'une des deux dates.",
  }),
  "reading.missing-sheet": ({ sheet }) => ({
    message: fr`La feuille ${quoted(sheet)} manque dans le classeur.`,
    advice: fr`Rendez-lui son nom si elle a été renommée ; sinon, copiez-la d'un classeur neuf, créé avec « ecot nouveau ».`,
  }),
  "reading.no-headers": ({ sheet, columns }) => ({
    message: fr`La feuille ${quoted(sheet)} n'a pas de ligne de titres reconnue.`,
    advice: fr`Écrivez les titres sur la première ligne : ${list(columns)}.`,
  }),
  "reading.missing-column": ({ sheet, column, resembling }) => ({
    message: fr`La colonne ${quoted(column)} manque dans la feuille ${quoted(sheet)}.`,
    advice:
      resembling === undefined
        ? fr`Ajoutez-la, avec ce titre exact, sur la ligne de titres.`
        : fr`Si c'est la colonne ${quoted(resembling)}, rendez-lui son titre ; sinon, ajoutez-la.`,
  }),
  "reading.unknown-header": ({ sheet, found, column }) => ({
    message: fr`Dans la feuille ${quoted(sheet)}, la colonne ${quoted(found)} n'est pas connue, et n'est pas lue.`,
    advice: fr`Si c'est la colonne ${quoted(column)}, rendez-lui son titre exact.`,
  }),
  "reading.duplicate-header": ({ sheet, column }) => ({
    message: fr`La feuille ${quoted(sheet)} a deux colonnes ${quoted(column)} : seule la première est lue.`,
    advice: "Renommez ou supprimez la seconde.",
  }),
  "reading.duplicate-code": ({ column, code, firstRow, row }) => ({
    message: fr`${quoted(column)} : ${quoted(code)} est donné deux fois, aux lignes ${firstRow} et ${row}.`,
    advice: "Donnez un autre code à l'une des deux lignes, ou supprimez celle qui est en trop.",
  }),
  "reading.duplicate-rule": ({ motive, firstRow }) => ({
    message: fr`Le motif ${quoted(motive)} a déjà une règle à la ligne ${firstRow} : celle-ci n'est pas lue.`,
    advice: "Supprimez l'une des deux lignes.",
  }),
  "reading.unknown-child": ({ child }) => ({
    message: fr`Aucun enfant n'a le code ${quoted(child)} : la ligne n'est pas prise en compte.`,
    advice: fr`Corrigez le code, ou ajoutez l'enfant dans la feuille « Enfants ».`,
  }),
  "reading.unknown-family": ({ family }) => ({
    message: fr`Aucune famille n'a le code ${quoted(family)}.`,
    advice: fr`Corrigez le code, ou ajoutez la famille dans la feuille « Familles ».`,
  }),
  "reading.unknown-setting": ({ name, nearest }) => ({
    message: fr`Le paramètre ${quoted(name)} n'est pas connu : il est sans effet.`,
    advice:
      nearest === undefined
        ? "Vérifiez son nom, ou supprimez la ligne."
        : fr`Vouliez-vous dire ${quoted(nearest)} ?`,
  }),
  "reading.duplicate-setting": ({ name, firstRow }) => ({
    message: fr`Le paramètre ${quoted(name)} est déjà à la ligne ${firstRow} : cette ligne est sans effet.`,
    advice: "Supprimez l'une des deux lignes.",
  }),
  "reading.unknown-reference": ({ reference }) => ({
    message: fr`Aucun prélèvement du classeur n'a la référence ${quoted(reference)} : les frais de ce rejet n'ont pas de famille.`,
    advice: fr`Corrigez la référence d'après la feuille « Prélèvements ».`,
  }),
  "reading.empty-calendar": () => ({
    message: fr`La feuille « Calendrier » est vide : seuls les jours fériés ferment la cantine.`,
    advice: fr`Importez le calendrier scolaire avec « ecot calendrier », et ajoutez vos ponts et fermetures.`,
  }),
};
