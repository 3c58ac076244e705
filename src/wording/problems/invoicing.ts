import type { InvoicingProblems } from "../../kernel/problems/invoicing";
import { counted, euros } from "../amounts";
import { shortDay } from "../days";
import type { WordsFor } from "./words";

const changedByHand =
  "Une facture émise ne se modifie pas\u00a0: rétablissez la valeur, et corrigez par une ligne de la feuille Ajustements.";

export const invoicingWords: WordsFor<InvoicingProblems> = {
  "period.unknown": ({ period }) => ({
    message: `La période «\u00a0${period}\u00a0» n'est ni un mois (2026-11) ni une ligne de la feuille Périodes.`,
    advice:
      "Écrivez le mois comme 2026-11, ou ajoutez la période à la feuille Périodes avec ses dates Du et Au.",
  }),
  "period.month-overlaps": ({ period, other }) => ({
    message: `Le mois ${period} ne peut pas être facturé seul\u00a0: il fait partie de la période «\u00a0${other}\u00a0».`,
    advice: `Facturez la période «\u00a0${other}\u00a0», ou changez ses dates dans la feuille Périodes.`,
  }),
  "period.overlap": ({ period, other }) => ({
    message: `Les périodes «\u00a0${other}\u00a0» et «\u00a0${period}\u00a0» ont des jours en commun.`,
    advice: "Corrigez leurs dates Du et Au\u00a0: un repas ne peut appartenir qu'à une période.",
  }),
  "issue.before-last": ({ asked, last, period }) => ({
    message: `L'émission du ${shortDay(asked)} est antérieure à la dernière émission (${shortDay(last)}, période ${period}).`,
    advice: `Choisissez une date d'émission à partir du ${shortDay(last)}.`,
  }),
  "issue.due-before-issue": ({ due, issued }) => ({
    message: `L'échéance (${shortDay(due)}) tombe avant l'émission (${shortDay(issued)}).`,
    advice: "Corrigez l'échéance de la période dans la feuille Périodes.",
  }),
  "issue.below-floor": ({ family, total, floor }) => ({
    message: `Rien n'est émis pour la famille ${family}\u00a0: son total de ${euros(total)} n'atteint pas le seuil de ${euros(floor)}.`,
    advice: "Rien à faire\u00a0: ces repas viendront d'eux-mêmes sur une prochaine facture.",
  }),
  "issue.child-deleted": ({ child, invoices }) => ({
    message: `L'enfant ${child} a ${counted(invoices, "facture")} mais n'est plus dans la feuille Enfants\u00a0: rien ne lui est rendu.`,
    advice: "Remettez sa ligne\u00a0; pour un départ, mettez une date de fin à ses inscriptions.",
  }),
  "register.total-differs": ({ invoice, register, lines }) => ({
    message: `La facture ${invoice} porte ${euros(register)} au registre, mais ses lignes font ${euros(lines)}.`,
    advice: changedByHand,
  }),
  "register.line-amount-differs": ({ invoice, expected, found }) => ({
    message: `Une ligne de la facture ${invoice} porte ${euros(found)}\u00a0; quantité et prix donnent ${euros(expected)}.`,
    advice: changedByHand,
  }),
  "register.days-differ": ({ invoice, quantity, days }) => ({
    message: `Une ligne de la facture ${invoice} compte ${counted(Math.abs(quantity), "repas")} mais nomme ${counted(days, "jour")}.`,
    advice: changedByHand,
  }),
  "register.number-twice": ({ invoice }) => ({
    message: `Le numéro de facture ${invoice} est employé deux fois.`,
    advice: "Supprimez la ligne ajoutée en double dans la feuille Factures.",
  }),
  "register.number-missing": ({ from, to }) => ({
    message:
      from === to
        ? `La facture ${from} manque à la feuille Factures.`
        : `Les factures ${from} à ${to} manquent à la feuille Factures.`,
    advice: "Rétablissez ces lignes depuis une sauvegarde\u00a0: la suite des numéros doit être complète.",
  }),
  "register.number-unknown-form": ({ invoice }) => ({
    message: `Le numéro de facture «\u00a0${invoice}\u00a0» n'a pas la forme 2026-000001.`,
    advice: "Rétablissez le numéro d'origine.",
  }),
  "register.lines-without-invoice": ({ invoice, lines }) => ({
    message: `La facture ${invoice} a ${counted(lines, "ligne")} de détail mais manque à la feuille Factures.`,
    advice: "Rétablissez sa ligne depuis une sauvegarde\u00a0; ses repas comptent toujours comme facturés.",
  }),
  "register.invoice-without-lines": ({ invoice }) => ({
    message: `La facture ${invoice} n'a aucune ligne dans la feuille Lignes de facture.`,
    advice:
      "Rétablissez ses lignes depuis une sauvegarde\u00a0: sans elles, ses repas seraient facturés à nouveau.",
  }),
  "register.meal-miscounted": ({ child, service, day, quantity }) => ({
    message:
      `Le repas «\u00a0${service}\u00a0» de l'enfant ${child} du ${shortDay(day)} est ` +
      (quantity > 1 ? `facturé ${String(quantity)} fois.` : "rendu sans avoir été facturé."),
    advice: changedByHand,
  }),
};
