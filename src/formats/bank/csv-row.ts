import { blocking, type Problem } from "../../kernel/problem";
import type { RejectColumn } from "../problems/bank";
import { foldHeader, isHeaderAgain, isShifted, type TableRow } from "../table";
import type { BankReject } from "./bank-reject";
import type { BankTable } from "./table";
import { readTableAmount, sideOf, type AmountSide } from "../text/read-amount";
import { readTableDay } from "../text/read-day";
import { readReason } from "./reason";
import { isSuccessCode, readDirection, readStatus, type StatusReading } from "./status-words";

/** What a row below the headers says, before anybody asks whether it is a reject. */
export type RowReading =
  | RowFacts
  | { readonly kind: "fault"; readonly problem: Problem }
  /** A total, a line of text under the table, or the headers again. */
  | { readonly kind: "beside"; readonly line: number };

export interface RowFacts {
  readonly kind: "row";
  readonly line: number;
  readonly reference: string;
  /** The word of the status as it stands there; `undefined` in a table that has no such column. */
  readonly statusText: string | undefined;
  readonly status: StatusReading;
  /** Its reason is the code of success, or says so in words. */
  readonly isSuccess: boolean;
  /** Its reason is one for a reject. */
  readonly hasReason: boolean;
  readonly reasonCode: string | undefined;
  /** The side of the account, by its column of its own, by two columns of amounts, or by the sign. */
  readonly side: AmountSide;
  /** The side is said in words, and not by a sign alone. */
  readonly isSideSaid: boolean;
  /** Reads the reject that it is; called for rejects only, since nobody minds an odd day of another row. */
  readonly toReject: () => RejectReading;
}

export type RejectReading =
  | { readonly kind: "reject"; readonly reject: BankReject }
  | { readonly kind: "foreign"; readonly currency: string; readonly reference: string }
  | { readonly kind: "fault"; readonly problem: Problem };

export interface TablePlace {
  readonly file: string;
  readonly table: BankTable;
  /** The reason stands in a column of any text, which is no reason by itself. */
  readonly isPlainText: boolean;
}

/** Reads one row. Neither a reference nor a day makes it something else than a reject. */
export function readRow(row: TableRow<string>, { file, table, isPlainText }: TablePlace): RowReading {
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

  const endToEndId = referenceIn(given("endToEndId"));
  const mandateId = referenceIn(given("mandateId"));
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

  const toReject = (): RejectReading => {
    if (endToEndId === undefined && mandateId === undefined) return unreadable("endToEndId");
    if (date === undefined) return unreadable("date");
    const currency = cellOf("currency").toUpperCase();
    if (!isEuro(currency)) return { kind: "foreign", currency, reference: endToEndId ?? mandateId ?? "" };
    const amountColumn = isZero(cellOf("amount")) && columns.has("credit") ? "credit" : "amount";
    const amount = readTableAmount(cellOf(amountColumn));
    if (amount === undefined && given("amount") !== undefined) return unreadable("amount");
    const fee = readTableAmount(cellOf("fee"));
    if (fee === undefined && !isZero(cellOf("fee"))) return unreadable("fee");
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
        ...reason,
        fee,
      },
    };
  };
  return {
    kind: "row",
    line,
    reference: endToEndId ?? mandateId ?? "",
    statusText: columns.has("status") ? cellOf("status") : undefined,
    status: readStatus(cellOf("status")),
    isSuccess,
    hasReason: !isSuccess && isReasonGiven(reason, isPlainText),
    reasonCode: reason.reasonCode,
    side: side ?? sideOf(cellOf("amount")),
    isSideSaid: side !== undefined,
    toReject,
  };
}

/** What columns of their own say of the side: a word, or which of two columns of amounts is filled. */
function sideIn(
  cellOf: (column: RejectColumn) => string,
  hasCredits: boolean,
): AmountSide | "unknown" | "both" {
  const direction = readDirection(cellOf("direction"));
  if (direction !== "blank" || !hasCredits) return direction === "blank" ? undefined : direction;
  const [isDebited, isCredited] = [!isZero(cellOf("amount")), !isZero(cellOf("credit"))];
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

/** Nothing, or a nought in whatever dress: a column that does not concern this row. */
function isZero(cell: string): boolean {
  return /^[-+0.,€ ]*$/.test(cell);
}

/** A reference; banks write `NOTPROVIDED` where there was none. */
function referenceIn(text: string | undefined): string | undefined {
  return text === "NOTPROVIDED" || text === "" ? undefined : text;
}

function isEuro(currency: string): boolean {
  return ["", "EUR", "€", "EURO", "EUROS"].includes(currency);
}
