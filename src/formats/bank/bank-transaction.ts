import type { PaymentMeans } from "../../domain/families";
import type { XmlElement } from "../xml/parse";
import { childAt, textAt } from "../xml/walk";
import { cfonbOperation, type CfonbOperation } from "./cfonb-operations";
import type { EntryKind } from "./entry";

/**
 * ISO 20022 bank transaction codes. Direct debits that the town sent are of the family IDDT, whatever their sub-family
 * (UPDD unpaid, PRDD and RCDD reversed); these sub-families are the bank's own charges.
 */
const issuedDebits = "IDDT";
const charges = new Set(["CHRG", "COMM", "COME", "COMI", "COMT", "FEES", "TAXE"]);
/** Cheques and cards of others, which come back the same way. */
const chequesAndCards = new Set(["RCHQ", "MCRD", "CCRD"]);
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

/** What is it? `debit` is missing where an entry has no details. */
export function kindOf(entry: XmlElement, debit: XmlElement | undefined): EntryKind {
  const isReversal = childAt(debit, "RtrInf") !== undefined || isTrue(textAt(entry, "RvslInd"));
  if (sideIn(entry, debit) !== "debit") return isReversal ? "undone" : "credit";
  const place = placeOf(entry, debit);
  const family = textAt(place, "Fmly", "Cd") ?? "";
  const subFamily = textAt(place, "Fmly", "SubFmlyCd") ?? "";
  if (charges.has(subFamily)) return "charge";
  if (family === issuedDebits) return "returned";
  if (chequesAndCards.has(family) && (isReversal || subFamily === "UPCQ")) return "unpaid";
  if (otherFamilies.has(family)) return "other-debit";
  // The bank's own codes say nothing to us: a reason for the return does, and the mark of a reversed credit.
  if (isReversal) return "returned";
  return ownOperation(entry, debit)?.debit ?? "unexplained-debit";
}

const means: Readonly<Record<string, PaymentMeans>> = {
  RCDT: "transfer",
  IRCT: "transfer",
  RRCT: "transfer",
  ICDT: "transfer",
  IDDT: "direct-debit",
  RCHQ: "cheque",
  MCRD: "card",
  CCRD: "card",
  CNTR: "cash",
};

/** By which means did it move, as far as its code says? */
export function meansOf(entry: XmlElement, detail: XmlElement | undefined): PaymentMeans | undefined {
  const family = textAt(placeOf(entry, detail), "Fmly", "Cd") ?? "";
  return Object.hasOwn(means, family) ? means[family] : ownOperation(entry, detail)?.means;
}

/** French banks name their own operations beside those of ISO. */
function ownOperation(entry: XmlElement, detail: XmlElement | undefined): CfonbOperation | undefined {
  const own = childAt(detail, "BkTxCd", "Prtry") ?? childAt(entry, "BkTxCd", "Prtry");
  const isCfonb = /cfonb/i.test(textAt(own, "Issr") ?? "");
  return isCfonb ? cfonbOperation(textAt(own, "Cd") ?? "") : undefined;
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
