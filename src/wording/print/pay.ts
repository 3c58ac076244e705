import type { SoundMandate } from "../../domain/direct-debit";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { euros, nbsp } from "../amounts";
import { enumeratedUpTo, mostNamed, named, shortDay } from "../days";
import { fr } from "../french";

/** The ways to pay, a sentence each; what the town does not offer is not said. */
export const payWords = {
  heading: "Pour payer",
  cheque: (payee: string, hasCoupon: boolean) =>
    hasCoupon
      ? fr`Par chèque à l’ordre de « ${payee} », avec le talon ci-dessous.`
      : fr`Par chèque à l’ordre de « ${payee} », avec les numéros de facture au dos.`,
  payDesk: (day: Day, hours: string | undefined) =>
    fr`Sur place, à la permanence du ${shortDay(day)}${hours === undefined ? "" : `, ${hours}`}.`,
  transfer: (
    { iban, bic }: { readonly iban: string; readonly bic: string | undefined },
    numbers: readonly string[],
  ) => {
    const to = `IBAN ${ibanText(iban)}${bic === undefined ? "" : `, BIC ${bic}`}`;
    return fr`Par virement : ${to}, en indiquant ${numbers.length === 0 ? "les numéros de facture" : enumeratedUpTo(mostNamed, numbers)}.`;
  },
  online: (site: string) => fr`En ligne : ${site}`,
  onlineReference: (identifier: string, references: readonly string[]) =>
    fr`Identifiant de la collectivité : ${identifier} ; ${references.length === 1 ? "référence" : "références"} : ${named(references)}`,
  codeOf: (address: string) => fr`Code QR du site de paiement, ${address}`,
  /** A family is told of its debit beforehand (SEPA Direct Debit Core rulebook, 4.1): this is it. */
  debit: (amount: Cents, on: Day, { reference, iban }: SoundMandate, creditorId: string | undefined) => {
    const creditor = creditorId === undefined ? "" : `, identifiant créancier (ICS) ${creditorId}`;
    return fr`Le ${shortDay(on)}, ${euros(amount)} seront prélevés sur votre compte se terminant par ${lastFour(iban)} : vous n’avez rien à faire. Référence du mandat (RUM) ${reference}${creditor}.`;
  },
  debitHeading: fr`Prélèvement`,
  byDebit: fr`Vous payez par prélèvement : ce qui n’est pas encore échu sera prélevé à son échéance.`,
  noDebit: fr`Vous avez choisi le prélèvement, mais il n’est pas en place pour cette facture : réglez-la par l’un de ces moyens, et prenez contact avec nous.`,
};

/** An account number in groups of four, as forms ask for it. */
function ibanText(iban: string): string {
  return iban.replace(/\s/g, "").replace(/(.{4})(?=.)/g, `$1${nbsp}`);
}

/** The rest is nobody's business who finds the paper. */
function lastFour(iban: string): string {
  return iban.replace(/\s/g, "").slice(-4);
}
