import { blocking, type Problem } from "../../kernel/problem";
import type { RejectColumn } from "../../kernel/problems/bank";
import type { BankReject } from "./bank-reject";
import type { Columns } from "./columns";
import { readCsvAmount } from "./read-amount";
import { readCsvDay } from "./read-day";
import { readReason } from "./reason";

/** What a row below the headers turned out to be. */
export type RowReading =
  | { readonly kind: "reject"; readonly reject: BankReject }
  | { readonly kind: "foreign"; readonly currency: string; readonly reference: string }
  | { readonly kind: "fault"; readonly problem: Problem }
  /** A total, or a line of text under the table. */
  | { readonly kind: "beside" };

interface RowPlace {
  readonly file: string;
  readonly line: number;
}

/** Reads one row. Neither a reference nor a day makes it something else than a reject. */
export function readRow(
  cells: readonly string[],
  columns: Columns,
  headers: number,
  place: RowPlace,
): RowReading {
  const cellOf = (column: RejectColumn): string => {
    const position = columns.get(column);
    return (position === undefined ? "" : (cells[position] ?? "")).trim().replace(/\s+/gu, " ");
  };
  const given = (column: RejectColumn): string | undefined => cellOf(column) || undefined;
  const unreadable = (column: RejectColumn): RowReading => ({
    kind: "fault",
    problem: blocking("bank.unreadable-row", { ...place, column, shown: cellOf(column) }),
  });

  const endToEndId = referenceIn(given("endToEndId"));
  const mandateId = referenceIn(given("mandateId"));
  const date = readCsvDay(cellOf("date"));
  const isTotal = cellOf("date") === "" && /^total\b/i.test(endToEndId ?? mandateId ?? "total");
  if (isTotal || (endToEndId === undefined && mandateId === undefined && date === undefined)) {
    return { kind: "beside" };
  }
  if (cells.slice(headers).some((cell) => cell.trim() !== "")) {
    return { kind: "fault", problem: blocking("bank.shifted-row", place) };
  }
  if (endToEndId === undefined && mandateId === undefined) return unreadable("endToEndId");
  if (date === undefined) return unreadable("date");
  const currency = cellOf("currency").toUpperCase();
  if (!isEuro(currency)) return { kind: "foreign", currency, reference: endToEndId ?? mandateId ?? "" };
  const amount = readCsvAmount(cellOf("amount"));
  if (amount === undefined && given("amount") !== undefined) return unreadable("amount");
  const fee = readCsvAmount(cellOf("fee"));
  if (fee === undefined && !/^[-+0.,€ ]*$/.test(cellOf("fee"))) return unreadable("fee");
  return {
    kind: "reject",
    reject: {
      covers: "debit",
      date,
      endToEndId,
      mandateId,
      originalMessageId: given("originalMessageId"),
      originalBlockId: undefined,
      amount,
      ...readReason(given("reasonCode"), given("reasonText")),
      fee,
    },
  };
}

/** A reference; banks write `NOTPROVIDED` where there was none. A spreadsheet may have put an apostrophe before it. */
function referenceIn(text: string | undefined): string | undefined {
  const reference = text?.replace(/^'/, "");
  return reference === "NOTPROVIDED" || reference === "" ? undefined : reference;
}

function isEuro(currency: string): boolean {
  return ["", "EUR", "€", "EURO", "EUROS"].includes(currency);
}
