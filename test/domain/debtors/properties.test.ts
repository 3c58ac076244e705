import fc from "fast-check";
import { cents, sum, type Cents } from "../../../src/kernel/cents";
import { addDays, day } from "../../../src/kernel/day";
import {
  createDebtors,
  type CustodyPart,
  type DebtorBook,
  type DebtorParts,
  type ThirdPartForm,
} from "../../../src/domain/debtors";
import { sharesOf, weekOf } from "../../../src/domain/debtors/households-on";
import { isWithin, isoWeekOf } from "../../../src/kernel/day";
import { aChild, aCustody, aThirdPart, euros, percent, placeIn, service } from "../../support/town";

const start = day("2026-12-14");
const dayIn = fc.integer({ min: 0, max: 35 }).map((count) => addDays(start, count));
const maybeDay = fc.option(dayIn, { nil: undefined });
const household = fc.constantFrom("F1", "F2", "F3");

const part = fc.oneof<fc.Arbitrary<CustodyPart>[]>(
  fc.constantFrom<CustodyPart>({ kind: "all" }, { kind: "even-weeks" }, { kind: "odd-weeks" }),
  fc
    .constantFrom(50, 50, 33.33, 33.34, 100)
    .map((share) => ({ kind: "percentage", percentage: percent(share) })),
);
const custodies = fc
  .array(
    fc.record({
      childCode: fc.constantFrom("C1", "C1", "C1", "C2"),
      familyCode: household,
      part,
      from: maybeDay,
      to: maybeDay,
    }),
    { maxLength: 4 },
  )
  .map((rows) => rows.map((row, index) => aCustody({ ...row, place: placeIn("custodies", index + 2) })));

const form = fc.oneof<fc.Arbitrary<ThirdPartForm>[]>(
  fc.constantFrom(0, 0.01, 1, 2, 4.16).map((amount) => ({ kind: "amount", amount: euros(amount) })),
  fc.constantFrom(0, 30, 50, 80, 100).map((share) => ({ kind: "percentage", percentage: percent(share) })),
  fc.constant<ThirdPartForm>({ kind: "rest" }),
);
const thirdParts = fc
  .array(
    fc.record({
      familyCode: household,
      childCode: fc.constantFrom(undefined, undefined, "C1", "C2"),
      service: fc.constantFrom(undefined, service, "Garderie"),
      payerCode: fc.constantFrom("CCAS", "CCAS", "EMP", "AID", "F3"),
      form,
      from: maybeDay,
      to: maybeDay,
    }),
    { maxLength: 4 },
  )
  .map((rows) => rows.map((row, index) => aThirdPart({ ...row, place: placeIn("thirdParts", index + 2) })));

const books: fc.Arbitrary<DebtorBook> = fc.record({ custodies, thirdParts });
const prices = fc.integer({ min: 0, max: 1000 }).map(cents);
const child = aChild();

/** The general way, also for a child whom no row concerns: a row of another day does not change who pays. */
const neverInForce = aCustody({ familyCode: "F9", from: day("2000-01-01"), to: day("2000-01-01") });
const generally = ({ custodies: rows, thirdParts: others }: DebtorBook) =>
  createDebtors({ custodies: [...rows, neverInForce], thirdParts: others }).of(child);

function partsOn(
  book: DebtorBook,
  date: ReturnType<typeof addDays>,
  priceOf: (code: string) => Cents,
): DebtorParts {
  const debtors = generally(book);
  if (debtors === undefined) throw new Error("The general way is always there.");
  return debtors.partsOf({ service, day: date }, priceOf);
}

describe("whoever pays for a unit", () => {
  it("pays its price together, to the cent, where the households have one price, and nobody is given anything", () => {
    fc.assert(
      fc.property(books, dayIn, prices, (book, date, price) => {
        const found = partsOn(book, date, () => price);
        if (!found.ok) return;
        expect(sum(found.parts.map((part) => part.price))).toBe(price);
        expect(found.parts.every((part) => part.price >= 0)).toBe(true);
        expect(found.parts.some(({ givesLine }) => givesLine)).toBe(true);
        expect(found.parts.every(({ givesLine, price: own }) => givesLine || own === 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("pays what the households' shares make together, where their prices differ", () => {
    fc.assert(
      fc.property(books, dayIn, prices, prices, (book, date, one, other) => {
        const found = partsOn(book, date, (code) => (code === "F1" ? one : other));
        if (!found.ok) return;
        const bills = new Map(
          found.parts.flatMap(({ households }) => households.map((bill) => [bill.code, bill])),
        );
        expect(sum(found.parts.map((part) => part.price))).toBe(
          sum([...bills.values()].map((bill) => bill.share)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of rows", () => {
    const shuffled = books.chain((book) =>
      fc
        .tuple(
          fc.shuffledSubarray([...book.custodies], { minLength: book.custodies.length }),
          fc.shuffledSubarray([...book.thirdParts], { minLength: book.thirdParts.length }),
        )
        .map(([rows, others]) => [book, { custodies: rows, thirdParts: others }] as const),
    );
    fc.assert(
      fc.property(shuffled, dayIn, prices, ([book, other], date, price) => {
        expect(partsOn(other, date, () => price)).toEqual(partsOn(book, date, () => price));
      }),
      { numRuns: 300 },
    );
  });

  it("is the family, with nothing in Partage, where the fast way says that no row can concern the child", () => {
    let fast = 0;
    fc.assert(
      fc.property(books, dayIn, prices, (book, date, price) => {
        if (createDebtors(book).of(child) !== undefined) return;
        fast += 1;
        const found = partsOn(book, date, () => price);
        expect(
          found.ok &&
            found.parts.map(({ debtor, price: own, sharing, givesLine }) => [
              debtor,
              own,
              sharing,
              givesLine,
            ]),
        ).toEqual([["F1", price, undefined, true]]);
        const sharing = generally(book)?.sharingOn({ service, day: date });
        expect(sharing?.ok === true && sharing.hasRow).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(fast).toBeGreaterThan(20);
  });

  it("has the texts of Partage that are told without prices, one for each", () => {
    fc.assert(
      fc.property(books, dayIn, prices, (book, date, price) => {
        const found = partsOn(book, date, () => price);
        const sharing = generally(book)?.sharingOn({ service, day: date });
        if (!found.ok) {
          expect(sharing).toEqual(found);
          return;
        }
        const texts = new Map(found.parts.map((part) => [part.debtor, part.sharing]));
        const byDebtor = (of: ReadonlyMap<string, string | undefined>) => [...of].sort();
        expect(sharing?.ok === true && byDebtor(sharing.texts)).toEqual(byDebtor(texts));
      }),
      { numRuns: 300 },
    );
  });

  it("is what a look at that day's rows says, whatever was asked before", () => {
    fc.assert(
      fc.property(books, fc.array(dayIn, { minLength: 1, maxLength: 12 }), (book, dates) => {
        const debtors = generally(book);
        for (const date of dates) {
          const inForce = book.custodies.filter((row) => row.childCode === "C1" && isWithin(date, row));
          expect(debtors?.householdsOn(date)).toEqual(sharesOf("F1", inForce, weekOf(isoWeekOf(date))));
        }
      }),
      { numRuns: 300 },
    );
  });
});
