import type { BookingSaid, Entry } from "./entry";
import { findFamily } from "../deed/find-family";
import { newCodesOf, schoolDaysOf, type Town } from "../../domain/books";
import type { Day } from "../../kernel/day";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";
import type { Era } from "../../workbook/codecs/era";
import type { TableSheet } from "../../workbook/declaration";
import {
  absencesSheet,
  bookingsSheet,
  childrenSheet,
  enrolmentsSheet,
  familiesSheet,
  mandatesSheet,
  paymentsSheet,
  quotientsSheet,
  requestsSheet,
} from "../../workbook/sheets";
import { readTypedCells, type TypedCells } from "../../workbook/typed-cells";

/** A row to write: a new one, or some cells of one that is there. */
export interface RowToWrite {
  readonly sheet: TableSheet;
  /** `undefined` for a new one. */
  readonly row: number | undefined;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface EntryBooks {
  readonly town: Town;
  /** What reading told. */
  readonly before: readonly Problem[];
  readonly era: Era | undefined;
  readonly today: Day;
}

/** Which rows does an entry come to, in which sheets? */
export function rowsOfEntry(entry: Entry, books: EntryBooks): Outcome<readonly RowToWrite[]> {
  const { town } = books;
  switch (entry.kind) {
    case "absence":
      return oneRow(absencesSheet, entry.typed, books);
    case "presence":
      return oneRow(bookingsSheet, entry.typed, books);
    case "payment":
      return oneRow(paymentsSheet, entry.typed, books);
    case "request":
      return oneRow(requestsSheet, entry.typed, books);
    case "quotient":
      return quotientRows(entry.typed, books);
    case "contact": {
      const family = findFamily(entry.familyCode, town.households.families);
      return family.ok ? oneRow(familiesSheet, entry.typed, books, family.value.place.row) : family;
    }
    case "mandate":
      return mandateRows(entry, books);
    case "child":
      return childRows(entry, books);
    case "cancel": {
      const { row, booking } = entry;
      return town.meals.bookings.some((one) => one.place.row === row && isSameBooking(one, booking))
        ? done([{ sheet: bookingsSheet, row, values: { decision: "refuse" } }])
        : refused(blocking("entry.row-changed", { sheet: bookingsSheet.name }));
    }
  }
}

function isSameBooking(one: BookingSaid, other: BookingSaid): boolean {
  return (["childCode", "service", "type", "from", "to"] as const).every(
    (field) => one[field] === other[field],
  );
}

function oneRow(
  sheet: TableSheet,
  typed: TypedCells,
  { era }: EntryBooks,
  row?: number,
): Outcome<readonly RowToWrite[]> {
  const { values, problems } = readTypedCells(sheet, typed, era, row);
  return problems.length > 0 ? refused(...problems) : done([{ sheet, row, values }]);
}

/**
 * Dated quotients take the place of the one in the family's own row: with the first of them that one gets a date as well, so
 * that the family does not lack it until then.
 */
function quotientRows(typed: TypedCells, books: EntryBooks): Outcome<readonly RowToWrite[]> {
  const added = oneRow(quotientsSheet, typed, books);
  if (!added.ok) return added;
  const { households } = books.town;
  const [{ values } = { values: {} }] = added.value;
  const { familyCode, from } = values as { readonly familyCode?: string; readonly from?: Day };
  const family = households.families.get(familyCode ?? "");
  const first = schoolDaysOf(books.town, books.today).from;
  const isFirst = family !== undefined && !households.quotientChangesOf.has(family.code);
  if (!isFirst || family.quotient === undefined || from === undefined || from <= first) return added;
  const before = { familyCode: family.code, quotient: family.quotient, from: first };
  return done([{ sheet: quotientsSheet, row: undefined, values: before }, ...added.value]);
}

/** A new mandate ends the active one before it: a family with two is not debited. */
function mandateRows(
  { typed, paysByDebit }: Entry & { readonly kind: "mandate" },
  books: EntryBooks,
): Outcome<readonly RowToWrite[]> {
  const { households, money } = books.town;
  const added = oneRow(mandatesSheet, { ...typed, status: typed["status"] ?? "" }, books);
  if (!added.ok) return added;
  const family = findFamily(typed["familyCode"] ?? "", households.families);
  if (!family.ok) return family;
  const { code, place, paymentMeans } = family.value;
  const ended = (money?.mandates ?? []).filter(
    ({ familyCode, status = "active" }) => familyCode === code && status === "active",
  );
  return done([
    ...ended.map(({ place: { row } }) => ({ sheet: mandatesSheet, row, values: { status: "revoked" } })),
    ...added.value.map((row) => ({ ...row, values: { ...row.values, status: "active" } })),
    ...(paysByDebit && paymentMeans !== "direct-debit"
      ? [{ sheet: familiesSheet, row: place.row, values: { paymentMeans: "direct-debit" } }]
      : []),
  ]);
}

function childRows(
  { typed, family, enrolments }: Entry & { readonly kind: "child" },
  books: EntryBooks,
): Outcome<readonly RowToWrite[]> {
  const { town, before, era } = books;
  const codes = newCodesOf(town, before);
  const known = "code" in family ? findFamily(family.code, town.households.families) : undefined;
  if (known !== undefined && !known.ok) return known;
  const familyCode = known === undefined ? codes.forFamily() : known.value.code;
  const code = codes.forChild(familyCode);
  const read = [
    ...("typed" in family
      ? [{ sheet: familiesSheet as TableSheet, given: { code: familyCode }, typed: family.typed }]
      : []),
    { sheet: childrenSheet, given: { code, familyCode }, typed },
    ...enrolments.map((enrolment) => ({
      sheet: enrolmentsSheet,
      given: { childCode: code },
      typed: enrolment,
    })),
  ].map(({ sheet, given, typed: cells }) => {
    const { values, problems } = readTypedCells(sheet, cells, era);
    return { problems, row: { sheet, row: undefined, values: { ...given, ...values } } };
  });
  const problems = read.flatMap((one) => one.problems);
  return problems.length > 0 ? refused(...problems) : done(read.map(({ row }) => row));
}
