import { fr, lower } from "./french";

/** Why a bank sends a debit back, and what the office does then. */
export interface RejectReason {
  readonly meaning: string;
  readonly advice: string;
}

const otherMeans = "Demandez à la famille un autre moyen de paiement";
const newAccount = fr`${otherMeans}, et son nouvel IBAN pour les factures suivantes.`;
const correctFile = fr`Corrigez la donnée en cause, ou appelez la banque ; ${lower(otherMeans)}.`;
const askBank = fr`Appelez la banque pour en connaître la cause ; ${lower(otherMeans)}.`;
const rules = "une règle imposée aux banques";

/**
 * The ISO 20022 reason codes that SEPA Direct Debit Core uses. Meanings: European Payments Council, EPC173-14, "Guidance on
 * reason codes for SDD R-transactions" (version 4.0), and EPC130-08 for rejects of the file. By the rules of the
 * service a rejected invoice is never debited again: every advice asks for another means of payment.
 */
export const rejectReasons: Readonly<Record<string, RejectReason>> = {
  AC01: { meaning: "L’IBAN est faux ou n’existe pas.", advice: newAccount },
  AC04: { meaning: "Le compte est clôturé.", advice: newAccount },
  AC06: {
    meaning: "Le compte est bloqué.",
    advice: fr`Appelez la famille ; ${lower(otherMeans)}.`,
  },
  AC13: {
    meaning: "Ce type de compte ne convient pas pour ce prélèvement.",
    advice: newAccount,
  },
  AG01: {
    meaning: "Ce compte ne peut pas être prélevé (un livret, par exemple).",
    advice: fr`${otherMeans}, et l’IBAN d’un compte courant pour les factures suivantes.`,
  },
  AG02: {
    meaning: "La séquence du prélèvement (premier ou suivant) ne convient pas.",
    advice: fr`Vérifiez la ligne du mandat et le paramètre « Séquence SEPA » ; ${lower(otherMeans)}.`,
  },
  AM04: {
    meaning: "Le compte n’était pas assez approvisionné.",
    advice: fr`${otherMeans}, ou convenez avec elle d’un échéancier.`,
  },
  AM05: {
    meaning: "Le prélèvement a été reçu deux fois.",
    advice: fr`Vérifiez auprès de la banque que le fichier n’est pas parti deux fois, avant de réclamer quoi que ce soit.`,
  },
  BE05: {
    meaning: "L’identifiant du créancier (ICS) n’est pas reconnu.",
    advice: fr`Vérifiez l’ICS dans la feuille Paramètres avec la banque ; ${lower(otherMeans)}.`,
  },
  CNOR: {
    meaning: "La banque de la collectivité n’est pas inscrite pour les prélèvements.",
    advice: askBank,
  },
  DNOR: {
    meaning: "La banque de la famille ne reçoit pas de prélèvements.",
    advice: fr`${otherMeans}, ou l’IBAN d’une autre banque.`,
  },
  ED05: { meaning: "Le règlement entre les banques a échoué.", advice: askBank },
  FF01: { meaning: "La banque n’a pas pu lire le fichier.", advice: askBank },
  FF05: {
    meaning: "Le type de prélèvement (CORE) n’est pas accepté.",
    advice: askBank,
  },
  MD01: {
    meaning: "La famille conteste le mandat, ou la banque n’en trouve pas.",
    advice: fr`${otherMeans}, et faites signer un nouveau mandat avant tout autre prélèvement.`,
  },
  MD02: {
    meaning: "Une donnée du mandat manque ou est fausse.",
    advice: fr`Corrigez la ligne du mandat d’après le papier signé ; ${lower(otherMeans)}.`,
  },
  MD06: {
    meaning: "La famille s’est fait rembourser par sa banque (dans les huit semaines).",
    advice: fr`Appelez la famille : la facture reste due. ${otherMeans}.`,
  },
  MD07: {
    meaning: "Le titulaire du compte est décédé.",
    advice: "Fermez le mandat, et voyez avec la famille qui paiera désormais.",
  },
  MS02: {
    meaning: "La famille a refusé le prélèvement, sans donner de motif.",
    advice: fr`Appelez la famille ; ${lower(otherMeans)}.`,
  },
  MS03: {
    meaning: "La banque de la famille ne donne pas de motif.",
    advice: fr`Appelez la famille : le motif peut être une provision insuffisante. ${otherMeans}.`,
  },
  RC01: {
    meaning: "Le BIC est faux.",
    advice: fr`Videz le BIC dans la ligne du mandat, l’IBAN suffit ; ${lower(otherMeans)}.`,
  },
  RR01: {
    meaning: fr`Il manque le compte ou l’identité du titulaire (${rules}).`,
    advice: correctFile,
  },
  RR02: {
    meaning: fr`Il manque le nom ou l’adresse du titulaire (${rules}).`,
    advice: correctFile,
  },
  RR03: {
    meaning: fr`Il manque le nom ou l’adresse du créancier (${rules}).`,
    advice: askBank,
  },
  RR04: {
    meaning: fr`Le prélèvement contrevient à ${rules}.`,
    advice: askBank,
  },
  SL01: {
    meaning: "La famille a demandé à sa banque de bloquer ou de limiter les prélèvements.",
    advice: fr`Donnez votre ICS à la famille, pour qu’elle l’autorise auprès de sa banque ; ${lower(otherMeans)}.`,
  },
  TM01: {
    meaning: "Le fichier est arrivé trop tard à la banque.",
    advice: fr`Remettez plus tôt le fichier suivant ; ${lower(otherMeans)}.`,
  },
};

const unknownReason: RejectReason = {
  meaning: "Le motif n’est pas connu d’Écot.",
  advice: fr`Demandez à la banque ce que ce code veut dire ; ${lower(otherMeans)}.`,
};

/** What a code means; banks send others too, which only they can explain. */
export function rejectReasonOf(code: string | undefined): RejectReason {
  if (code === undefined || !Object.hasOwn(rejectReasons, code)) return unknownReason;
  return rejectReasons[code] ?? unknownReason;
}

/** `AM04 : le compte n’était pas assez approvisionné`, for a cell or a letter. */
export function rejectReasonText(code: string): string {
  const { meaning } = rejectReasonOf(code);
  return fr`${code} : ${lower(meaning).replace(/\.$/, "")}`;
}
