import type { Money, RejectRow } from "../../domain/books";
import type { Debit, Mandate } from "../../domain/direct-debit";
import type { OpeningBalance, Payment } from "../../domain/ledger";
import type { Reminder } from "../../domain/reminders";
import { at, type RowPlace } from "../../kernel/place";
import { codeFinder } from "../../kernel/resemblance";
import { blocking, nobody, warning, type Problem } from "../../kernel/problem";
import { headerOf } from "../declaration";
import { soundRows, type RowReading, type SheetReading } from "../read-sheet";
import {
  debitsSheet,
  type openingBalancesSheet,
  type paymentsSheet,
  type rejectsSheet,
  type remindersSheet,
} from "../sheets";
import type { MoneyTables } from "./read-tables";

/** The sheets that invoices hang on too, by the fees of rejected debits. */
export interface DebitReadings {
  readonly debits: SheetReading<typeof debitsSheet>;
  readonly rejects: SheetReading<typeof rejectsSheet>;
}

/** Who and what the rows about money may name. */
interface Named {
  /** Families that exist or once got an invoice: money of others belongs to nobody. */
  readonly families: ReadonlySet<string>;
  /** Whose each invoice of the register is, by its number; balances brought over come beside them. */
  readonly invoices: ReadonlyMap<string, string>;
}

/** Reads what the workbook says about money. */
export function readMoney(
  readings: MoneyTables,
  { debits: debitRows, rejects }: DebitReadings,
  { families: invoiced, invoices }: Named,
): { readonly money: Money; readonly problems: readonly Problem[] } {
  const problems: Problem[] = Object.values(readings).flatMap((reading: MoneyTables[keyof MoneyTables]) =>
    reading.problems.map((problem) => ({ ...problem, blocks: nobody })),
  );
  const openingBalances = ofKnownFamilies(soundRows(readings.openingBalances), invoiced, problems).map(
    ({ place, values }): OpeningBalance => ({ ...values, place }),
  );
  const payments = ofKnownFamilies(soundRows(readings.payments), invoiced, problems).map(
    ({ place, values }): Payment => ({ ...values, place }),
  );
  const counted = new Set(payments.map(({ place: { row } }) => row));
  const unreadObservations = readings.payments.rows.flatMap(({ place: { row }, values: { observation } }) =>
    counted.has(row) ? [] : (observation ?? []),
  );
  const { debits, broken } = readDebits(debitRows, problems);
  const mandates = readMandates(readings.mandates);
  const reminders = readReminders(readings.reminders);
  problems.push(
    ...strangersAmong([...mandates, ...reminders], invoiced),
    ...strangersAmong(debits, invoiced).map((problem) => ({ ...problem, severity: "blocking" as const })),
    ...lettersAboutNothing(reminders, [...invoices.keys(), ...openingBalances.map(({ invoice }) => invoice)]),
  );
  const familiesInDoubt = new Set([
    ...familiesOfBrokenRows(readings.payments.rows),
    ...familiesOfBrokenRows(readings.openingBalances.rows),
    ...familiesOfBrokenRows(debitRows.rows),
    ...familiesOfBrokenRows(readings.reminders.rows),
    ...broken,
    // What a debit of nobody collected would be collected again: those whose invoices it names wait until it is put right.
    ...debits
      .filter(({ familyCode }) => !invoiced.has(familyCode))
      .flatMap((debit) => debit.invoices.flatMap((number) => invoices.get(number) ?? [])),
  ]);
  return {
    money: {
      payments,
      unreadObservations,
      openingBalances,
      mandates,
      debits,
      rejects: readRejects(rejects),
      reminders,
      familiesInDoubt,
    },
    problems,
  };
}

function ofKnownFamilies<
  R extends {
    readonly place: RowPlace<"payments" | "openingBalances">;
    readonly values: { readonly familyCode: string };
  },
>(rows: readonly R[], known: ReadonlySet<string>, problems: Problem[]): readonly R[] {
  const likely = codeFinder(known);
  return rows.filter(({ place, values: { familyCode: family } }) => {
    if (known.has(family)) return true;
    const facts = { family, nearest: likely(family) };
    problems.push(blocking("reading.unknown-family", facts, at(place, "familyCode")));
    return false;
  });
}

/** Rows that count for nobody: a code typed wrong leaves a family without its mandate, or reminds it a first time again. */
function strangersAmong(
  rows: readonly {
    readonly familyCode: string;
    readonly place: RowPlace<"mandates" | "reminders" | "debits">;
  }[],
  known: ReadonlySet<string>,
): readonly Problem[] {
  const likely = codeFinder(known);
  return rows.flatMap(({ familyCode: family, place }) =>
    known.has(family)
      ? []
      : [warning("reading.unknown-family", { family, nearest: likely(family) }, at(place, "familyCode"))],
  );
}

/** Letters on record about an invoice that is not there: the one they were about would be reminded a first time again. */
function lettersAboutNothing(
  reminders: readonly Reminder[],
  invoices: readonly string[],
): readonly Problem[] {
  const known = new Set(invoices);
  const likely = codeFinder(known);
  return reminders.flatMap(({ invoice, place }) =>
    known.has(invoice)
      ? []
      : [warning("reminder.unknown-invoice", { invoice, nearest: likely(invoice) }, at(place, "invoice"))],
  );
}

/**
 * A debit without a date or an amount settles nothing. If it went to the bank, its row is reported, and its family is in
 * doubt.
 */
function readDebits(reading: DebitReadings["debits"], problems: Problem[]) {
  const debits: Debit[] = [];
  const broken: string[] = [];
  for (const { place, values } of soundRows(reading)) {
    const { dueOn: collectedOn, amount, batch, familyCode, mandate, iban, invoices, reference } = values;
    const status = values.status ?? "prepared";
    if (collectedOn === undefined || amount === undefined) {
      if (status === "prepared") continue;
      const field = collectedOn === undefined ? "dueOn" : "amount";
      const column = headerOf(debitsSheet, field);
      problems.push(blocking("reading.missing-value", { column }, at(place, field)));
      broken.push(familyCode);
      continue;
    }
    debits.push({
      batch,
      collectedOn,
      familyCode,
      mandate,
      iban,
      amount,
      invoices: invoices ?? [],
      reference,
      status,
      place,
    });
  }
  return { debits, broken };
}

function readMandates(reading: MoneyTables["mandates"]): readonly Mandate[] {
  return soundRows(reading).map(({ place, values: { mandate: reference, ...values } }) => ({
    ...values,
    reference,
    place,
  }));
}

function readRejects(reading: DebitReadings["rejects"]): readonly RejectRow[] {
  return soundRows(reading).map(({ place, values: { reference, date, code, fee } }) => ({
    reference,
    date,
    code,
    fee,
    place,
  }));
}

function readReminders(reading: MoneyTables["reminders"]): readonly Reminder[] {
  return soundRows(reading).map(({ place, values: { date, level, familyCode, invoice, status } }) => ({
    date,
    level: level === 1 ? 1 : 2,
    familyCode,
    invoice,
    status,
    place,
  }));
}

type MoneySheet =
  | typeof paymentsSheet
  | typeof openingBalancesSheet
  | typeof debitsSheet
  | typeof remindersSheet;

function familiesOfBrokenRows(rows: readonly RowReading<MoneySheet>[]): readonly string[] {
  return rows.flatMap((row) =>
    row.sound || row.values.familyCode === undefined ? [] : row.values.familyCode,
  );
}
