import type { ProblemsOf } from "../../kernel/problem";
import type { AccountFault, CreditorIdFault, IdentifierFault } from "../../domain/direct-debit";
import type { Tally } from "../../kernel/cents";
import { counted, euros } from "../amounts";
import { shortDay } from "../days";
import { fr } from "../french";
import { rejectReasonText } from "../reject-reasons";
import { cut, quoted, rowsText } from "./inserted";
import type { WordsFor } from "./words";

/** What follows « L’IBAN … » in a sentence. */
export const accountFaults: Record<AccountFault, string> = {
  missing: "manque",
  country: "commence par un code de pays inconnu",
  length: "n’a pas la longueur de son pays",
  form: "a un caractère qui n’est pas à sa place",
  "check-digits": "a une clé de contrôle fausse",
  "national-key": "a une clé RIB fausse",
  "outside-sepa": "est celui d’un pays hors de la zone SEPA",
};

export function accountAdvice(fault: AccountFault, whose: string): string {
  if (fault === "missing") return fr`Recopiez l’IBAN depuis ${whose}.`;
  return fault === "outside-sepa"
    ? fr`Demandez un compte de la zone SEPA, ou un autre moyen de paiement.`
    : fr`Vérifiez chaque caractère d’après ${whose}.`;
}

const creditorIdFaults: Record<CreditorIdFault, string> = {
  missing: "n’est pas indiqué",
  form: "n’a pas la forme FR00ZZZ000000",
  length: "n’a pas les 13 caractères d’un ICS français",
  "check-digits": "a une clé de contrôle fausse",
};

const referenceFaults: Record<IdentifierFault, string> = {
  missing: "manque",
  "too-long": "dépasse 35 caractères",
  characters: "a un caractère que les banques refusent",
  slashes: "commence ou finit par une barre oblique, ou en a deux de suite",
};

const bankDetails = "le relevé d’identité bancaire de la famille";
const serviceDetails = "le relevé d’identité bancaire du service";
const leftOut = (family: string): string => fr`La famille ${family} n’est pas prélevée`;

/** What the clerk reads of a trouble with direct debits and rejects. */
export const directDebitWords: WordsFor<ProblemsOf<"debit" | "reject">> = {
  "debit.date-closed": ({ asked, next }) => ({
    message: fr`Les banques sont fermées le ${shortDay(asked)} : rien ne peut être prélevé ce jour-là.`,
    advice: fr`Choisissez le ${shortDay(next)}, premier jour possible ensuite.`,
  }),
  "debit.date-too-soon": ({ asked, earliest, prepared, leadDays }) => ({
    message:
      asked < prepared
        ? fr`Le ${shortDay(asked)} est déjà passé le ${shortDay(prepared)}.`
        : fr`Le ${shortDay(asked)} est trop tôt : la banque demande ${counted(leadDays, "jour")} d’ouverture après le ${shortDay(prepared)}.`,
    advice: fr`Choisissez une date à partir du ${shortDay(earliest)}.`,
  }),
  "debit.creditor-id": ({ found, fault }) => ({
    message:
      found === undefined
        ? fr`L’identifiant de créancier SEPA (ICS) ${creditorIdFaults.missing} : rien ne peut être prélevé.`
        : fr`L’ICS ${quoted(found)} ${creditorIdFaults[fault]} : rien ne peut être prélevé.`,
    advice: fr`Recopiez l’ICS dans la feuille Paramètres depuis la lettre de la Banque de France.`,
  }),
  "debit.creditor-account": ({ found, fault }) => ({
    message:
      found === undefined
        ? fr`L’IBAN de celui qui prélève ${accountFaults.missing} : rien ne peut être prélevé.`
        : fr`L’IBAN de celui qui prélève ${accountFaults[fault]} : rien ne peut être prélevé.`,
    advice: accountAdvice(fault, serviceDetails),
  }),
  "debit.creditor-bic-left-out": ({ bic }) => ({
    message: fr`Le BIC de celui qui prélève, ${quoted(bic)}, n’en est pas un : le fichier est fait sans lui.`,
    advice: fr`Corrigez-le d’après ${serviceDetails}, ou videz la cellule : l’IBAN suffit.`,
  }),
  "debit.creditor-name-missing": () => ({
    message: fr`Le nom de celui qui prélève n’est pas indiqué : rien ne peut être prélevé.`,
    advice: fr`Remplissez « Gestionnaire » dans la feuille Paramètres.`,
  }),
  "debit.creditor-name-supposed": ({ name }) => ({
    message: fr`« Gestionnaire » est vide : les familles sont prélevées au nom de ${quoted(name)}, celui du service.`,
    advice: fr`Rien à faire si c’est le nom du compte ; sinon, remplissez « Gestionnaire » dans la feuille Paramètres.`,
  }),
  "debit.nothing-to-collect": ({ collected }) => ({
    message: fr`Rien n’est à prélever le ${shortDay(collected)}.`,
    advice: fr`Vérifiez, dans la feuille Familles, le moyen de paiement de celles qui devraient l’être.`,
  }),
  "debit.changed-since-preview": ({ shown, current }) => ({
    message:
      batchText(shown) === batchText(current)
        ? fr`Le classeur a changé depuis l’aperçu : il donne toujours ${batchText(current)}, mais pas les mêmes. Rien n’a été écrit.`
        : fr`Le classeur a changé depuis l’aperçu : il donne à présent ${batchText(current)}, et non ${batchText(shown)}. Rien n’a été écrit.`,
    advice: fr`Refaites l’aperçu, regardez-le, puis confirmez.`,
  }),
  "debit.no-mandate": ({ family }) => ({
    message: fr`${leftOut(family)} : elle n’a aucun mandat.`,
    advice: fr`Ajoutez son mandat signé à la feuille Mandats, ou changez son moyen de paiement.`,
  }),
  "debit.mandate-not-active": ({ family, status }) => ({
    message: fr`${leftOut(family)} : son mandat est ${status === "suspended" ? "suspendu" : "révoqué"}.`,
    advice:
      status === "suspended"
        ? fr`Après un rejet, changez son moyen de paiement dans la feuille Familles ; ne remettez « Actif » qu’avec son accord.`
        : fr`Changez son moyen de paiement dans la feuille Familles, ou faites signer un nouveau mandat.`,
  }),
  "debit.two-active-mandates": ({ family, rows }) => ({
    message: fr`${leftOut(family)} : elle a ${counted(rows.length, "mandat actif", "mandats actifs")}, ${rowsText(rows)}.`,
    advice: fr`Gardez « Actif » pour un seul, et mettez « Révoqué » aux autres.`,
  }),
  "debit.mandate-reference": ({ family, reference, fault }) => ({
    message:
      fault === "missing"
        ? fr`${leftOut(family)} : la RUM de son mandat ${referenceFaults.missing}.`
        : fr`${leftOut(family)} : la RUM ${quoted(reference)} ${referenceFaults[fault]}.`,
    advice:
      fault === "missing"
        ? fr`Recopiez la RUM telle qu’elle est sur le mandat signé.`
        : fr`Comparez-la au mandat signé ; si elle y est ainsi, faites signer un mandat avec une autre RUM.`,
  }),
  "debit.mandate-reference-twice": ({ family, reference, rows }) => ({
    message: fr`${leftOut(family)} : la RUM ${quoted(reference)} est aussi celle d’un autre mandat, ${rowsText(rows)}.`,
    advice: fr`Comparez-la aux mandats signés : chacun doit avoir sa propre RUM.`,
  }),
  "debit.mandate-unsigned": ({ family }) => ({
    message: fr`${leftOut(family)} : son mandat n’a pas de date de signature.`,
    advice: fr`Recopiez la date de signature du mandat ; s’il n’est pas signé, il ne vaut pas.`,
  }),
  "debit.signed-in-future": ({ family, signed, prepared }) => ({
    message: fr`${leftOut(family)} : son mandat serait signé le ${shortDay(signed)}, après le ${shortDay(prepared)}.`,
    advice: fr`Corrigez la date de signature d’après le mandat.`,
  }),
  "debit.mandate-lapsed": ({ family, lastUse, lastDay, neverUsed }) => ({
    message: fr`${leftOut(family)} : son mandat n’a plus servi depuis le ${shortDay(lastUse)}${neverUsed ? ", jour de sa signature" : ""}, et ne vaut plus après le ${shortDay(lastDay)}.`,
    advice: fr`Demandez un nouveau mandat signé : sans prélèvement pendant 36 mois, un mandat est caduc.`,
  }),
  "debit.account": ({ family, fault }) => ({
    message: fr`${leftOut(family)} : son IBAN ${accountFaults[fault]}.`,
    advice: accountAdvice(fault, bankDetails),
  }),
  "debit.bic-left-out": ({ family, bic }) => ({
    message: fr`Le BIC ${quoted(bic)} de la famille ${family} n’en est pas un : elle est prélevée sans lui.`,
    advice: fr`Corrigez-le d’après ${bankDetails}, ou videz la cellule : l’IBAN suffit.`,
  }),
  "debit.name-rewritten": ({ family, name, written }) => ({
    message: fr`Le titulaire ${quoted(name)} de la famille ${family} est écrit ${quoted(written)} pour la banque.`,
    advice: fr`Rien à faire : les banques ne lisent que les lettres sans accent, 70 au plus.`,
  }),
  "debit.invoice-held": ({ invoice, family, collected }) => ({
    message: fr`La facture ${cut(invoice)} de la famille ${family} est déjà dans le prélèvement du ${shortDay(collected)}.`,
    advice: fr`Si ce prélèvement n’a jamais été remis à la banque, supprimez ses lignes « Préparé » de la feuille Prélèvements.`,
  }),
  "debit.invoice-rejected-before": ({ invoice, family }) => ({
    message: fr`La facture ${cut(invoice)} de la famille ${family} a déjà été rejetée : elle n’est plus prélevée.`,
    advice: fr`Encaissez-la par un autre moyen, et notez-le dans la feuille Règlements.`,
  }),
  "debit.invoice-before-mandate": ({ invoice, family, received }) => ({
    message: fr`La facture ${cut(invoice)} de la famille ${family} date d’avant son mandat, reçu le ${shortDay(received)} : elle n’est pas prélevée.`,
    advice: fr`Encaissez-la par un autre moyen : un mandat vaut à partir de la facture suivante.`,
  }),
  "debit.short-notice": ({ issued, collected, days, agreed, invoices }) => ({
    message: fr`Le prélèvement du ${shortDay(collected)} comprend ${counted(invoices, "facture")} du ${shortDay(issued)}, ${counted(days, "jour")} avant seulement : les familles doivent le savoir ${counted(agreed, "jour")} avant.`,
    advice: fr`Choisissez une date plus tardive ; si un délai plus court est convenu, changez « Prénotification (jours) ».`,
  }),
  "debit.mandate-gone": ({ family, mandate }) => ({
    message:
      mandate === undefined
        ? fr`Le prélèvement de la famille ${family} ne nomme plus aucun mandat.`
        : fr`Le mandat ${quoted(mandate)} de la famille ${family} n’est plus dans la feuille Mandats.`,
    advice: fr`Remettez sa ligne : sans elle, Écot n’y note ni la dernière échéance ni une suspension.`,
  }),
  "debit.amount-not-positive": ({ family, amount }) => ({
    message: fr`${leftOut(family)} : la ligne porte ${euros(amount)}.`,
    advice: fr`Préparez de nouveau ce prélèvement : les montants de cette feuille ne se changent pas à la main.`,
  }),
  "debit.nothing-to-send": ({ collected, sentBefore }) => ({
    message: sentBefore
      ? fr`Le prélèvement du ${shortDay(collected)} est déjà noté comme envoyé.`
      : fr`Aucun prélèvement n’est préparé pour le ${shortDay(collected)}.`,
    advice: sentBefore
      ? fr`Rien à faire : un prélèvement envoyé ne change plus.`
      : fr`Préparez d’abord le prélèvement de cette date.`,
  }),
  "reject.unmatched": ({ reference, mandate, amount, candidates }) => ({
    message: fr`${rejectText(reference, mandate)}${amount === undefined ? "" : fr`, de ${euros(amount)},`} ${candidates > 0 ? fr`correspond à ${counted(candidates, "prélèvement")} et ne dit pas lequel` : "ne correspond à aucun prélèvement du classeur"}.`,
    advice: fr`Cherchez le prélèvement, et notez sa référence et la date du rejet dans la feuille Rejets.`,
  }),
  "reject.changed-since-preview": () => ({
    message: fr`Le classeur a changé depuis l’aperçu : ces rejets n’y changeraient plus les mêmes lignes. Rien n’a été écrit.`,
    advice: fr`Refaites l’aperçu, regardez-le, puis confirmez.`,
  }),
  "reject.whole-batch": ({ sentAs, batch, covers, code, debits }) => ({
    message: fr`La banque a refusé ${covers === "file" ? "tout le fichier" : "tout un bloc du fichier"} ${quoted(sentAs)}${code === undefined ? "" : fr` (${rejectReasonText(code)})`} : ${debits === 0 ? "aucun prélèvement du classeur n’en fait partie" : fr`rien n’y est encaissé, et aucune famille n’est en cause`}.`,
    advice:
      batch === undefined || debits === 0
        ? fr`Rien à faire si vous avez déjà préparé ce prélèvement de nouveau ; sinon, appelez la banque.`
        : fr`Corrigez la cause, supprimez de la feuille Prélèvements ${debits > 1 ? fr`les ${debits} lignes refusées` : "la ligne refusée"} du lot ${quoted(batch)}, puis préparez-les de nouveau.`,
  }),
  "reject.counted": ({ reference, family, amount, invoices }) => ({
    message: fr`Le rejet ${quoted(reference)} noté dans cette feuille est pris en compte : ${euros(amount)} de la famille ${family} sont de nouveau dus${invoices.length === 0 ? "" : fr` (${counted(invoices.length, "facture")} : ${invoices.slice(0, 4).map(cut).join(", ")}${invoices.length > 4 ? "…" : ""})`}.`,
    advice: fr`Rien à noter : le prélèvement devient « Rejeté » et le mandat « Suspendu » dès qu’une commande enregistre. Demandez un autre moyen de paiement.`,
  }),
  "reject.amount-differs": ({ reference, family, rejected, collected }) => ({
    message: fr`Le rejet ${quoted(reference)} de la famille ${family} est de ${euros(rejected)}, le prélèvement de ${euros(collected)} : il est rejeté en entier.`,
    advice: fr`Vérifiez le relevé de la banque ; notez la différence dans la feuille Règlements.`,
  }),
  "reject.not-marked-sent": ({ reference, family }) => ({
    message: fr`Le prélèvement ${quoted(reference)} de la famille ${family} est rejeté, mais n’était pas noté comme envoyé.`,
    advice: fr`Vérifiez que les autres prélèvements du même jour sont bien notés comme envoyés.`,
  }),
};

function batchText({ count, total }: Tally): string {
  return `${counted(count, "prélèvement")} (${euros(total)})`;
}

function rejectText(reference: string | undefined, mandate: string | undefined): string {
  if (reference !== undefined) return fr`Le rejet ${quoted(reference)}`;
  return mandate === undefined ? "Un rejet sans référence" : fr`Le rejet du mandat ${quoted(mandate)}`;
}
