import { type Cell, linkOf, lookOf, type Scalar } from "./cell";
import { invalidArgument } from "./refusal";
import { typedDate } from "./typed-dates";

/** What an add-in may put in one entry of `values` or `formulas`. */
export type Entry = Scalar | null;

const errors = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);

export function isEntry(value: unknown): value is Entry {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** The cell once a value was entered in it, as if typed there. */
export function entered(before: Cell, entry: Entry, numberFormat: string): Cell {
  // `null` leaves the cell alone.
  if (entry === null) return before;
  const look = { ...lookOf(before), ...linkOf(before) };
  if (typeof entry !== "string") return { ...look, value: entry };
  if (entry === "") return { ...look, value: "" };
  if (entry.startsWith("'")) return { ...look, value: entry.slice(1), quotePrefix: true };
  if (numberFormat === "@") return { ...look, value: longEnough(entry) };
  if (entry.startsWith("=") && entry.length > 1) return { ...look, ...formulaCell(entry) };
  return { ...look, ...recognised(longEnough(entry), before.numberFormat ?? numberFormat) };
}

/** Formulas are stored, not calculated: the last value is 0 until the file or the test gives another. */
function formulaCell(formula: string): Pick<Cell, "value" | "formula"> {
  if (formula.length > 8192) throw invalidArgument();
  return { value: 0, formula };
}

function longEnough(text: string): string {
  // A cell holds at most 32,767 characters.
  if (text.length > 32_767) throw invalidArgument();
  return text;
}

function recognised(text: string, numberFormat: string): Partial<Cell> & Pick<Cell, "value"> {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (errors.has(upper)) return { value: upper, isError: true };
  const number = typedNumber(text.trim());
  if (number !== undefined) return withFormat(number.value, number.numberFormat, numberFormat);
  const date = typedDate(text);
  if (date !== undefined) return withFormat(date.serial, date.numberFormat, numberFormat);
  return { value: text };
}

function withFormat(
  value: number,
  typed: string | undefined,
  present: string,
): Partial<Cell> & Pick<Cell, "value"> {
  return typed !== undefined && present === "General" ? { value, numberFormat: typed } : { value };
}

function typedNumber(text: string): { value: number; numberFormat: string | undefined } | undefined {
  const parts = /^([-+]?)\$?(\d{1,3}(?:,\d{3})+|\d+|(?=\.))(\.\d*)?(e[-+]?\d+)?(%?)$/i.exec(text);
  if (parts === null || !/\d/.test(text)) return undefined;
  const [, sign = "", whole = "", decimals = "", exponent = "", percent = ""] = parts;
  const value = Number(`${sign}${whole.replaceAll(",", "")}${decimals}${exponent}`);
  if (Number.isNaN(value) || !Number.isFinite(value)) return undefined;
  if (percent !== "") return { value: value / 100, numberFormat: decimals === "" ? "0%" : "0.00%" };
  if (exponent !== "") return { value, numberFormat: "0.00E+00" };
  return { value, numberFormat: whole.includes(",") ? "#,##0" : undefined };
}
