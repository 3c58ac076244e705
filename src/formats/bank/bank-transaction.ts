import type { XmlElement } from "../xml/parse";
import { childAt, textAt } from "../xml/walk";

/**
 * ISO 20022 bank transaction codes. Direct debits that the town sent are of the family IDDT, whatever their sub-family
 * (UPDD unpaid, PRDD and RCDD reversed); these sub-families are the bank's own charges.
 */
const issuedDebits = "IDDT";
const charges = new Set(["CHRG", "COMM", "COME", "COMI", "COMT", "FEES", "TAXE"]);
/** Transfers, cheques, cards, and the debits that others send to the town. */
const otherFamilies = new Set([
  "RDDT",
  "ICDT",
  "RCDT",
  "IRCT",
  "RRCT",
  "ICHQ",
  "RCHQ",
  "CCRD",
  "MCRD",
  "DRFT",
]);

/**
 * What an entry is to the town: one of its direct debits taken back; a charge of the bank; another debit, which is clear
 * or which nothing explains; a credit that undoes a debit; or any other credit.
 */
export type EntryKind = "returned" | "charge" | "other-debit" | "unexplained-debit" | "undone" | "credit";

/** What is it? `debit` is missing where an entry has no details. */
export function kindOf(entry: XmlElement, debit: XmlElement | undefined): EntryKind {
  const isReversal = childAt(debit, "RtrInf") !== undefined || isTrue(textAt(entry, "RvslInd"));
  if (sideIn(entry, debit) !== "debit") return isReversal ? "undone" : "credit";
  const place = placeOf(entry, debit);
  const family = textAt(place, "Fmly", "Cd") ?? "";
  if (charges.has(textAt(place, "Fmly", "SubFmlyCd") ?? "")) return "charge";
  if (family === issuedDebits) return "returned";
  if (otherFamilies.has(family)) return "other-debit";
  // The bank's own codes say nothing to us: a reason for the return does, and the mark of a reversed credit.
  return isReversal ? "returned" : "unexplained-debit";
}

/** On which side of the account does it stand? */
export function sideIn(entry: XmlElement, debit: XmlElement | undefined): "debit" | "credit" {
  return (textAt(debit, "CdtDbtInd") ?? textAt(entry, "CdtDbtInd")) === "DBIT" ? "debit" : "credit";
}

/** How the bank classes it, for a person: `PMNT/RDDT/UPDD`, or its own code. */
export function codeShown(entry: XmlElement, debit: XmlElement | undefined): string {
  const place = placeOf(entry, debit);
  const parts = [textAt(place, "Cd"), textAt(place, "Fmly", "Cd"), textAt(place, "Fmly", "SubFmlyCd")];
  const own = textAt(debit, "BkTxCd", "Prtry", "Cd") ?? textAt(entry, "BkTxCd", "Prtry", "Cd");
  return place === undefined ? (own ?? "") : parts.filter((part) => part !== undefined).join("/");
}

function placeOf(entry: XmlElement, debit: XmlElement | undefined): XmlElement | undefined {
  return childAt(debit, "BkTxCd", "Domn") ?? childAt(entry, "BkTxCd", "Domn");
}

function isTrue(text: string | undefined): boolean {
  return text === "true" || text === "1";
}
