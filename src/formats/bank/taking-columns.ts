import { foldHeader, type KnownHeaders } from "../table";
import type { TakingColumn } from "../problems/bank";
import { bankHeaders, plainAmounts } from "./columns";
import { readDirection, readStatus } from "./status-words";

/** The headers that banks and payment portals put over each column of a table of movements. */
export const takingHeaders: KnownHeaders<TakingColumn> = {
  date: [
    ["date operation", "date d'operation", "date de l'operation", "date de l'ecriture"],
    [
      "date de paiement",
      "date du paiement",
      "date paiement",
      "date de reglement",
      "date du reglement",
      "date reglement",
      "date d'encaissement",
      "date de transaction",
      "date de la transaction",
      "date transaction",
      "paye le",
      "regle le",
    ],
    ["date", "date comptable", "date de comptabilisation", "jour"],
    ["date de valeur", "date valeur", "valeur"],
  ],
  amount: [
    [
      "montant de l'operation",
      "montant operation",
      "montant operation en euro",
      "montant operation en euros",
      "montant du paiement",
      "montant paye",
      "montant regle",
      "montant encaisse",
      "montant de la transaction",
      "montant transaction",
    ],
    [...plainAmounts, "montant net", "montant brut", "somme"],
  ],
  debit: [["debit", "debit euros", "debit euro", "debit eur", "montant debit", "montant au debit"]],
  credit: bankHeaders.credit,
  direction: bankHeaders.direction,
  status: bankHeaders.status,
  currency: bankHeaders.currency,
  // Its words stand in several columns as a rule, and all of them are read: only the clerk names a single one.
  text: [],
};

const words =
  /\b(?:libelle|detail|nature|information|infos?|motif|reference|ref|commentaire|communication|nom|payeur|emetteur|donneur|tiers|debiteur|usager|redevable|dette|facture|titre|objet|type|description|label|id)\b/;
/** Whatever else their headers promise, they say nothing of a payment. */
const noWords = /\b(?:solde|date|devise|montant|debit|credit|statut|pointage|categorie|compte|iban)\b/;

/** Do the cells under this header say what a movement is? */
export function isOfWords(header: string): boolean {
  const folded = foldHeader(header).replace(/s\b/g, "");
  return words.test(folded) && !noWords.test(folded);
}

/**
 * A column under an unknown header says on which side each amount stands, or that some of the payments were not made: such a
 * row would come in as money. Words of a bank, such as `Remise`, are no statuses by themselves.
 */
export const tellingTakings = {
  status: (cells: readonly string[], header: string) => {
    const said = cells.map(readStatus);
    return (
      said.every((status) => status !== "unknown" && status !== "blank") &&
      said.some((status) => status !== "executed") &&
      (said.includes("executed") || (said.includes("rejected") && !isOfWords(header)))
    );
  },
  direction: (cells: readonly string[]) =>
    cells.every((cell) => /\p{L}/u.test(cell) && ["debit", "credit"].includes(readDirection(cell))),
};
