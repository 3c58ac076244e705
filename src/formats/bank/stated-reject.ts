import type { Cents } from "../../kernel/cents";
import { groupBy } from "../../kernel/group";
import { blocking, type Problem } from "../../kernel/problem";
import type { XmlElement } from "../xml/parse";
import type { BankMention, BankReject } from "./bank-reject";
import { readMessageAmount } from "../text/read-amount";
import { readMessageDay } from "../text/read-day";
import type { Reason } from "./reason";

/** A reject as a message states it: its day and its amount are not read yet. */
export interface StatedReject extends Reason {
  readonly covers: BankReject["covers"];
  readonly moment: string | undefined;
  readonly endToEndId: string | undefined;
  readonly mandateId: string | undefined;
  readonly originalMessageId: string | undefined;
  readonly originalBlockId: string | undefined;
  readonly amount: XmlElement | undefined;
  /** That of the entry around it, where its own amount is missing. */
  readonly currency?: string | undefined;
  readonly fee: Cents | undefined;
}

/** What a message tells, before its days and amounts are read. */
export interface Told {
  readonly rejects: readonly StatedReject[];
  readonly mentions: readonly BankMention[];
}

export interface SettledRejects {
  readonly rejects: readonly BankReject[];
  readonly problems: readonly Problem[];
}

/** Which of the stated rejects can be trusted? The others are told one by one; foreign ones once a currency. */
export function settle(stated: readonly StatedReject[], file: string): SettledRejects {
  const rejects: BankReject[] = [];
  const problems: Problem[] = [];
  const foreign: { readonly currency: string; readonly reference: string }[] = [];
  for (const { moment, amount, currency: around = "EUR", ...rest } of stated) {
    const reference = referenceOf(rest);
    const currency = amount?.attributes.get("Ccy") ?? around;
    const date = readMessageDay(moment);
    const cents = readMessageAmount(amount?.text.trim());
    const fault = faultOf(rest, date === undefined, amount !== undefined && cents === undefined);
    if (currency !== "EUR") foreign.push({ currency, reference });
    else if (fault !== undefined)
      problems.push(blocking("bank.unreadable-reject", { file, reference, fault }));
    else if (date !== undefined) rejects.push({ ...rest, date, amount: cents });
  }
  const byCurrency = groupBy(foreign, ({ currency }) => currency);
  const refused = [...byCurrency].map(([currency, same]) =>
    blocking("bank.foreign-currency", {
      file,
      currency,
      references: same.map(({ reference }) => reference),
    }),
  );
  return { rejects, problems: [...refused, ...problems] };
}

/** What the clerk may look for, when a reject cannot be read. */
export function referenceOf(
  stated: Pick<StatedReject, "endToEndId" | "mandateId" | "originalBlockId" | "originalMessageId">,
): string {
  return stated.endToEndId ?? stated.mandateId ?? stated.originalBlockId ?? stated.originalMessageId ?? "";
}

function faultOf(
  { covers, endToEndId, mandateId }: Pick<StatedReject, "covers" | "endToEndId" | "mandateId">,
  noDate: boolean,
  noAmount: boolean,
): "date" | "amount" | "reference" | undefined {
  if (covers === "debit" && endToEndId === undefined && mandateId === undefined) return "reference";
  if (noDate) return "date";
  return noAmount ? "amount" : undefined;
}

/** An identifier of a message; banks write `NOTPROVIDED` where there was none. */
export function identifier(text: string | undefined): string | undefined {
  return text === "NOTPROVIDED" ? undefined : text;
}
