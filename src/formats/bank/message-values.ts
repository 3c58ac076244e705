import type { XmlElement } from "../xml/parse";
import { readMessageAmount } from "../text/read-amount";
import { readMessageDay } from "../text/read-day";
import type { BankEntry } from "./entry";

/** The moment and the amount of a message, as an entry has them. */
export function readDayAndAmount(
  moment: string | undefined,
  amount: XmlElement | undefined,
): Pick<BankEntry, "date" | "amount" | "unread"> {
  const date = readMessageDay(moment);
  const shown = amount?.text.trim();
  const cents = readMessageAmount(shown);
  return {
    date,
    amount: cents,
    unread: {
      ...(date === undefined && moment !== undefined ? { date: moment } : {}),
      ...(cents === undefined && shown !== undefined ? { amount: shown } : {}),
    },
  };
}

export function currencyOf(amount: XmlElement | undefined): string | undefined {
  return amount?.attributes.get("Ccy");
}
