import type { ProblemsOf } from "../../kernel/problem";
import type { UnfitService } from "../../workbook/town/problems";
import { serviceUnitWords, surchargeCauseWords, outOfTimeWords } from "../choices";
import { fr } from "../french";
import { hourText } from "../verdicts";
import { listed, quoted, rowsText } from "./inserted";
import type { WordsFor } from "./words";

const unfit: Record<UnfitService, string> = {
  unknown: "que la feuille Prestations ne connaît pas",
  "not-timed": fr`dont l’unité n’est pas ${quoted(serviceUnitWords.duration)}`,
};

function mend(because: UnfitService, nearest: string | undefined): string {
  if (nearest !== undefined) return fr`C’est peut-être ${quoted(nearest)} : corrigez le nom.`;
  return because === "unknown"
    ? fr`Corrigez le nom, ou ajoutez cette prestation à la feuille Prestations, avec l’unité ${quoted(serviceUnitWords.duration)}.`
    : fr`Corrigez le nom, ou l’unité de cette prestation dans la feuille Prestations.`;
}

/** Troubles with the rows of services, of surcharges and of those who pay, in words. */
export const rowsWords: WordsFor<ProblemsOf<"rows">> = {
  "rows.service-twice": ({ service, firstRow }) => ({
    message: fr`La prestation ${quoted(service)} est déjà à la ligne ${firstRow} : on ne sait pas laquelle vaut.`,
    advice: "Gardez la ligne qui est juste, et supprimez l’autre.",
  }),
  "rows.maximum-below-minimum": ({ minimum, maximum }) => ({
    message: fr`Le maximum (${maximum}) est plus petit que le minimum (${minimum}).`,
    advice: "Corrigez l’un des deux nombres, ou videz l’une des deux cellules.",
  }),
  "rows.step-missing": ({ service }) => ({
    message: fr`La prestation ${quoted(service)} a des passages avec des heures, mais son pas en minutes n’est pas donné.`,
    advice: fr`Écrivez la durée d’une unité (30 pour la demi-heure), ou donnez la quantité de chaque passage.`,
  }),
  "rows.late-service": ({ service, late, because, nearest }) => ({
    message: fr`Le retard de ${quoted(service)} se facture en ${quoted(late)}, ${unfit[because]}.`,
    advice: mend(because, nearest),
  }),
  "rows.late-uncounted": ({ service, lacking, filled }) => ({
    message: fr`La prestation ${quoted(service)} a une valeur pour ${quoted(filled)} et aucune pour ${quoted(lacking)} : aucun retard n’est facturé.`,
    advice: fr`Remplissez ${quoted(lacking)}, ou videz ${quoted(filled)}.`,
  }),
  "rows.service-nowhere": ({ service, nearest }) => ({
    message: fr`Aucune autre ligne du classeur ne nomme la prestation ${quoted(service)} : cette ligne ne vaut pour personne.`,
    advice:
      nearest === undefined
        ? fr`Corrigez le nom, ou supprimez la ligne si elle n’a plus lieu d’être.`
        : fr`C’est peut-être ${quoted(nearest)} : corrigez le nom.`,
  }),
  "rows.no-meal-service": ({ services }) => ({
    message: fr`La feuille Prestations nomme ${listed(services)}, et aucune n’a ${quoted("Oui")} pour ${quoted("Repas")}.`,
    advice: fr`Si l’une d’elles est un repas, écrivez Oui ; une prestation absente de cette feuille est un repas.`,
  }),
  "rows.timed-service-planned": ({ service, rows }) => ({
    message: fr`${quoted(service)} se compte à la durée : ${rows.length === 1 ? "cette ligne ne prévoit" : fr`les ${rowsText(rows)} ne prévoient`} rien.`,
    advice: fr`Rien à faire : seuls les passages de la feuille Passages sont facturés.`,
  }),
  "rows.passage-service": ({ child, service, because, nearest }) => ({
    message: fr`L’enfant ${child} a un passage à ${quoted(service)}, ${unfit[because]}.`,
    advice: mend(because, nearest),
  }),
  "rows.passage-without-hours": ({ child }) => ({
    message: fr`Un passage de l’enfant ${child} n’a ni quantité, ni ses deux heures.`,
    advice: fr`Écrivez l’arrivée et le départ, ou la quantité ; sinon, supprimez la ligne.`,
  }),
  "rows.passage-inverted": ({ child, arrival, departure }) => ({
    message: fr`Un passage de l’enfant ${child} finit (${hourText(departure)}) avant de commencer (${hourText(arrival)}).`,
    advice: "Corrigez l’une des deux heures.",
  }),
  "rows.passage-twice": ({ child, firstRow }) => ({
    message: fr`Ce passage de l’enfant ${child} est déjà à la ligne ${firstRow} : les deux sont comptés.`,
    advice: "Supprimez l’une des deux lignes si c’est le même.",
  }),
  "rows.booking-twice": ({ child, firstRow }) => ({
    message: fr`Cette présence de l’enfant ${child} est déjà à la ligne ${firstRow} de la feuille Présences, avec les mêmes jours : elle ne compte qu’une fois.`,
    advice: "Supprimez l’une des deux lignes, ou corrigez les jours de l’une d’elles.",
  }),
  "rows.absence-twice": ({ child, firstRow }) => ({
    message: fr`Cette absence de l’enfant ${child} est déjà à la ligne ${firstRow} de la feuille Absences, avec les mêmes jours : elle n’est déduite qu’une fois.`,
    advice: "Supprimez l’une des deux lignes, ou corrigez les jours de l’une d’elles.",
  }),
  "rows.adjustment-twice": ({ child, firstRow }) => ({
    message: fr`Cet ajustement de l’enfant ${child} est déjà à la ligne ${firstRow} de la feuille Ajustements : les deux sont comptés.`,
    advice: fr`Supprimez l’une des deux lignes si c’est le même ; sinon, donnez-leur des libellés différents.`,
  }),
  "rows.surcharge-unused": ({ rows }) => ({
    message: fr`${rows.length === 1 ? "Cette ligne" : fr`Les ${rowsText(rows)}`} ${quoted(surchargeCauseWords["out-of-time"])} de Majorations ${rows.length === 1 ? "est" : "sont"} sans effet.`,
    advice: fr`Pour majorer, mettez ${quoted(outOfTimeWords.surcharge)} pour le paramètre « Hors délai » ; sinon, supprimez-les.`,
  }),
  "rows.debtor-twice": ({ family, rows }) => ({
    message: fr`Le code ${family} est donné plusieurs fois dans la feuille Familles (${rowsText(rows)}) : on ne sait pas qui paie.`,
    advice: "Donnez un autre code à l’une de ces familles, ou supprimez la ligne qui est en trop.",
  }),
  "rows.unknown-table": ({ column, table, nearest }) => ({
    message: fr`${quoted(column)} nomme le tableau ${quoted(table)}, que la feuille Délais ne connaît pas.`,
    advice:
      nearest === undefined
        ? "Écrivez un nombre de jours ouvrés, ou le nom d’un tableau de la feuille Délais."
        : fr`C’est peut-être ${quoted(nearest)} : corrigez le nom.`,
  }),
};
