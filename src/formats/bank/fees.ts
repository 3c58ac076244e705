import { minus, noCents, sum, type Cents } from "../../kernel/cents";
import type { XmlElement } from "../xml/parse";
import { childAt, childrenOf, textAt } from "../xml/walk";
import { readMessageAmount } from "../text/read-amount";

/**
 * What the bank charges, by the elements that say so: sums of `Amt` (older editions) or of `Rcrd/Amt` (newer ones), else
 * their announced total. `undefined` when nothing is charged in euros.
 */
export function feeOf(charges: readonly XmlElement[]): Cents | undefined {
  const records = charges.flatMap((charge) => [charge, ...childrenOf(charge, "Rcrd")]);
  const single = records.flatMap((record) => euros(childAt(record, "Amt"), textAt(record, "CdtDbtInd")));
  const totals = charges.flatMap((charge) => euros(childAt(charge, "TtlChrgsAndTaxAmt"), undefined));
  const total = sum(single.length > 0 ? single : totals);
  return total > 0 ? total : undefined;
}

function euros(amount: XmlElement | undefined, direction: string | undefined): readonly Cents[] {
  if (amount?.attributes.get("Ccy") !== "EUR") return [];
  const read = readMessageAmount(amount.text.trim());
  if (read === undefined) return [];
  return [direction === "CRDT" ? minus(noCents, read) : read];
}
