import { blocking, type Problem } from "../../kernel/problem";
import type { RejectColumn } from "../problems/bank";
import { foldHeader, isHeaderAgain, isShifted, type TableRow } from "../table";
import { identifier, type BankEntry } from "./entry";
import type { BankTable } from "./table";
import { currencyIn, isNoAmount, readTableAmount, sideOf, type AmountSide } from "../text/read-amount";
import { readTableDay } from "../text/read-day";
import { readReason } from "./reason";
import { isSuccessCode, readDirection, readStatus, type StatusReading } from "./status-words";

/** What a row below the headers says, before anybody asks whether it is a reject. */
export type BankRowReading =
  | RowFacts
  | { readonly kind: "fault"; readonly problem: Problem }
  /** A total, a line of text under the table, or the headers again. */
  | { readonly kind: "beside"; readonly line: number };

export interface RowFacts {
  readonly kind: "row";
  readonly line: number;
  readonly entry: BankEntry;
  /** The word of the status as it stands there; `undefined` in a table that has no such column. */
  readonly statusText: string | undefined;
  readonly status: StatusReading;
  /** Its reason is the code of success, or says so in words. */
  readonly isSuccess: boolean;
  /** Its reason is one for a reject. */
  readonly hasReason: boolean;
  /** The side of the account is said in words, and not by a sign alone. */
  readonly isSideSaid: boolean;
}

export interface TablePlace {
  readonly file: string;
  readonly table: BankTable;
  /** The reason stands in a column of any text, which is no reason by itself. */
  readonly isPlainText: boolean;
}

/** Reads one row. Neither a reference nor a day makes it something else than a reject. */
export function readRow(row: TableRow<string>, { file, table, isPlainText }: TablePlace): BankRowReading {
  const { cells, line } = row;
  const { columns } = table;
  const cellOf = (column: RejectColumn): string => {
    const position = columns.get(column);
    return (position === undefined ? "" : (cells[position] ?? "")).trim().replace(/\s+/gu, " ");
  };
  const given = (column: RejectColumn): string | undefined => cellOf(column) || undefined;
  const fault = (problem: Problem) => ({ kind: "fault", problem }) as const;
  const unreadable = (column: RejectColumn) =>
    fault(blocking("bank.unreadable-row", { file, line, column, shown: cellOf(column) }));

  const endToEndId = identifier(given("endToEndId"));
  const mandateId = identifier(given("mandateId"));
  const date = readTableDay(cellOf("date"));
  const isTotal =
    cellOf("date") === "" &&
    given("reasonCode") === undefined &&
    /^total\b/i.test(endToEndId ?? mandateId ?? "total");
  const isNobody = endToEndId === undefined && mandateId === undefined && date === undefined;
  if (isTotal || isHeaderAgain(table, row) || (isNobody && given("reasonCode") === undefined))
    return { kind: "beside", line };
  if (isShifted(table, row)) return fault(blocking("bank.shifted-row", { file, line }));
  const side = sideIn(cellOf, columns.has("credit"));
  if (side === "unknown") return unreadable("direction");
  if (side === "both") return unreadable("credit");
  const reason = readReason(reasonIn(cellOf("reasonCode")), reasonIn(cellOf("reasonText")));
  const reasonStatus = isPlainText ? "blank" : readStatus(cellOf("reasonText"));
  // Beside a code of its own the text is a remark: `AC01`, `ok`.
  const isSaidExecuted = reasonStatus === "executed" && given("reasonCode") === undefined;
  const isSuccess = isSuccessCode(cellOf("reasonCode")) || isSaidExecuted;

  const amountColumn = isNoAmount(cellOf("amount")) && columns.has("credit") ? "credit" : "amount";
  const amount = readTableAmount(cellOf(amountColumn));
  const fee = readTableAmount(cellOf("fee"));
  const entry: BankEntry = {
    covers: "debit",
    line,
    date,
    endToEndId,
    mandateId,
    originalMessageId: given("originalMessageId"),
    originalBlockId: undefined,
    amount,
    side: side ?? sideOf(cellOf("amount")),
    currency: currencyIn(cellOf("currency")),
    ...reason,
    fee,
    unread: {
      ...(endToEndId === undefined ? { endToEndId: cellOf("endToEndId") } : {}),
      ...(date === undefined ? { date: cellOf("date") } : {}),
      ...(amount === undefined && given("amount") !== undefined ? { amount: cellOf("amount") } : {}),
      ...(fee === undefined && !isNoAmount(cellOf("fee")) ? { fee: cellOf("fee") } : {}),
    },
  };
  return {
    kind: "row",
    line,
    entry,
    statusText: columns.has("status") ? cellOf("status") : undefined,
    status: readStatus(cellOf("status")),
    isSuccess,
    hasReason: !isSuccess && isReasonGiven(reason, isPlainText),
    isSideSaid: side !== undefined,
  };
}

/** What columns of their own say of the side: a word, or which of two columns of amounts is filled. */
function sideIn(
  cellOf: (column: RejectColumn) => string,
  hasCredits: boolean,
): AmountSide | "unknown" | "both" {
  const direction = readDirection(cellOf("direction"));
  if (direction !== "blank" || !hasCredits) return direction === "blank" ? undefined : direction;
  const [isDebited, isCredited] = [!isNoAmount(cellOf("amount")), !isNoAmount(cellOf("credit"))];
  if (isDebited && isCredited) return "both";
  if (isDebited) return "debit";
  return isCredited ? "credit" : undefined;
}

/** Plain text is a reason where it holds a code or names what happened; a column of reasons by anything that stands in it. */
function isReasonGiven(reason: ReturnType<typeof readReason>, isPlainText: boolean): boolean {
  if (reason.reasonCode !== undefined) return true;
  if (!isPlainText) return reason.reasonText !== undefined;
  return /\b(?:rejets?|rejetee?|impayee?s?|retour|retournee?|refus)\b/.test(
    foldHeader(reason.reasonText ?? ""),
  );
}

/** A dash or "none" is no reason. */
function reasonIn(cell: string): string | undefined {
  return /^(?:[-/.–—]*|neant|n\/?a|aucune?|sans objet|null)$/i.test(
    cell.normalize("NFD").replace(/\p{M}/gu, ""),
  )
    ? undefined
    : cell;
}
