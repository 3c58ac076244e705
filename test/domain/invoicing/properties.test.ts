import fc from "fast-check";
import { addDays, eachDay, isWithin, type Day } from "../../../src/kernel/day";
import { checkRegister, totalOf, type IssuedLine, type Period } from "../../../src/domain/invoicing";
import { firstDay, histories, lastPeriod, towns, type Event } from "../../support/histories";
import { issue, periodOf, type Issued, type Town } from "../../support/issuing";
import { plainDue } from "../../support/plain-due";
import { euros } from "../../support/town";

/** One issue of a history: the town as it stood, what was asked, and what came out. */
interface Run {
  readonly before: Town;
  readonly period: Period;
  readonly issuedOn: Day;
  readonly after: Issued;
}

function issueOn(before: Town, periodKey: string, issuedOn: Day): Run {
  return { before, period: periodOf(before, periodKey), issuedOn, after: issue(before, periodKey, issuedOn) };
}

/** Lives through a history, then issues one more period, which begins after all others, without a floor. */
function liveThrough(
  town: Town,
  events: readonly Event[],
): { readonly runs: readonly Run[]; readonly last: Run } {
  let now = firstDay;
  let current = town;
  const runs: Run[] = [];
  for (const event of events) {
    now = addDays(now, event.wait);
    if (event.kind === "change") current = event.change(current, now);
    else {
      const run = issueOn({ ...current, floor: euros(event.floor) }, event.period, now);
      runs.push(run);
      current = run.after.town;
    }
  }
  const last = issueOn({ ...current, floor: euros(0) }, lastPeriod, addDays(now, 1));
  return { runs: [...runs, last], last };
}

const everyHistory = (numRuns: number, check: (lived: ReturnType<typeof liveThrough>) => void) =>
  fc.assert(
    fc.property(towns, histories, (town, events) => check(liveThrough(town, events))),
    { numRuns },
  );

const services = ["Repas", "Garderie"] as const;
const unitOf = (childCode: string, service: string | undefined, date: Day) =>
  `${childCode} ${service ?? ""} ${date}`;

/** +1 for every billed unit, -1 for every one given back, added up. */
function billedUnits(lines: readonly IssuedLine[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { childCode, service, days, quantity } of lines) {
    for (const date of days) {
      const unit = unitOf(childCode, service, date);
      units.set(unit, (units.get(unit) ?? 0) + Math.sign(quantity));
    }
  }
  return units;
}

/** The units of some periods that are billed and not due, or due and not billed, for these children. */
function differences(
  town: Town,
  periods: readonly Period[],
  children: readonly string[],
  issuedOn: Day,
): string[] {
  const billed = billedUnits(town.lines);
  const found: string[] = [];
  for (const date of periods.flatMap(daysOf)) {
    for (const childCode of children) {
      for (const service of services) {
        const unit = unitOf(childCode, service, date);
        const isDue = plainDue(town, childCode, service, date, issuedOn);
        const quantity = billed.get(unit) ?? 0;
        if (quantity !== (isDue ? 1 : 0))
          found.push(`${unit}: ${isDue ? "due" : notDue}, ${quantity} billed`);
      }
    }
  }
  return found;
}

const notDue = "not due";
const knownDays = new Map<string, readonly Day[]>();

function daysOf({ key, range }: Period): readonly Day[] {
  const days = knownDays.get(key) ?? eachDay(range);
  knownDays.set(key, days);
  return days;
}

const issuedPeriods = (town: Town) => town.periods.filter(({ issuedOn }) => issuedOn !== undefined);
const childCodes = (town: Town) => town.children.map(({ code }) => code);

describe("after any history", () => {
  it("and one more period without a floor, what is billed in the issued periods is what is due", () => {
    everyHistory(120, ({ last }) => {
      const { town } = last.after;
      const periods = issuedPeriods(town);
      expect(periods.map(({ key }) => key)).toContain(lastPeriod);
      expect(differences(town, periods, childCodes(town), last.issuedOn)).toEqual([]);
    });
  });

  it("every run settles its period and the earlier ones, but for children invoiced before and families below the floor", () => {
    everyHistory(120, ({ runs }) => {
      for (const { before, period, issuedOn, after } of runs) {
        const waiting = new Set([
          ...before.invoices
            .filter(({ periodKey }) => periodKey === period.key)
            .map(({ childCode }) => childCode),
          ...before.children
            .filter(({ familyCode }) =>
              after.result.belowFloor.some(({ family }) => family.code === familyCode),
            )
            .map(({ code }) => code),
        ]);
        const settled = childCodes(before).filter((code) => !waiting.has(code));
        const issued = issuedPeriods(after.town);
        const earlier = issued.filter(({ range }) => range.from < period.range.from);
        expect(differences(after.town, earlier, settled, issuedOn)).toEqual([]);
        // Of the period itself, all that is due is billed. A later period may have billed some of it before as late
        // lines; what is no longer due of that comes back with the next period, as for any child invoiced in this one.
        const ofPeriod = differences(after.town, [period], settled, issuedOn);
        expect(ofPeriod.filter((difference) => !difference.includes(notDue))).toEqual([]);
        const billedBefore = billedUnits(before.lines);
        expect(ofPeriod.filter((difference) => !billedBefore.has(difference.split(":")[0] ?? ""))).toEqual(
          [],
        );
        // Whoever waits gets nothing at all, and nobody gets anything for periods that begin later.
        const newLines = after.town.lines.slice(before.lines.length);
        expect(newLines.filter(({ childCode }) => waiting.has(childCode))).toEqual([]);
        const later = issued.filter(({ range }) => range.from > period.range.from);
        const newDays = newLines.flatMap(({ days }) => days);
        expect(newDays.filter((date) => later.some(({ range }) => isWithin(date, range)))).toEqual([]);
      }
    });
  });

  it("the lines add up to the totals, invoice by invoice and altogether", () => {
    everyHistory(80, ({ runs, last }) => {
      const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
      const { lines, invoices } = last.after.town;
      expect(sumOf(lines.map(({ amount }) => amount))).toBe(sumOf(invoices.map(({ total }) => total)));
      for (const line of lines) expect(line.amount).toBe(line.unitPrice * line.quantity + 0);
      for (const { result } of runs.map(({ after }) => after)) {
        for (const invoice of result.invoices) {
          expect(sumOf(invoice.lines.map(({ amount }) => amount))).toBe(totalOf(invoice));
          expect(invoice.lines.length).toBeGreaterThan(0);
        }
      }
    });
  });

  it("a unit is billed at most once, given back at most once, and at the very price it was billed", () => {
    everyHistory(120, ({ last }) => {
      const standing = new Map<string, number>();
      for (const { childCode, service, days, quantity, unitPrice } of last.after.town.lines) {
        for (const date of days) {
          const unit = unitOf(childCode, service, date);
          if (quantity > 0) {
            expect(standing.get(unit)).toBeUndefined();
            standing.set(unit, unitPrice);
          } else {
            expect(standing.get(unit)).toBe(unitPrice);
            standing.delete(unit);
          }
        }
      }
    });
  });

  it("nothing that was issued is ever rewritten", () => {
    everyHistory(60, ({ runs }) => {
      for (const { before, after } of runs) {
        expect(after.town.invoices.slice(0, before.invoices.length)).toEqual(before.invoices);
        expect(after.town.lines.slice(0, before.lines.length)).toEqual(before.lines);
      }
    });
  });

  it("numbers are gapless in each year, in order of family and child in each run, and the register is sound", () => {
    everyHistory(80, ({ runs, last }) => {
      const { invoices, lines } = last.after.town;
      const ranks = new Map<string, number>();
      for (const { number, issuedOn } of invoices) {
        const year = issuedOn.slice(0, 4);
        ranks.set(year, (ranks.get(year) ?? 0) + 1);
        expect(number).toBe(`${year}-${String(ranks.get(year)).padStart(6, "0")}`);
      }
      for (const { result } of runs.map(({ after }) => after)) {
        const order = result.invoices.map(({ family, child }) => `${family.code} ${child.code}`);
        expect(order).toEqual([...order].sort());
        expect(new Set(order).size).toBe(order.length);
      }
      expect(checkRegister({ invoices, lines, lastNumber: undefined, journaled: [] })).toEqual([]);
    });
  });

  it("a child has at most one invoice per period", () => {
    everyHistory(60, ({ last }) => {
      const keys = last.after.town.invoices.map(({ childCode, periodKey }) => `${childCode} ${periodKey}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it("two runs equal one: the same period again on the same day issues nothing", () => {
    everyHistory(80, ({ runs }) => {
      for (const { period, issuedOn, after } of runs) {
        expect(issue(after.town, period.key, issuedOn).result.invoices).toEqual([]);
      }
    });
  });

  it("nor does it on a later day, as long as nothing new is known by then", () => {
    everyHistory(80, ({ runs }) => {
      for (const { period, issuedOn, after } of runs) {
        const later = lastQuietDay(after.town, issuedOn);
        expect(issue(after.town, period.key, later).result.invoices).toEqual([]);
      }
    });
  });

  it("the order of the rows of any list changes nothing", () => {
    fc.assert(
      fc.property(towns, histories, fc.infiniteStream(fc.nat()), (town, events, random) => {
        const { last } = liveThrough(town, events);
        const shuffled = shuffledTown(last.before, () => random.next().value as number);
        const { result } = issue(shuffled, last.period.key, last.issuedOn);
        expect(result).toEqual(last.after.result);
      }),
      { numRuns: 120 },
    );
  });
});

/** The last of the ten days from this one on that bring nothing dated after it. */
function lastQuietDay(town: Town, issuedOn: Day): Day {
  const dates = [
    ...town.absences.flatMap(({ toldOn, documentReceivedOn }) => [toldOn, documentReceivedOn]),
    ...town.bookings.flatMap(({ requestedOn, documentReceivedOn }) => [requestedOn, documentReceivedOn]),
    ...town.adjustments.map(({ date }) => date),
    ...town.fees.map(({ date }) => date),
  ];
  const next = dates.filter((date): date is Day => date !== undefined && date > issuedOn).sort()[0];
  const tenDaysOn = addDays(issuedOn, 10);
  return next === undefined || next > tenDaysOn ? tenDaysOn : addDays(next, -1);
}

function shuffledTown(town: Town, next: () => number): Town {
  const shuffled = <T>(rows: readonly T[]): readonly T[] =>
    rows
      .map((row) => ({ row, rank: next() }))
      .sort((left, right) => left.rank - right.rank)
      .map(({ row }) => row);
  return {
    ...town,
    families: shuffled(town.families),
    children: shuffled(town.children),
    enrolments: shuffled(town.enrolments),
    quotientChanges: shuffled(town.quotientChanges),
    calendar: shuffled(town.calendar),
    tariffs: shuffled(town.tariffs),
    absenceRules: shuffled(town.absenceRules),
    bookings: shuffled(town.bookings),
    absences: shuffled(town.absences),
    adjustments: shuffled(town.adjustments),
    fees: shuffled(town.fees),
    periods: shuffled(town.periods),
    invoices: shuffled(town.invoices),
    lines: shuffled(town.lines),
  };
}

describe("the histories themselves", () => {
  it("reach what the properties are about: credits, late lines, floors, second runs, two years", () => {
    const seen = new Set<string>();
    const sample = fc.sample(fc.tuple(towns, histories), { numRuns: 200, seed: 1 });
    for (const [town, events] of sample) {
      const { runs, last } = liveThrough(town, events);
      const { lines, invoices } = last.after.town;
      if (lines.some(({ quantity }) => quantity < 0)) seen.add("credit");
      if (lines.some(({ origin, quantity }) => origin === "correction" && quantity > 0))
        seen.add("late line");
      if (lines.some(({ origin }) => origin === "adjustment")) seen.add("adjustment");
      if (lines.some(({ origin }) => origin === "fee")) seen.add("fee");
      if (invoices.some(({ total }) => total < 0)) seen.add("credit note");
      if (runs.some(({ after }) => after.result.belowFloor.length > 0)) seen.add("below the floor");
      if (
        runs.some(
          ({ before, period, after }) => hasIssued(before, period) && after.result.invoices.length > 0,
        )
      )
        seen.add("second run with something");
      if (
        runs.some(
          ({ before, period, after }) => hasIssued(before, period) && after.result.invoices.length === 0,
        )
      )
        seen.add("second run with nothing");
      if (new Set(invoices.map(({ issuedOn }) => issuedOn.slice(0, 4))).size > 1) seen.add("two years");
      const prices = new Set(lines.map(({ unitPrice }) => unitPrice));
      if (prices.size > 3) seen.add("several prices");
      for (const { result } of runs.map(({ after }) => after)) expect(result.unbilled).toEqual([]);
    }
    expect([...seen].sort()).toEqual([
      "adjustment",
      "below the floor",
      "credit",
      "credit note",
      "fee",
      "late line",
      "second run with nothing",
      "second run with something",
      "several prices",
      "two years",
    ]);
  });
});

const hasIssued = (town: Town, { key }: Period) => issuedPeriods(town).some((period) => period.key === key);
