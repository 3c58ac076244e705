import fc from "fast-check";
import {
  matchCredits,
  observationOf,
  type BankCredit,
  type MatchedCredit,
} from "../../../src/domain/incoming";
import { cents } from "../../../src/kernel/cents";
import { day } from "../../../src/kernel/day";
import { aDebit, anInvoice, aPayment, ledgerOf } from "../../support/money";
import { aFamily, households } from "../../support/town";

/** Few surnames, few amounts and numbers that follow each other: everything resembles everything. A first name may be a surname. */
const surnames = ["DUPONT", "MARTIN", "PETIT"];
const firstNames = ["PAUL", "ANNE", "MARTIN"];
const people = surnames.flatMap((lastName) => firstNames.map((firstName) => ({ lastName, firstName })));
const amounts = [4_200, 4_200, 3_250, 1_000, 950];

const families = people.map((person, index) => aFamily({ ...person, code: `F${String(index)}` }));
const town = households({ families });

interface Bill {
  readonly number: string;
  readonly family: number;
  readonly total: number;
}

const ledgers = fc.array(
  fc.record({ family: fc.nat({ max: people.length - 1 }), amount: fc.nat({ max: amounts.length - 1 }) }),
  { minLength: 2, maxLength: 14 },
);

const spellings: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.replace("-", ""),
  (number) => number.replace("-", " "),
  (number) => `fact${number}`,
];

/** What a payer meant, and what the bank writes of it. */
interface Told {
  readonly text: string;
  readonly amount: number;
  readonly date: string;
  /** `undefined`: it is no family's. */
  readonly family: number | undefined;
}

const payments = fc.record({
  kind: fc.constantFrom(
    ...([
      "number",
      "numbers",
      "slip",
      "other-amount",
      "name",
      "noise",
      "touching",
      "batch",
      "twice",
    ] as const),
  ),
  bill: fc.nat(),
  other: fc.nat(),
  spelling: fc.nat({ max: spellings.length - 1 }),
  hasName: fc.boolean(),
  cents: fc.constantFrom(...amounts, 1),
});

function toldBy(
  payment: typeof payments extends fc.Arbitrary<infer T> ? T : never,
  bills: readonly Bill[],
): readonly Told[] {
  const pick = (index: number) => bills[index % bills.length] as Bill;
  const bill = pick(payment.bill);
  const other = pick(payment.other);
  const spell = spellings[payment.spelling] ?? ((number: string) => number);
  const nameOf = ({ family }: Bill) => `${people[family]?.lastName ?? ""} ${people[family]?.firstName ?? ""}`;
  const named = payment.hasName ? `VIR ${nameOf(bill)} ` : "VIR ";
  const date = "2026-12-05";
  const own = { amount: bill.total, date, family: bill.family };
  switch (payment.kind) {
    case "number":
      return [{ ...own, text: `${named}${spell(bill.number)}` }];
    case "twice":
      return Array.from({ length: 2 }, () => ({ ...own, text: `${named}${spell(bill.number)}` }));
    case "numbers": {
      const both = bills.filter(({ family }) => family === bill.family).slice(0, 3);
      const amount = both.reduce((sum, { total }) => sum + total, 0);
      return [{ ...own, amount, text: `${named}${both.map(({ number }) => spell(number)).join(" ")}` }];
    }
    // The number of another invoice, by a slip: the bank says who pays.
    case "slip":
      return [{ ...own, text: `VIR ${nameOf(bill)} ${spell(other.number)}` }];
    case "other-amount":
      return [{ ...own, amount: bill.total + payment.cents, text: `${named}${spell(bill.number)}` }];
    case "name":
      return [{ ...own, text: `VIR ${nameOf(bill)} CANTINE` }];
    case "noise":
      return [{ amount: payment.cents, date, family: undefined, text: "SUBVENTION DEPARTEMENT 2026" }];
    case "touching":
      return [{ amount: bill.total, date, family: undefined, text: `REF 9${bill.number} ${bill.number}7` }];
    case "batch":
      return [{ amount: 5_150, date: "2026-12-06", family: undefined, text: "VIR RECU" }];
  }
}

const batch = [
  aDebit({ batch: "ECOT-20261206-1", collectedOn: day("2026-12-06"), amount: cents(4_200) }),
  aDebit({ batch: "ECOT-20261206-1", collectedOn: day("2026-12-06"), amount: cents(950) }),
];

const billsOf = (rows: readonly { readonly family: number; readonly amount: number }[]): readonly Bill[] =>
  rows.map(({ family, amount }, index) => ({
    number: `2026-${String(index + 1).padStart(6, "0")}`,
    family,
    total: amounts[amount] ?? 0,
  }));

function match(
  bills: readonly Bill[],
  told: readonly Told[],
  noted: readonly ReturnType<typeof aPayment>[] = [],
) {
  const receivables = bills.map(({ number, family, total }) =>
    anInvoice({ number, familyCode: `F${String(family)}`, total: cents(total) }),
  );
  const credits = told.map(({ text, amount, date }, index): BankCredit => {
    return { account: "1", date: day(date), amount: cents(amount), text, means: "transfer", rank: index + 1 };
  });
  const books = {
    households: town,
    payments: noted,
    unreadObservations: [],
    debits: batch,
    familiesInDoubt: new Set<string>(),
  };
  return matchCredits(credits, { ...books, ledger: ledgerOf({ receivables, payments: noted }) });
}

const writtenOf = (matches: readonly MatchedCredit[]) =>
  matches
    .filter(({ state }) => state === "sure")
    .flatMap(({ credit, parts }) =>
      parts.map(({ familyCode, invoice, amount }) =>
        aPayment({ familyCode, invoice, amount, date: credit.date, observation: observationOf(credit) }),
      ),
    );

const statements = fc.tuple(ledgers, fc.array(payments, { minLength: 1, maxLength: 10 }));

describe("Random statements against random ledgers", () => {
  it("no wrong match is sure, and a sure one settles exactly what it names", () => {
    let sure = 0;
    fc.assert(
      fc.property(statements, ([rows, paid]) => {
        const bills = billsOf(rows);
        const told = paid.flatMap((payment) => toldBy(payment, bills));
        const settled = new Map(bills.map(({ number, total }) => [number, total]));
        match(bills, told).forEach(({ state, parts, credit }, index) => {
          if (state !== "sure") return;
          sure += 1;
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(credit.amount);
          for (const { familyCode, invoice = "", amount } of parts) {
            expect(familyCode).toBe(`F${String(told[index]?.family)}`);
            expect(amount).toBe(settled.get(invoice));
            settled.set(invoice, 0);
          }
        });
      }),
      { numRuns: 1_000 },
    );
    expect(sure).toBeGreaterThan(1_000);
  });

  it("read twice, nothing more is written", () => {
    fc.assert(
      fc.property(statements, ([rows, paid]) => {
        const bills = billsOf(rows);
        const told = paid.flatMap((payment) => toldBy(payment, bills));
        const first = match(bills, told);
        const second = match(bills, told, writtenOf(first));
        second.forEach(({ state }, index) => {
          expect(state === "known").toBe(first[index]?.state === "sure");
          expect(state).not.toBe("sure");
        });
      }),
      { numRuns: 200 },
    );
  });
});
