import type { Child } from "../../domain/families";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { counted, euros } from "../amounts";
import { daysText, named } from "../days";
import { fr } from "../french";

/** The words of a printed invoice. */
export const invoiceWords = {
  invoice: "FACTURE",
  creditNote: "AVOIR",
  /** What the document is called, in a list of files and at the head of its further pages. */
  title: (isCredit: boolean, number: string) => `${isCredit ? "Avoir" : "Facture"} ${number}`,
  number: "Numéro",
  issuedOn: "Émise le",
  creditedOn: "Émis le",
  dueOn: "À payer au plus tard le",
  total: "Total à payer",
  credit: "Total en votre faveur",
  label: "Libellé",
  quantity: "Quantité",
  unitPrice: "Prix unitaire",
  amount: "Montant",
  creditUse: fr`Cet avoir se déduit de lui-même de ce que vous devez, ou de vos prochaines factures.`,
  observations: (text: string) => fr`Observations : ${text}`,
  cut: fr`À détacher ici`,
  coupon: "Talon à joindre à votre chèque",
  payee: (payee: string) => fr`Chèque à l’ordre de : ${payee}`,
  family: (code: string, name: string) => fr`Famille : ${code} – ${name}`,
  child: (name: string) => fr`Enfant : ${name}`,
  children: (names: readonly string[]) =>
    names.length === 1 ? fr`Enfant : ${names[0] ?? ""}` : fr`Enfants : ${named(names)}`,
  childHeader: "Enfant",
  invoices: "FACTURES",
  coverTitle: (familyCode: string, period: string) => fr`Factures de la famille ${familyCode}, ${period}`,
  reference: (familyCode: string) => fr`Référence : famille ${familyCode}`,
  underCover: fr`Cette facture est comprise dans le total du courrier qui l’accompagne.`,
  leftToPay: "Reste à payer",
  days: (days: readonly Day[]) => fr`Jours : ${daysText(days)}.`,
  absences: "Absences",
  settled: (settled: Cents, left: Cents) =>
    fr`Déjà réglé, par un avoir ou par ce que vous aviez versé : ${euros(settled)}. Reste à payer : ${euros(left)}.`,
  earlier: (amount: Cents, numbers: readonly string[]) =>
    fr`Solde antérieur, en plus de ce total : ${euros(amount)} ${numbers.length === 1 ? "restent dus sur la facture" : "restent dus sur les factures"} ${named(numbers)}.`,
  fromTo: (first: string, last: string) => `${first} à ${last}`,
  period: (text: string) => fr`Période : ${text}`,
  couponNumber: "Facture",
  couponDue: "Échéance",
  couponAmount: "Montant du chèque",
};

/** `Enfant : Exemple Lou – École du Parc, CP`. */
export function childLine({ school, className }: Child, name: string): string {
  const where = [school, className].filter((word) => word !== undefined).join(", ");
  return invoiceWords.child(where === "" ? name : `${name} – ${where}`);
}

/** Why the sheet does not hold every invoice of the run. */
export function leftOutNote(printed: number, issued: number): string {
  return fr`${counted(printed, "facture")} sur ${issued} : Excel n’en imprime pas plus par feuille. Les familles qui ont choisi la facture en ligne sont laissées de côté d’abord ; toutes les factures sont dans les feuilles Factures et Lignes de facture.`;
}
