import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, information } from "../../kernel/problem";
import { isCfonb, readCfonb } from "./cfonb";
import { accountsIn, isoBookings } from "./iso-bookings";
import { statementProblems } from "./iso-balances";
import { readMessagesWith, type FoundMessage } from "./message";
import { takingsAmong, type BankTakings } from "./takings";
import { findTakings, type ColumnsOf, type TableContent } from "./takings-headers";
import { bookingsInTable } from "./takings-table";
import { contentOf } from "./text-content";

/** A file of the bank, or one sheet of a workbook. */
export interface TakingsSource {
  readonly name: string;
  readonly content: TableContent;
}

/**
 * What came in on the account? Reads statements (CFONB 120, camt.053), notices (camt.054) and any table with a day and an
 * amount, in one file or in several that came together. The form is told by the content.
 */
export function parseTakings(sources: readonly TakingsSource[], columnsOf: ColumnsOf): Outcome<BankTakings> {
  const all = sources.flatMap((source) => parseOne(source, columnsOf));
  const isOtherSheet = (reading: Outcome<BankTakings>) =>
    !reading.ok && reading.problems.every(({ code }) => code === "takings.unknown-form");
  // Beside a sheet with movements, others may hold anything.
  const told = all.some(({ ok }) => ok) ? all.filter((reading) => !isOtherSheet(reading)) : all;
  const problems = told.flatMap((reading) => reading.problems);
  const read = told.flatMap((reading) => (reading.ok ? [reading.value] : []));
  const [first] = read;
  // Of several files, those that are left would be half a story.
  if (first === undefined || read.length < told.length) return refused(...problems);
  const takings = {
    ...first,
    credits: read.flatMap(({ credits }) => credits),
    returned: read.flatMap(({ returned }) => returned),
    others: read.reduce((count, { others }) => count + others, 0),
  };
  const isSilent =
    takings.credits.length + takings.returned.length === 0 &&
    problems.every(({ severity }) => severity === "information");
  const file = sources.map(({ name }) => name).join(", ");
  return done(takings, isSilent ? [...problems, information("takings.none", { file })] : problems);
}

function parseOne(
  { name: file, content }: TakingsSource,
  columnsOf: ColumnsOf,
): readonly Outcome<BankTakings>[] {
  if (content.kind === "rows") return [readTable(content, file, columnsOf)];
  const { kind, text } = contentOf(content.text);
  if (kind === "empty") return [refused(blocking("bank.empty", { file }))];
  if (kind === "no-text") return [refused(blocking("takings.unknown-form", { file }))];
  if (kind === "xml") return readMessagesWith(text, file, (message) => readStatement(message, file));
  if (!isCfonb(text)) return [readTable({ kind: "text", text }, file, columnsOf)];
  const bookings = readCfonb(text, file);
  return [bookings.ok ? takingsAmong("cfonb", bookings.value, file) : bookings];
}

function readStatement(
  { content, form, name, isKnownEdition }: FoundMessage,
  file: string,
): Outcome<BankTakings> {
  if (form === undefined || form === "pain.002")
    return refused(blocking("takings.other-message", { file, message: name }));
  if (!isKnownEdition) return refused(blocking("bank.unknown-version", { file, message: name }));
  const problems = statementProblems(accountsIn(content), file);
  return problems.length > 0 ? refused(...problems) : takingsAmong(form, isoBookings(content), file);
}

function readTable(content: TableContent, file: string, columnsOf: ColumnsOf): Outcome<BankTakings> {
  const found = findTakings(content, columnsOf);
  if (found === undefined) return refused(blocking("takings.unknown-form", { file }));
  const { table, headers, given } = found;
  const bookings = bookingsInTable(table, file, given);
  if (!bookings.ok) return bookings;
  const takings = takingsAmong("table", bookings.value, file);
  if (!takings.ok) return takings;
  return done({ ...takings.value, headers }, [...bookings.problems, ...takings.problems]);
}
