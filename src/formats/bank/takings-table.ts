import type { PaymentMeans } from "../../domain/families";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, information, type Problem } from "../../kernel/problem";
import type { TakingColumn } from "../problems/bank";
import {
  foldHeader,
  isHeaderAgain,
  isShifted,
  type ColumnPositions,
  type NamedTable,
  type TableRow,
} from "../table";
import { currencyIn, isNoAmount, readTableAmount, sideOf } from "../text/read-amount";
import { readTableDay } from "../text/read-day";
import { inOneLine, type AccountEntry, type AccountBooking } from "./booking";
import { headerProblems } from "./named-table";
import { readDirection, readStatus } from "./status-words";
import { isOfWords } from "./taking-columns";

/** The header of a column as the bank spells it; empty where the table has no such column. */
export type TakingColumns = Readonly<Partial<Record<TakingColumn, string>>>;

export interface TakingsTable extends NamedTable<TakingColumn, string> {
  readonly brokenAt?: number | undefined;
}

/** The movements of a table: a row is one, or says why it is none. */
export function bookingsInTable(
  table: TakingsTable,
  file: string,
  given: TakingColumns,
): Outcome<readonly AccountBooking[]> {
  if (table.brokenAt !== undefined)
    return refused(blocking("bank.broken-quote", { file, line: table.brokenAt }));
  const problems = headerProblems(table, file, given, missingTakingColumns);
  if (problems.length > 0) return refused(...problems);
  const place = { file, table, words: wordColumns(table, given) };
  const readings = table.below.map((row) => readMovement(row, place));
  const linesOf = (kind: RowReading["kind"]) =>
    readings.flatMap((reading) => (reading.kind === kind ? [reading.line] : []));
  const leftOut = (why: "beside" | "unpaid" | "unsaid") => {
    const lines = linesOf(why);
    return lines.length === 0 ? [] : [information("takings.rows-left-out", { file, why, lines })];
  };
  return done(
    readings.flatMap((reading) => (reading.kind === "booking" ? [reading.booking] : [])),
    [
      ...readings.flatMap((reading) => (reading.kind === "fault" ? [reading.problem] : [])),
      ...leftOut("unsaid"),
      ...leftOut("unpaid"),
      ...leftOut("beside"),
    ],
  );
}

/** A movement has a day and an amount, in one column or in two. */
function missingTakingColumns(columns: ColumnPositions<TakingColumn>): readonly TakingColumn[] {
  const missing: TakingColumn[] = columns.has("date") ? [] : ["date"];
  return columns.has("amount") || columns.has("credit") ? missing : [...missing, "amount"];
}

/** The columns whose cells say what each movement is: the one that the clerk named, else all that promise words. */
function wordColumns({ header, columns }: TakingsTable, given: TakingColumns): readonly number[] {
  const named = given.text === "" ? undefined : columns.get("text");
  if (named !== undefined) return [named];
  const taken = new Set(columns.values());
  const free = header.cells.flatMap((cell, at) => (taken.has(at) || cell.trim() === "" ? [] : [at]));
  const ofWords = free.filter((at) => isOfWords(header.cells[at] ?? ""));
  return ofWords.length > 0 ? ofWords : free;
}

type RowReading =
  | { readonly kind: "booking"; readonly line: number; readonly booking: AccountBooking }
  | { readonly kind: "fault"; readonly line: number; readonly problem: Problem }
  /** A total or a title; a payment that was refused or waits; one of which nobody says whether it was made. */
  | { readonly kind: "beside" | "unpaid" | "unsaid"; readonly line: number };

interface MovementPlace {
  readonly file: string;
  readonly table: TakingsTable;
  readonly words: readonly number[];
}

function readMovement(row: TableRow<string>, { file, table, words }: MovementPlace): RowReading {
  const { cells, line } = row;
  const { columns } = table;
  const cellOf = (column: TakingColumn): string => (cells[columns.get(column) ?? -1] ?? "").trim();
  const unreadable = (column: TakingColumn): RowReading => ({
    kind: "fault",
    line,
    problem: blocking("bank.unreadable-row", { file, line, column, shown: cellOf(column) }),
  });
  const { column, side } = amountIn(cellOf, columns);
  if (cellOf("date") === "" || column === undefined || isHeaderAgain(table, row))
    return { kind: "beside", line };
  if (isShifted(table, row))
    return { kind: "fault", line, problem: blocking("bank.shifted-row", { file, line }) };
  if (side === "both") return unreadable("credit");
  const direction = readDirection(cellOf("direction"));
  const said = direction === "blank" ? side : direction;
  // Neither what is wanting nor what contradicts itself is guessed at; a bare amount came in.
  if (said === "unknown" || (said === undefined && columns.has("direction"))) return unreadable("direction");
  if (said !== side && side !== undefined) return unreadable("direction");
  const [date, amount] = [readTableDay(cellOf("date")), readTableAmount(cellOf(column))];
  if (date === undefined) return unreadable("date");
  if (amount === undefined) return unreadable(column);
  const status = columns.has("status") ? readStatus(cellOf("status")) : "executed";
  if (status === "rejected" || status === "pending") return { kind: "unpaid", line };
  if (status !== "executed") return { kind: "unsaid", line };

  const told = said ?? "credit";
  const text = inOneLine(words.map((at) => cells[at]));
  const means = meansIn(text) ?? (columns.has("status") ? "online" : undefined);
  const kind = kindIn(text, told);
  const stated: AccountEntry["stated"] = {
    ...{ covers: "debit", line, date, amount, side: told, currency: currencyIn(cellOf("currency")) },
    ...{
      endToEndId: undefined,
      mandateId: undefined,
      originalMessageId: undefined,
      originalBlockId: undefined,
    },
    ...{ reasonCode: undefined, reasonText: undefined, fee: undefined, unread: {} },
  };
  const sum: AccountEntry = { kind, stated, text, means, code: "", success: undefined };
  const booking = { rank: line, account: undefined, isBooked: true, sum, details: [sum], fee: undefined };
  return { kind: "booking", line, booking };
}

/** In which column the amount stands, and on which side as far as that column or a sign says. */
function amountIn(cellOf: (column: TakingColumn) => string, columns: ColumnPositions<TakingColumn>) {
  const isFilled = (column: TakingColumn) => columns.has(column) && !isNoAmount(cellOf(column));
  const sideIn = (column: TakingColumn) => sideOf(cellOf(column));
  const [isDebited, isCredited] = [isFilled("debit"), isFilled("credit")];
  if (columns.has("credit") && (isDebited || isCredited || !isFilled("amount"))) {
    if (isDebited && isCredited) return { column: "credit", side: "both" } as const;
    if (isDebited) return { column: "debit", side: "debit" } as const;
    const side = sideIn("credit") ?? "credit";
    return isCredited ? ({ column: "credit", side } as const) : { column: undefined, side: undefined };
  }
  return isFilled("amount")
    ? ({ column: "amount", side: sideIn("amount") } as const)
    : { column: undefined, side: undefined };
}

const has = (text: string, pattern: RegExp): boolean => pattern.test(` ${foldHeader(text)} `);
const back = /\b(?:impayee?s?|rejet(?:ee?)?s?|retour|annul\w*|remb\w*)\b/;
const debits = /\b(?:prlvs?|prelevements?|sdd)\b/;
const chequesAndCards = /\b(?:cheques?|chqs?|cartes?|cb)\b/;

/** What a row of words is, by its side and what banks write there. */
function kindIn(text: string, side: "debit" | "credit"): AccountEntry["kind"] {
  if (side === "credit") return has(text, debits) && has(text, back) ? "undone" : "credit";
  if (has(text, back) && has(text, debits)) return "returned";
  if (has(text, back) && has(text, chequesAndCards)) return "unpaid";
  return has(text, /\b(?:frais|commissions?|cotisation)\b/) ? "charge" : "other-debit";
}

const meansWords: readonly (readonly [PaymentMeans, RegExp])[] = [
  ["direct-debit", debits],
  ["online", /\b(?:payfip|tipi)\b/],
  ["transfer", /\b(?:vir|virt|virements?)\b/],
  ["cheque", /\b(?:cheques?|chqs?)\b/],
  ["card", /\b(?:cartes?|cb)\b/],
  ["cash", /\b(?:especes?|numeraire)\b/],
];

function meansIn(text: string): PaymentMeans | undefined {
  return meansWords.find(([, pattern]) => has(text, pattern))?.[0];
}
