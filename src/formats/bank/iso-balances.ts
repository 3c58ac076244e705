import { cents, minus, noCents, type Cents } from "../../kernel/cents";
import type { Problem } from "../../kernel/problem";
import { readMessageAmount } from "../text/read-amount";
import { readMessageDay } from "../text/read-day";
import type { XmlElement } from "../xml/parse";
import { childrenOf, textAt } from "../xml/walk";
import { balanceProblem } from "./balances";
import { isBookedEntry, numberOf } from "./iso-bookings";

/** What is wrong with the balances of a message, account by account. A notice has none, and a page of a statement may lack one. */
export function statementProblems(accounts: readonly XmlElement[], file: string): readonly Problem[] {
  return accounts.flatMap((account) => {
    const opening = balanceOf(account, "OPBD") ?? balanceOf(account, "PRCD");
    const closing = balanceOf(account, "CLBD");
    const movements = childrenOf(account, "Ntry").filter(isBookedEntry).map(signedAmount);
    const known = movements.filter((amount) => amount !== undefined);
    if (opening === undefined || closing === undefined || known.length < movements.length) return [];
    const day = readMessageDay(textAt(balanceIn(account, "CLBD"), "Dt", "Dt"));
    const place = { file, account: numberOf(account) ?? "", day };
    return balanceProblem({ opening, movements: known, closing }, place) ?? [];
  });
}

function balanceIn(account: XmlElement, code: string): XmlElement | undefined {
  return childrenOf(account, "Bal").find((balance) => textAt(balance, "Tp", "CdOrPrtry", "Cd") === code);
}

function balanceOf(account: XmlElement, code: string): Cents | undefined {
  const balance = balanceIn(account, code);
  return balance && signedAmount(balance);
}

/** The amount of a balance or of an entry, negative where it is a debit; nothing at all is an amount too. */
function signedAmount(place: XmlElement): Cents | undefined {
  const text = textAt(place, "Amt");
  const amount = /^0*(?:\.0*)?$/.test(text ?? "?") ? noCents : readMessageAmount(text);
  if (amount === undefined) return undefined;
  return textAt(place, "CdtDbtInd") === "DBIT" ? minus(noCents, amount) : cents(amount);
}
