import { groupBy } from "../../kernel/group";
import { done, type Outcome } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";
import type { BankReject, BankRejects } from "./bank-reject";
import { referenceOf, type BankEntry, type EntryFault, type MessageEntries } from "./entry";

export interface SettledRejects {
  readonly rejects: readonly BankReject[];
  /** Told once a currency. */
  readonly foreign: readonly Problem[];
  /** Told one by one. */
  readonly unreadable: readonly Problem[];
}

/** Which of the entries that are rejects can be trusted? A debit needs a reference and a day, in euros, and nothing unread. */
export function settle(entries: readonly BankEntry[], file: string): SettledRejects {
  const rejects: BankReject[] = [];
  const unreadable: Problem[] = [];
  const foreign: BankEntry[] = [];
  for (const entry of entries) {
    const fault = faultOf(entry);
    if (fault === "currency") foreign.push(entry);
    else if (fault !== undefined) unreadable.push(unreadableEntry(entry, fault, file));
    else if (entry.date !== undefined) rejects.push(rejectOf(entry, entry.date));
  }
  const byCurrency = groupBy(foreign, ({ currency }) => currency);
  return {
    rejects,
    foreign: [...byCurrency].map(([currency, same]) =>
      blocking("bank.foreign-currency", { file, currency, references: same.map(referenceOf) }),
    ),
    unreadable,
  };
}

/** The same of all that a message or a statement tells. */
export function settledRejects(
  form: BankRejects["form"],
  told: Outcome<MessageEntries>,
  file: string,
): Outcome<BankRejects> {
  if (!told.ok) return told;
  const { rejected, mentions } = told.value;
  const { rejects, foreign, unreadable } = settle(rejected, file);
  return done({ form, rejects, mentions }, [...foreign, ...unreadable, ...told.problems]);
}

function faultOf(entry: BankEntry): EntryFault | "currency" | undefined {
  const { covers, endToEndId, mandateId, currency, date, unread } = entry;
  if (covers === "debit" && endToEndId === undefined && mandateId === undefined) return "endToEndId";
  if (currency !== "EUR") return "currency";
  if (date === undefined) return "date";
  if (unread.amount !== undefined) return "amount";
  return unread.fee === undefined ? undefined : "fee";
}

/** In a table the clerk is led to the cell, in a message to the debit. */
function unreadableEntry(entry: BankEntry, column: EntryFault, file: string): Problem {
  const { line, unread } = entry;
  if (line !== undefined)
    return blocking("bank.unreadable-row", { file, line, column, shown: unread[column] ?? "" });
  const faults = { endToEndId: "reference", date: "date", amount: "amount", fee: "amount" } as const;
  return blocking("bank.unreadable-reject", { file, reference: referenceOf(entry), fault: faults[column] });
}

function rejectOf(entry: BankEntry, date: BankReject["date"]): BankReject {
  const { covers, endToEndId, mandateId, originalMessageId, originalBlockId } = entry;
  const { amount, reasonCode, reasonText, fee } = entry;
  return {
    ...{ covers, date, endToEndId, mandateId, originalMessageId, originalBlockId },
    ...{ amount, reasonCode, reasonText, fee },
  };
}
