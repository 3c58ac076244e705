import type { ProblemsOf } from "../../kernel/problem";
import { counted, euros } from "../amounts";
import { shortDay } from "../days";
import { fr } from "../french";
import { entriesText, messageText } from "./bank";
import { quoted, quotedFile, rowsText } from "./inserted";
import type { WordsFor } from "./words";

const forms = "un relevé de compte (CFONB 120, camt.053), un avis (camt.054) ou un tableau .csv ou .xlsx";

/** Why rows of a table are no takings. */
const leftOutTexts = {
  beside: (one: boolean) => (one ? "n’a pas de date ou de montant" : "n’ont pas de date ou de montant"),
  unpaid: (one: boolean) =>
    one ? "dit un paiement refusé ou en attente" : "disent des paiements refusés ou en attente",
  unsaid: (one: boolean) =>
    one ? "ne dit pas si le paiement a été fait" : "ne disent pas si le paiement a été fait",
};

const leftOutAdvices = {
  beside: fr`Rien à faire : ce sont d’ordinaire des titres, des soldes ou des totaux.`,
  unpaid: fr`Rien à faire : relisez le fichier quand la banque en donnera un plus récent.`,
  unsaid: fr`Si un paiement a bien été fait, saisissez-le dans la feuille Règlements.`,
};

export const takingsWords: WordsFor<ProblemsOf<"takings">> = {
  "takings.unknown-form": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} n’est ni un relevé de la banque, ni un tableau avec une date et un montant.`,
    advice: fr`Téléchargez sur le site de la banque ${forms}, et indiquez ce fichier.`,
  }),
  "takings.other-message": ({ file, message }) => ({
    message: fr`Le fichier ${quotedFile(file)} ne dit pas ce qui est arrivé sur le compte : c’est ${messageText(message)}.`,
    advice: fr`Un fichier de rejets se lit dans l’écran Rejets ; pour les encaissements, téléchargez ${forms}.`,
  }),
  "takings.foreign-currency": ({ file, currency, count }) => ({
    message: fr`Dans ${quotedFile(file)}, ${counted(count, "crédit")} ${count === 1 ? "est" : "sont"} en ${quoted(currency)} : seuls les euros sont lus.`,
    advice: fr`Vérifiez auprès de la banque de quel compte il s’agit ; rien n’a été enregistré pour ${count === 1 ? "ce crédit" : "ces crédits"}.`,
  }),
  "takings.unreadable-entry": ({ file, entry, shown }) => ({
    message: fr`Dans ${quotedFile(file)}, écriture ${entry}, la date ou le montant ne se lit pas (${quoted(shown)}) : elle a été laissée de côté.`,
    advice: "Si une famille a payé, saisissez ce paiement dans la feuille Règlements.",
  }),
  "takings.not-booked": ({ file, entries, total }) => ({
    message: fr`Dans ${quotedFile(file)}, ${counted(entries.length, "crédit")} (${entriesText(entries)}, ${euros(total)}) ${entries.length === 1 ? "est annoncé et n’est pas encore comptabilisé" : "sont annoncés et ne sont pas encore comptabilisés"} : rien n’en a été retenu.`,
    advice: "Relisez le relevé que la banque donnera une fois la somme arrivée.",
  }),
  "takings.undone": ({ file, entries, total }) => ({
    message: fr`Dans ${quotedFile(file)}, la banque rend ${euros(total)} (${entriesText(entries)}) : ce n’est pas le paiement d’une famille, et rien n’en a été retenu.`,
    advice: fr`Rien à faire, sauf si un rejet est annulé : notez alors la somme dans la feuille Règlements.`,
  }),
  "takings.rows-left-out": ({ file, why, lines }) => ({
    message: fr`Dans ${quotedFile(file)}, ${counted(lines.length, "ligne")} (${rowsText(lines)}) ${leftOutTexts[why](lines.length === 1)} : rien n’en a été retenu.`,
    advice: leftOutAdvices[why],
  }),
  "takings.returned": ({ file, kind, count, total }) => ({
    message:
      kind === "returned"
        ? fr`Dans ${quotedFile(file)}, la banque reprend ${counted(count, "prélèvement")} (${euros(total)}).`
        : fr`Dans ${quotedFile(file)}, la banque reprend ${counted(count, "chèque ou paiement par carte", "chèques ou paiements par carte")} (${euros(total)}).`,
    advice:
      kind === "returned"
        ? fr`Lisez ce fichier dans l’écran Rejets (ou : ecot rejets), qui rouvre les factures et suspend les mandats.`
        : fr`Pour chacun, saisissez dans la feuille Règlements une ligne de la famille avec un montant négatif.`,
  }),
  "takings.no-batch": ({ date, amount }) => ({
    message: fr`Le ${shortDay(date)}, la banque crédite ${euros(amount)} de prélèvements, et aucun lot envoyé de la feuille Prélèvements n’a cette date et ce total.`,
    advice: fr`Si le lot est encore « Préparé », notez-le comme envoyé ; sinon, vérifiez d’où vient cette somme.`,
  }),
  "takings.cheque-twice": ({ family, amount, cheque, firstRow }) => ({
    message: fr`${cheque === undefined ? "Un chèque" : fr`Le chèque ${quoted(cheque)}`} de ${euros(amount)} de la famille ${family} est ${firstRow === undefined ? "deux fois dans ce bordereau" : fr`déjà à la ligne ${firstRow} de la feuille Règlements`}.`,
    advice: fr`Retirez-le du bordereau si c’est le même ; sinon, donnez à chacun son numéro.`,
  }),
  "takings.changed-since-preview": () => ({
    message: fr`Les règlements à noter ne sont plus ceux que vous avez vus : le classeur a changé entre-temps. Rien n’a été écrit.`,
    advice: "Relisez le fichier de la banque, puis confirmez de nouveau.",
  }),
  "takings.none": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} se lit bien, et aucun encaissement ne s’y trouve.`,
    advice: fr`Rien à faire, sauf si vous en attendiez un : vérifiez alors que c’est le bon fichier.`,
  }),
};
