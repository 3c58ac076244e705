import { noCents } from "../../kernel/cents";
import { isSameLabel } from "../../kernel/label";
import type { ProblemsOf } from "../../kernel/problem";
import type { Tally } from "../../kernel/cents";
import { counted, euros } from "../amounts";
import { shortDay } from "../days";
import { fr } from "../french";
import { accountAdvice, accountFaults } from "./direct-debit";
import { cut, quoted } from "./inserted";
import type { WordsFor } from "./words";

const changedByHand = fr`Une facture émise ne se modifie pas : rétablissez la valeur, et corrigez par une ligne de la feuille Ajustements.`;
const linesSheet = fr`« Lignes de facture »`;

const mostNumbers = 3;

/** `2026-000001, 2026-000002, 2026-000003…`. */
function firstOf(invoices: readonly string[]): string {
  const shown = invoices.slice(0, mostNumbers).map(cut).join(", ");
  return invoices.length > mostNumbers ? `${shown}…` : shown;
}

function issueTotalsText({ count, total }: Tally): string {
  return `${counted(count, "facture")} pour ${euros(total)}`;
}

export const invoicingWords: WordsFor<ProblemsOf<"issue" | "period" | "print" | "register">> = {
  "period.unknown": ({ period, nearest }) => ({
    message: fr`La période ${quoted(period)} n’est ni un mois (2026-11) ni une ligne de la feuille Périodes.`,
    advice:
      nearest !== undefined
        ? fr`C’est peut-être ${quoted(nearest)} : écrivez-la comme dans la feuille Périodes.`
        : "Écrivez le mois comme 2026-11, ou ajoutez la période à la feuille Périodes avec ses dates Du et Au.",
  }),
  "period.month-overlaps": ({ period, other }) => ({
    message: fr`Le mois ${cut(period)} ne peut pas être facturé seul : la période ${quoted(other)} contient certains de ses jours.`,
    advice: fr`Facturez la période ${quoted(other)}, ou changez ses dates dans la feuille Périodes.`,
  }),
  "period.overlap": ({ period, other }) =>
    isSameLabel(period, other)
      ? {
          message: fr`La période ${quoted(period)} est donnée deux fois dans la feuille Périodes.`,
          advice: "Supprimez l’une des deux lignes, ou donnez-lui un autre nom et d’autres dates.",
        }
      : {
          message: fr`Les périodes ${quoted(other)} et ${quoted(period)} ont des jours en commun.`,
          advice: fr`Corrigez leurs dates Du et Au : un repas ne peut appartenir qu’à une période.`,
        },
  "period.lost-after-issue": ({ period, rival }) => ({
    message:
      rival === undefined
        ? fr`La période ${quoted(period)} a des factures mais n’a plus de ligne dans la feuille Périodes.`
        : fr`La période ${quoted(period)} a des factures, mais ses jours sont maintenant ceux de la période ${quoted(rival)}.`,
    advice:
      rival === undefined
        ? "Remettez sa ligne, avec ses dates Du et Au et sa date Émise le."
        : fr`Rendez son nom à cette ligne : une période émise ne change pas de nom.`,
  }),
  "period.shortened-after-issue": ({ period, day, invoice }) => ({
    message: fr`La période ${quoted(period)} a changé de dates après son émission : la facture ${cut(invoice)} y compte déjà le ${shortDay(day)}.`,
    advice: fr`Rétablissez ses dates : sans cela, les repas de ce jour ne pourraient plus être régularisés.`,
  }),
  "issue.before-last": ({ asked, last, period }) => ({
    message: fr`L’émission du ${shortDay(asked)} est antérieure à la dernière, celle du ${shortDay(last)} (période ${quoted(period)}).`,
    advice: fr`Choisissez une date d’émission à partir du ${shortDay(last)}.`,
  }),
  "issue.changed-since-draft": ({ drafted, current }) => ({
    message:
      issueTotalsText(drafted) === issueTotalsText(current)
        ? fr`Le classeur a changé depuis le projet : il donne toujours ${issueTotalsText(current)}, mais avec d’autres lignes. Rien n’a été émis.`
        : fr`Le classeur a changé depuis le projet : il donnait ${issueTotalsText(drafted)}, il donne maintenant ${issueTotalsText(current)}. Rien n’a été émis.`,
    advice: "Refaites le projet, relisez-le, puis émettez.",
  }),
  "issue.due-before-issue": ({ due, issued }) => ({
    message: fr`L’échéance (${shortDay(due)}) tombe avant l’émission (${shortDay(issued)}).`,
    advice: "Corrigez l’échéance de la période dans la feuille Périodes.",
  }),
  "issue.below-floor": ({ family, total, floor }) => ({
    message: fr`Rien n’est émis pour la famille ${family} : son total de ${euros(total)} n’atteint pas le seuil de ${euros(floor)}.`,
    advice: fr`Rien à faire : ces repas viendront d’eux-mêmes sur une prochaine facture.`,
  }),
  "issue.debtor-gone": ({ child, debtor }) => ({
    message: fr`Des jours facturés à ${debtor} pour ${child} sont à lui rendre, mais ${debtor} n’est plus dans la feuille Familles : rien n’est émis pour cet enfant.`,
    advice: fr`Remettez sa ligne dans la feuille Familles : un avoir ne peut aller à personne d’autre.`,
  }),
  "issue.past-moved": ({ child, children, givenBack, charged }) => ({
    message: fr`Qui paie a changé pour des jours déjà facturés (${child}${children > 1 ? ` et ${counted(children - 1, "autre enfant", "autres enfants")}` : ""}) : ${euros(givenBack)} sont rendus et ${euros(charged)} facturés autrement${charged === noCents ? fr` (le reste l’est déjà, ou vient avec la facture suivante)` : ""}.`,
    advice: fr`Relisez les feuilles Gardes et Prises en charge : une ligne changée sur place corrige aussi le passé ; écrivez une nouvelle décision sur une nouvelle ligne, avec ses dates.`,
  }),
  "issue.child-deleted": ({ child, invoices }) => ({
    message: fr`L’enfant ${child} a ${counted(invoices, "facture")} mais n’est plus dans la feuille Enfants : rien ne peut lui être facturé ni rendu.`,
    advice: fr`Remettez sa ligne ; pour un départ, mettez une date de fin à ses inscriptions.`,
  }),
  "print.not-issued": ({ period }) => ({
    message: fr`Aucune facture n’a été émise pour la période ${quoted(period)} : il n’y a pas de pages à refaire.`,
    advice: "Vérifiez la période, ou émettez d’abord ses factures.",
  }),
  "print.pages-missing": ({ period, invoices }) => ({
    message: fr`La période ${quoted(period)} est émise (${counted(invoices, "facture")} au dernier jour d’émission), mais ces pages ne sont pas dans la feuille « Factures à imprimer ».`,
    advice: fr`Si elles n’ont pas été imprimées, demandez-les par Réimprimer (ecot reimprimer) : rien n’est émis de nouveau.`,
  }),
  "print.sheet-not-ours": ({ sheet }) => ({
    message: fr`La feuille ${quoted(sheet)} n’a pas été faite par Écot : elle reste comme elle est, et celle d’Écot n’est pas écrite.`,
    advice: fr`Renommez votre feuille, puis recommencez : Écot fera la sienne sous ce nom.`,
  }),
  "print.nobody": ({ invoices }) => ({
    message:
      invoices.length === 1
        ? fr`La facture ${cut(invoices[0] ?? "")} n’a pas de page : sa famille ou son enfant n’est plus dans le classeur.`
        : fr`${invoices.length} factures n’ont pas de page (${firstOf(invoices)}) : leur famille ou leur enfant n’est plus dans le classeur.`,
    advice: fr`Remettez la ligne qui manque dans Familles ou Enfants, puis réimprimez.`,
  }),
  "print.transfer-account": ({ fault }) => ({
    message: fr`« Payer par virement » dit Oui, mais l’IBAN du service ${accountFaults[fault]} : aucune facture ne porte de compte.`,
    advice: accountAdvice(fault, "le relevé d’identité bancaire du service"),
  }),
  "print.names-changed": ({ invoices }) => ({
    message:
      invoices.length === 1
        ? fr`Sur la facture ${cut(invoices[0] ?? "")}, la famille ou l’enfant ne porte plus le nom qu’à l’émission : la page porte le nom et l’adresse d’aujourd’hui.`
        : fr`Sur ${invoices.length} factures (${firstOf(invoices)}), la famille ou l’enfant ne porte plus le nom qu’à l’émission : ces pages portent le nom et l’adresse d’aujourd’hui.`,
    advice: fr`Comparez avec la feuille Factures, qui garde les noms de l’émission.`,
  }),
  "print.duplicates": ({ invoices, families }) => ({
    message: fr`Pour ${counted(families, "famille")}, ${counted(invoices, "facture")} ${invoices > 1 ? fr`ont déjà été imprimées en PDF : elles portent` : fr`a déjà été imprimée en PDF : elle porte`} « Duplicata ».`,
    advice: fr`Si le premier tirage n’a pas servi, supprimez sa ligne « Impression » dans la feuille Journal, puis recommencez.`,
  }),
  "print.unknown-signs": ({ signs, documents }) => ({
    message: fr`${signs.length > 1 ? "Des signes" : "Un signe"} ne peuvent pas s’imprimer en PDF (${signs.slice(0, 5).join(" ")}) : un losange les remplace, sur ${cut(documents[0] ?? "")}${documents.length > 1 ? ` et ${counted(documents.length - 1, "autre document", "autres documents")}` : ""}.`,
    advice: "Récrivez le nom ou le texte en lettres latines.",
  }),
  "print.not-mailed": ({ family, email }) => ({
    message:
      email === undefined
        ? fr`La famille ${family} a choisi la facture en ligne, mais n’a pas de courriel : elle la reçoit sur papier.`
        : fr`La famille ${family} a choisi la facture en ligne, mais aucun courriel ne peut partir à ${quoted(email)} : elle la reçoit sur papier.`,
    advice: fr`Corrigez son adresse dans la feuille Familles (deux adresses se séparent par un point-virgule), ou mettez Non à « Facture en ligne ».`,
  }),
  "register.total-differs": ({ invoice, register, lines }) => ({
    message: fr`La facture ${cut(invoice)} porte ${euros(register)} dans la feuille Factures, mais ses lignes font ${euros(lines)}.`,
    advice: changedByHand,
  }),
  "register.meals-differ": ({ invoice, register, lines }) => ({
    message: fr`La facture ${cut(invoice)} compte ${counted(register, "repas")} dans la feuille Factures, mais ${counted(lines, "repas")} dans ses lignes.`,
    advice: changedByHand,
  }),
  "register.child-differs": ({ invoice, register, line }) => ({
    message: fr`La facture ${cut(invoice)} est celle de l’enfant ${register}, mais une de ses lignes nomme l’enfant ${line}.`,
    advice: changedByHand,
  }),
  "register.line-amount-differs": ({ invoice, expected, found }) => ({
    message: fr`Une ligne de la facture ${cut(invoice)} porte ${euros(found)}, alors que sa quantité et son prix donnent ${euros(expected)}.`,
    advice: changedByHand,
  }),
  "register.days-differ": ({ invoice, quantity, days }) => ({
    message: fr`Une ligne de la facture ${cut(invoice)} compte ${counted(Math.abs(quantity), "repas")} mais nomme ${counted(days, "jour")}.`,
    advice: changedByHand,
  }),
  "register.number-twice": ({ invoice }) => ({
    message: fr`Le numéro de facture ${cut(invoice)} est employé deux fois.`,
    advice: "Supprimez la ligne ajoutée en double dans la feuille Factures.",
  }),
  "register.number-missing": ({ from, to }) => ({
    message:
      from === to
        ? fr`La facture ${from} manque dans la feuille Factures.`
        : fr`Les factures ${from} à ${to} manquent dans la feuille Factures.`,
    advice: fr`Rétablissez ${from === to ? "sa ligne" : "leurs lignes"} depuis une sauvegarde : la suite des numéros doit être complète.`,
  }),
  "register.unknown-service": ({ service, invoice, nearest }) => ({
    message: fr`La facture ${cut(invoice)} a une ligne de la prestation ${quoted(service)}, que rien d’autre ne nomme : ses repas seraient rendus, puis facturés encore.`,
    advice:
      nearest === undefined
        ? fr`Rétablissez le nom de la prestation, d’après la facture imprimée ou une sauvegarde.`
        : fr`Si c’est ${quoted(nearest)}, rétablissez ce nom.`,
  }),
  "register.number-unknown-form": ({ invoice }) => ({
    message: fr`Le numéro de facture ${quoted(invoice)} n’a pas la forme 2026-000001.`,
    advice: "Rétablissez le numéro d’origine, d’après la facture imprimée ou une sauvegarde.",
  }),
  "register.lines-without-invoice": ({ invoice, lines }) => ({
    message: fr`La facture ${cut(invoice)} a ${counted(lines, "ligne")} dans la feuille ${linesSheet}, mais manque dans la feuille Factures.`,
    advice: fr`Rétablissez-la dans la feuille Factures depuis une sauvegarde ; ses repas comptent toujours comme facturés.`,
  }),
  "register.invoice-without-lines": ({ invoice }) => ({
    message: fr`La facture ${cut(invoice)} n’a aucune ligne dans la feuille ${linesSheet}.`,
    advice: fr`Rétablissez ses lignes depuis une sauvegarde : sans elles, ses repas seraient facturés à nouveau.`,
  }),
  "register.meal-miscounted": ({ child, service, day, quantity }) => ({
    message:
      quantity > 1
        ? fr`Le repas ${quoted(service)} de l’enfant ${child} du ${shortDay(day)} est facturé ${quantity} fois.`
        : fr`Le repas ${quoted(service)} de l’enfant ${child} du ${shortDay(day)} est rendu sans avoir été facturé.`,
    advice: changedByHand,
  }),
};
