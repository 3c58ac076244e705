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

/** Is it one of the town's direct debits, taken back from its account? `debit` is missing where an entry has no details. */
export function isReturnedDebit(entry: XmlElement, debit: XmlElement | undefined): boolean {
  const direction = textAt(debit, "CdtDbtInd") ?? textAt(entry, "CdtDbtInd");
  if (direction !== "DBIT") return false;
  const place = childAt(debit, "BkTxCd", "Domn", "Fmly") ?? childAt(entry, "BkTxCd", "Domn", "Fmly");
  const family = textAt(place, "Cd") ?? "";
  if (charges.has(textAt(place, "SubFmlyCd") ?? "")) return false;
  if (family === issuedDebits) return true;
  if (otherFamilies.has(family)) return false;
  // The bank's own codes say nothing to us: a reason for the return does, and the mark of a reversed credit.
  return childAt(debit, "RtrInf") !== undefined || isTrue(textAt(entry, "RvslInd"));
}

function isTrue(text: string | undefined): boolean {
  return text === "true" || text === "1";
}
