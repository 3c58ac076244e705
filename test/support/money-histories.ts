import fc from "fast-check";
import { cents } from "../../src/kernel/cents";
import { addDays, day, eachDay, type Day } from "../../src/kernel/day";
import type { LedgerDebit, LedgerInput, Payment, Receivable } from "../../src/domain/ledger";
import { aLedgerDebit, anInvoice, aPayment } from "./money";
import { placeIn } from "./town";

/**
 * Random months of two families: invoices and credit notes, payments that name one, another family's or none, refunds,
 * debits on their way, settled and rejected. `unit` is the size of amounts in cents.
 */

export const firstDay = day("2026-09-01");
export const lastDay = addDays(firstDay, 80);
export const families = ["F1", "F2"] as const;

/** Worked out once: ten thousand histories ask for them again and again. */
const calendar = eachDay({ from: addDays(firstDay, -3), to: addDays(firstDay, 110) });
const daysOn = (from: Day, count: number): Day => calendar[calendar.indexOf(from) + count] ?? from;
const dayWithin = (length: number) =>
  fc.integer({ min: 0, max: length }).map((count) => daysOn(firstDay, count));
const family = fc.constantFrom(...families);
const numbers = ["I0", "I1", "I2", "I3", "I4", "I5"] as const;
const named = fc.option(fc.constantFrom(...numbers, "NONE"), { nil: undefined, freq: 2 });

const receivables = (unit: number) =>
  fc.array(
    fc.record({
      familyCode: family,
      issuedOn: dayWithin(40),
      dueAfter: fc.integer({ min: 0, max: 3 }),
      total: fc.integer({ min: -6, max: 12 }),
      odd: fc.integer({ min: 0, max: unit - 1 }),
    }),
    { maxLength: numbers.length },
  );

const payments = (unit: number) =>
  fc.array(
    fc.record({
      date: dayWithin(60),
      familyCode: family,
      amount: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 15 }) },
        { weight: 1, arbitrary: fc.integer({ min: -10, max: -1 }) },
      ),
      odd: fc.integer({ min: 0, max: unit - 1 }),
      invoice: named,
    }),
    { maxLength: 7 },
  );

const debits = (unit: number) =>
  fc.array(
    fc.record({
      familyCode: family,
      collectedOn: dayWithin(60),
      amount: fc.integer({ min: 1, max: 12 }).map((value) => value * unit),
      invoices: fc.uniqueArray(fc.constantFrom(...numbers), { maxLength: 3 }),
      status: fc.constantFrom("prepared" as const, "sent" as const, "sent" as const, "rejected" as const),
      rejectedAfter: fc.option(fc.integer({ min: -3, max: 20 }), { nil: undefined, freq: 5 }),
    }),
    { maxLength: 4 },
  );

export function moneyHistories(unit: number): fc.Arbitrary<LedgerInput> {
  const amount = (value: number, odd: number) =>
    cents(value * unit + (value === 0 ? 0 : Math.sign(value) * odd));
  return fc.tuple(receivables(unit), payments(unit), debits(unit)).map(([invoiced, paid, debited]) => ({
    receivables: invoiced.map(({ dueAfter, total, odd, ...fields }, index): Receivable =>
      anInvoice({
        ...fields,
        number: numbers[index] ?? "",
        dueOn: daysOn(fields.issuedOn, dueAfter * 10),
        total: amount(total, odd),
        place: placeIn("invoices", index + 2),
      }),
    ),
    payments: paid.map(({ amount: value, odd, ...fields }, index): Payment =>
      aPayment({ ...fields, amount: amount(value, odd), place: placeIn("payments", index + 2) }),
    ),
    debits: debited.map(({ rejectedAfter, amount: value, ...fields }, index): LedgerDebit =>
      aLedgerDebit({
        ...fields,
        amount: cents(value),
        reference: `D${String(index)}`,
        rejectedOn:
          fields.status === "rejected" && rejectedAfter !== undefined
            ? daysOn(fields.collectedOn, rejectedAfter)
            : undefined,
        place: placeIn("debits", index + 2),
      }),
    ),
  }));
}

export const askedDays = dayWithin(80);
