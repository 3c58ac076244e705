import type { Cents } from "../../src/kernel/cents";
import { day, type Day } from "../../src/kernel/day";
import type { Debit, DebitInput, Mandate } from "../../src/domain/direct-debit";
import {
  ledgerOn,
  type InvoiceAccount,
  type Ledger,
  type LedgerDebit,
  type LedgerInput,
  type Payment,
  type Receivable,
} from "../../src/domain/ledger";
import type { Reminder } from "../../src/domain/reminders";
import { at } from "../../src/kernel/place";
import { aFamily, days, euros, placeIn } from "./town";

/** Invoices, payments, mandates and debits, piece by piece: family F1 owes invoice A of 40 €, due on 20 November 2026. */

const [issued, due, paid, collected] = days("2026-10-28", "2026-11-20", "2026-11-10", "2026-11-16") as [
  Day,
  Day,
  Day,
  Day,
];

export function anInvoice(fields: Partial<Receivable> = {}): Receivable {
  return {
    number: "A",
    familyCode: "F1",
    childCode: "C1",
    issuedOn: issued,
    dueOn: due,
    total: euros(40),
    place: placeIn("invoices"),
    ...fields,
  };
}

export function aPayment(fields: Partial<Payment> = {}): Payment {
  return {
    date: paid,
    familyCode: "F1",
    amount: euros(40),
    means: "cheque",
    reference: undefined,
    invoice: undefined,
    place: placeIn("payments"),
    ...fields,
  };
}

export function aLedgerDebit(fields: Partial<LedgerDebit> = {}): LedgerDebit {
  return {
    reference: "D1",
    familyCode: "F1",
    collectedOn: collected,
    amount: euros(40),
    invoices: ["A"],
    status: "sent",
    rejectedOn: undefined,
    place: placeIn("debits"),
    ...fields,
  };
}

export function ledgerOf(input: Partial<LedgerInput>, on = "2026-12-31"): Ledger {
  return ledgerOn({ receivables: [], payments: [], debits: [], ...input }, day(on));
}

/** How invoices stand, `A: 40.00 - 15.00 paid - 5.00 credited = 20.00 partial`, in the order of the input. */
export const standing = (ledger: Ledger): readonly string[] => ledger.invoices.map(standingOf);

function standingOf({ receivable, paid, credited, remaining, status }: InvoiceAccount): string {
  const parts = [
    amount(receivable.total),
    ...(paid === 0 ? [] : [`- ${amount(paid)} paid`]),
    ...(credited === 0 ? [] : [`- ${amount(credited)} credited`]),
    `= ${amount(remaining)}`,
  ];
  return `${receivable.number}: ${parts.join(" ")} ${status}`;
}

export const amount = (value: Cents | number): string => (value / 100).toFixed(2);

/** A right account of a bank that does not exist, with a key of its own for each number. */
export function anIban(account: number): string {
  const number = `9999900001${String(account).padStart(11, "0")}`;
  const key = String(97n - ((BigInt(number) * 100n) % 97n)).padStart(2, "0");
  const bban = number + key;
  return `FR${String(98n - (BigInt(`${bban}152700`) % 97n)).padStart(2, "0")}${bban}`;
}

export function aMandate(fields: Partial<Mandate> = {}): Mandate {
  return {
    familyCode: "F1",
    reference: "RUM-1",
    holder: "Martin",
    iban: anIban(1),
    bic: undefined,
    signedOn: day("2026-09-01"),
    receivedOn: undefined,
    status: "active",
    lastCollection: undefined,
    lastIban: undefined,
    place: placeIn("mandates"),
    ...fields,
  };
}

export function aDebit(fields: Partial<Debit> = {}): Debit {
  return {
    batch: "ECOT-20261116-1",
    collectedOn: collected,
    familyCode: "F1",
    mandate: "RUM-1",
    iban: anIban(1),
    amount: euros(40),
    invoices: ["A"],
    reference: "ECOT-20261116-1-F1",
    status: "sent",
    place: placeIn("debits"),
    ...fields,
  };
}

/** A batch made on 2 November for Monday 16 November 2026, of what these families and invoices give. */
export function aDebitInput(
  fields: Partial<Omit<DebitInput, "families" | "invoices">> & {
    readonly families?: readonly ReturnType<typeof aFamily>[];
    readonly receivables?: readonly Receivable[];
    readonly payments?: readonly Payment[];
  } = {},
): DebitInput {
  const { families, receivables = [anInvoice()], payments = [], ...others } = fields;
  const preparedOn: Day = others.preparedOn ?? day("2026-11-02");
  const setting = (value: string | undefined, row: number) => ({
    value,
    place: at(placeIn("settings", row), "value"),
  });
  return {
    preparedOn,
    collectedOn: collected,
    rules: { leadDays: 1, noticeDays: 14, firstSequence: "RCUR" },
    creditor: {
      name: setting("Ville d'Exemple", 2),
      service: undefined,
      identifier: setting("FR72ZZZ123456", 3),
      iban: setting(anIban(99), 4),
      bic: setting(undefined, 5),
    },
    families: new Map(
      (families ?? [aFamily({ paymentMeans: "direct-debit" })]).map((family) => [family.code, family]),
    ),
    mandates: [aMandate()],
    invoices: ledgerOn({ receivables, payments, debits: [] }, preparedOn).invoices,
    debits: [],
    ...others,
  };
}

export function aReminder(fields: Partial<Reminder> = {}): Reminder {
  return {
    date: day("2026-11-25"),
    level: 1,
    familyCode: "F1",
    invoice: "A",
    status: "sent",
    place: placeIn("reminders"),
    ...fields,
  };
}
