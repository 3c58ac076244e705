import type { PaymentMeans } from "../../domain/families";
import type { EntryKind } from "./entry";

/** What an operation of French banks is: by which means the money moves, and what it is where it leaves the account. */
export interface CfonbOperation {
  readonly means: PaymentMeans | undefined;
  readonly debit: EntryKind;
}

const operations: Readonly<Record<string, CfonbOperation>> = {
  "02": { means: "cheque", debit: "other-debit" },
  "03": { means: "cheque", debit: "unpaid" },
  "04": { means: "cash", debit: "other-debit" },
  "05": { means: "transfer", debit: "other-debit" },
  "18": { means: "transfer", debit: "other-debit" },
  C2: { means: "transfer", debit: "other-debit" },
  "30": { means: "card", debit: "other-debit" },
  "38": { means: "card", debit: "unpaid" },
  A1: { means: "direct-debit", debit: "other-debit" },
  B3: { means: "direct-debit", debit: "returned" },
  "62": { means: undefined, debit: "charge" },
  "66": { means: undefined, debit: "charge" },
};

/** Operations of the CFONB by their two signs; all others are debits like any, or money of any kind. */
export function cfonbOperation(code: string): CfonbOperation {
  const known = Object.hasOwn(operations, code) ? operations[code] : undefined;
  return known ?? { means: undefined, debit: "other-debit" };
}

/** What a movement is, by its operation and its side; the money of a debit or a charge that comes back is no taking. */
export function kindOfCfonb(code: string, side: "debit" | "credit"): EntryKind {
  const { debit } = cfonbOperation(code);
  if (side === "debit") return debit;
  return debit === "other-debit" ? "credit" : "undone";
}
