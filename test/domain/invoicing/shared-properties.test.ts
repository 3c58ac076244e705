import fc from "fast-check";
import { addDays, eachDay, monthOf, type Day } from "../../../src/kernel/day";
import { checkRegister, totalOf } from "../../../src/domain/invoicing";
import { issue, type Issued, type Town } from "../../support/issuing";
import { plainDue } from "../../support/plain-due";
import {
  firstSharedDay,
  lastSharedPeriod,
  sharedHistories,
  sharedServices,
  sharedTowns,
  type SharedEvent,
} from "../../support/shared-histories";

interface Run {
  readonly before: Town;
  readonly period: string;
  readonly issuedOn: Day;
  readonly after: Issued;
}

/** Lives through a history, then issues one more period, which begins after all others. */
function liveThrough(town: Town, events: readonly SharedEvent[]): readonly Run[] {
  let now = firstSharedDay;
  let current = town;
  const runs: Run[] = [];
  const run = (period: string) => {
    const after = issue(current, period, now);
    runs.push({ before: current, period, issuedOn: now, after });
    current = after.town;
  };
  for (const event of events) {
    now = addDays(now, event.wait);
    if (event.kind !== "issue") current = event.change(current);
    else run(event.period);
  }
  // Whoever waits in one period gets it with the next: after two of them nobody waits.
  now = addDays(now, 1);
  run(lastSharedPeriod);
  return runs;
}

function lastOf(runs: readonly Run[]): Run {
  const last = runs.at(-1);
  if (last === undefined) throw new RangeError("A history ends with a run.");
  return last;
}

const everyHistory = (
  numRuns: number,
  check: (runs: readonly Run[], town: Town) => void,
  prepare = (town: Town) => town,
  isKept: (event: SharedEvent) => boolean = () => true,
) =>
  fc.assert(
    fc.property(sharedTowns, sharedHistories, (asked, events) => {
      const town = prepare(asked);
      check(liveThrough(town, events.filter(isKept)), town);
    }),
    { numRuns },
  );

/** What stands billed of each unit, whoever pays: how many by each debtor, and what they pay together. */
function standing({ lines, invoices }: Town) {
  const debtorOf = new Map(invoices.map(({ number, familyCode }) => [number, familyCode]));
  const units = new Map<string, { readonly byDebtor: Map<string, number>; amount: number }>();
  for (const { invoice, childCode, service = "", days, quantities, quantity, unitPrice } of lines) {
    for (const date of days) {
      // A month is one unit, whichever day it is billed on.
      const when = service === "Étude" ? monthOf(date) : date;
      const key = [childCode, service, when].join(" ");
      let unit = units.get(key);
      if (unit === undefined) units.set(key, (unit = { byDebtor: new Map(), amount: 0 }));
      const count = Math.sign(quantity) * (quantities?.get(date) ?? 1);
      const debtor = debtorOf.get(invoice) ?? "";
      unit.byDebtor.set(debtor, (unit.byDebtor.get(debtor) ?? 0) + count);
      unit.amount += count * unitPrice;
    }
  }
  return units;
}

/** How many units are due, said as plainly as possible. */
function plainQuantity(town: Town, childCode: string, service: string, date: Day, issuedOn: Day): number {
  // No absence deducts a month.
  const asked = service === "Étude" ? { ...town, absences: [] } : town;
  if (service !== "Garderie") return plainDue(asked, childCode, service, date, issuedOn) ? 1 : 0;
  return town.passages
    .filter((row) => row.childCode === childCode && row.day === date && date <= issuedOn)
    .reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
}

/** The same town without surcharges, whose prices never change. */
const atOnePrice = (town: Town): Town => ({ ...town, surcharges: [] });
const priceOf = (service: string) => (service === "Garderie" ? 104 : 415);

describe("after any history of parents, payers and services", () => {
  it("what all debtors are billed of a unit is the price of what is due: no cent is lost", () => {
    everyHistory(
      150,
      (runs) => {
        const last = lastOf(runs);
        const { town } = last.after;
        const stands = standing(town);
        const issued = town.periods.filter(({ issuedOn }) => issuedOn !== undefined);
        const days = issued.flatMap(({ range }) => eachDay(range));
        for (const { code } of town.children) {
          for (const service of sharedServices) {
            const due = new Map<string, number>();
            for (const date of days) {
              const quantity = plainQuantity(town, code, service, date, last.issuedOn);
              const key = service === "Étude" ? monthOf(date) : date;
              due.set(key, service === "Étude" ? Math.max(quantity, due.get(key) ?? 0) : quantity);
            }
            for (const [when, quantity] of due) {
              const unit = stands.get([code, service, when].join(" "));
              expect([code, service, when, unit?.amount ?? 0]).toEqual([
                code,
                service,
                when,
                quantity * priceOf(service),
              ]);
              for (const count of unit?.byDebtor.values() ?? []) expect([0, quantity]).toContain(count);
            }
          }
        }
      },
      atOnePrice,
      ({ kind }) => kind !== "vote",
    );
  });

  it("two runs equal one, and the lines add up", () => {
    everyHistory(80, (runs) => {
      for (const { period, issuedOn, after } of runs) {
        expect(issue(after.town, period, issuedOn).result.invoices).toEqual([]);
        for (const invoice of after.result.invoices) {
          expect(invoice.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(totalOf(invoice));
          for (const line of invoice.lines) expect(line.amount).toBe(line.unitPrice * line.quantity + 0);
        }
        expect(after.result.unbilled).toEqual([]);
      }
    });
  });

  it("nothing that was issued is ever rewritten, a debtor has one invoice of a child per period, and the register is sound", () => {
    everyHistory(80, (runs) => {
      for (const { before, after } of runs) {
        expect(after.town.invoices.slice(0, before.invoices.length)).toEqual(before.invoices);
        expect(after.town.lines.slice(0, before.lines.length)).toEqual(before.lines);
        const order = after.result.invoices.map(({ family, child }) => `${family.code} ${child.code}`);
        expect(order).toEqual([...order].sort());
      }
      const { invoices, lines, services } = lastOf(runs).after.town;
      const keys = invoices.map(({ childCode, familyCode, periodKey }) =>
        [childCode, familyCode, periodKey].join(" "),
      );
      expect(new Set(keys).size).toBe(keys.length);
      const named = new Map(services.map((service) => [service.name, service]));
      expect(checkRegister({ invoices, lines, lastNumber: undefined, journaled: [] }, named)).toEqual([]);
    });
  });

  it("the order of the rows of any list changes nothing", () => {
    fc.assert(
      fc.property(sharedTowns, sharedHistories, fc.infiniteStream(fc.nat()), (town, events, random) => {
        const last = lastOf(liveThrough(town, events));
        const next = () => random.next().value as number;
        const shuffled = Object.fromEntries(
          Object.entries(last.before).map(([list, rows]) => [
            list,
            Array.isArray(rows) && list !== "periods"
              ? shuffle(rows as readonly unknown[], next)
              : (rows as unknown),
          ]),
        ) as unknown as Town;
        expect(issue(shuffled, last.period, last.issuedOn).result).toEqual(last.after.result);
      }),
      { numRuns: 80 },
    );
  });

  it("histories reach shares, payers, credits of one debtor and charges of another", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(sharedTowns, sharedHistories, (town, events) => {
        for (const { after } of liveThrough(town, events)) {
          for (const invoice of after.result.invoices) {
            if (invoice.family.code !== invoice.child.familyCode) seen.add("another debtor");
            for (const line of invoice.lines) {
              if (!("sharing" in line)) continue;
              if (line.quantity < 0 && line.sharing !== undefined) seen.add("shared credit");
              if (line.quantities !== undefined) seen.add("several units a day");
              if (line.reason.kind === "given-back" && line.reason.moved.length > 0) seen.add("moved");
              if (line.reason.kind === "due" && line.reason.extras.length > 0) seen.add("surcharged");
              if (invoice.family.code === "CCAS") seen.add("payer");
            }
          }
        }
      }),
      { numRuns: 150 },
    );
    expect([...seen].sort()).toEqual([
      "another debtor",
      "moved",
      "payer",
      "several units a day",
      "shared credit",
      "surcharged",
    ]);
  });
});

function shuffle<T>(rows: readonly T[], next: () => number): readonly T[] {
  return rows
    .map((row) => ({ row, rank: next() }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ row }) => row);
}
