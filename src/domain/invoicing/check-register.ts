import { minus, sum, times, type Cents } from "../../kernel/cents";
import { isWithin } from "../../kernel/day";
import { firstOf, groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import type { Service } from "../services";
import { billedUnits, unitsIn } from "./billed";
import type { IssuedInvoice, IssuedLine } from "./invoice";
import { parseInvoiceNumber, rankBefore, renderInvoiceNumber } from "./numbering";
import type { Period } from "./period";
import type { PeriodBook } from "./period-book";
import { isCutShort, type Register } from "./register";

/**
 * Do the issued invoices still hold together: lines against register, numbers in sequence? Says what was changed by
 * hand; nothing is put right, since the paper that the family holds is what counts.
 */
export function checkRegister(
  register: Register,
  services: ReadonlyMap<string, Service> = noServices,
): readonly Problem[] {
  const { invoices } = register;
  const isCut = isCutShort(register);
  const lines = register.lines.filter((line) => !isCut(line.invoice));
  const linesOf = groupBy(lines, (line) => line.invoice);
  return [
    ...invoices.flatMap((invoice) => checkInvoice(invoice, linesOf.get(invoice.number) ?? [], services)),
    ...lines.flatMap(checkLine),
    ...checkLinesHaveInvoice(invoices, linesOf),
    ...checkNumbers(register, lines),
    ...checkBilledOnce(lines, invoices, services),
  ];
}

const noServices: ReadonlyMap<string, Service> = new Map();

function checkInvoice(
  invoice: IssuedInvoice,
  lines: readonly IssuedLine[],
  services: ReadonlyMap<string, Service>,
): readonly Problem[] {
  if (lines.length === 0) {
    return [
      warning("register.invoice-without-lines", { invoice: invoice.number }, at(invoice.place, "number")),
    ];
  }
  const { number, place } = invoice;
  const ofPeriod = lines.filter((line) => line.origin === "period");
  const total = sum(lines.map((line) => line.amount));
  const amount = sum(ofPeriod.map((line) => line.amount));
  const meals = ofPeriod.reduce((count, line) => count + line.quantity, 0);
  const differs = (field: "total" | "periodAmount" | "otherAmount", register: Cents, fromLines: Cents) =>
    register === fromLines
      ? []
      : [
          warning(
            "register.total-differs",
            { invoice: number, register, lines: fromLines },
            at(place, field),
          ),
        ];
  return [
    ...differs("total", invoice.total, total),
    ...differs("periodAmount", invoice.periodAmount, amount),
    ...differs("otherAmount", invoice.otherAmount, minus(total, amount)),
    ...(invoice.meals === meals || isSumOfSome(invoice.meals, ofPeriod, services)
      ? []
      : [
          warning(
            "register.meals-differ",
            { invoice: number, register: invoice.meals, lines: meals },
            at(place, "meals"),
          ),
        ]),
    ...lines
      .filter((line) => line.childCode !== invoice.childCode)
      .map((line) => {
        const facts = { invoice: number, register: invoice.childCode, line: line.childCode };
        return warning("register.child-differs", facts, at(line.place, "childCode"));
      }),
  ];
}

/**
 * Whether a service is a meal may be said otherwise than when the invoice was issued: the meals of the register are those
 * of some of its services, and of all that the town does not name.
 */
function isSumOfSome(
  meals: number,
  lines: readonly IssuedLine[],
  services: ReadonlyMap<string, Service>,
): boolean {
  let sums = [0];
  for (const [service, ofService] of groupBy(lines, (line) => line.service)) {
    const units = ofService.reduce((count, { quantity }) => count + quantity, 0);
    const added = sums.map((sum) => sum + units);
    sums = service !== undefined && services.has(service) ? [...sums, ...added] : added;
  }
  return sums.includes(meals);
}

function checkLine(line: IssuedLine): readonly Problem[] {
  const problems: Problem[] = [];
  const expected = times(line.unitPrice, line.quantity);
  if (expected !== line.amount) {
    const facts = { invoice: line.invoice, expected, found: line.amount };
    problems.push(warning("register.line-amount-differs", facts, at(line.place, "amount")));
  }
  const units = line.days.reduce((count, day) => count + (line.quantities?.get(day) ?? 1), 0);
  if (line.service !== undefined && Math.abs(line.quantity) !== units) {
    const facts = { invoice: line.invoice, quantity: line.quantity, days: units };
    problems.push(warning("register.days-differ", facts, at(line.place, "days")));
  }
  return problems;
}

function checkLinesHaveInvoice(
  invoices: readonly IssuedInvoice[],
  linesOf: ReadonlyMap<string, readonly IssuedLine[]>,
): readonly Problem[] {
  const numbers = new Set(invoices.map((invoice) => invoice.number));
  return [...linesOf].flatMap(([invoice, lines]) =>
    numbers.has(invoice)
      ? []
      : [
          warning(
            "register.lines-without-invoice",
            { invoice, lines: lines.length },
            at((lines[0] as IssuedLine).place, "invoice"),
          ),
        ],
  );
}

/** Are the numbers of each year in sequence, up to the last that was given? Lines and journal remember what is gone. */
function checkNumbers(
  { invoices, lastNumber, journaled }: Register,
  lines: readonly IssuedLine[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const series = new Map<number, { rank: number; invoice: IssuedInvoice | undefined }[]>();
  const note = (text: string, invoice: IssuedInvoice | undefined): boolean => {
    const number = parseInvoiceNumber(text);
    if (number === undefined) return false;
    const ofYear = series.get(number.year);
    if (ofYear === undefined) series.set(number.year, [{ rank: number.rank, invoice }]);
    else ofYear.push({ rank: number.rank, invoice });
    return true;
  };
  for (const invoice of invoices) {
    if (note(invoice.number, invoice)) continue;
    problems.push(
      warning("register.number-unknown-form", { invoice: invoice.number }, at(invoice.place, "number")),
    );
  }
  const known = new Set(invoices.map(({ number }) => number));
  for (const text of new Set([...journaled, ...lines.map((line) => line.invoice)])) {
    if (!known.has(text)) note(text, undefined);
  }
  for (const [year, ofYear] of series) {
    let last = rankBefore(year, lastNumber, invoices);
    let lastInvoice: IssuedInvoice | undefined;
    let lastInvoiceRank: number | undefined;
    // The numbers that only lines or journal know close a gap's far side, and stand in no register themselves.
    let missingFrom: number | undefined;
    const tellMissing = (to: number) => {
      if (missingFrom === undefined) return;
      const facts = {
        from: renderInvoiceNumber({ year, rank: missingFrom }),
        to: renderInvoiceNumber({ year, rank: to }),
      };
      const beside = lastInvoice ?? ofYear.find(({ invoice }) => invoice !== undefined)?.invoice;
      const where = beside === undefined ? ({ sheet: "invoices" } as const) : at(beside.place, "number");
      problems.push(warning("register.number-missing", facts, where));
      missingFrom = undefined;
    };
    for (const { rank, invoice } of ofYear.sort((left, right) => left.rank - right.rank)) {
      if (rank > last + 1) missingFrom ??= last + 1;
      if (invoice === undefined) {
        if (rank > last) missingFrom ??= rank;
      } else {
        tellMissing(rank - 1);
        if (rank === lastInvoiceRank) {
          problems.push(
            warning("register.number-twice", { invoice: invoice.number }, at(invoice.place, "number")),
          );
        }
        lastInvoice = invoice;
        lastInvoiceRank = rank;
      }
      last = Math.max(last, rank);
    }
    tellMissing(last);
  }
  return problems;
}

/** Is no unit billed to one debtor more than once, or given back more than it was billed? */
function checkBilledOnce(
  lines: readonly IssuedLine[],
  invoices: readonly IssuedInvoice[],
  services: ReadonlyMap<string, Service>,
): readonly Problem[] {
  const problems: Problem[] = [];
  let found: ((line: IssuedLine) => string) | undefined;
  // Of most towns no child has to be looked at that closely.
  const debtorOf = (line: IssuedLine) => (found ??= debtorsOf(invoices))(line);
  for (const [child, ofChild] of groupBy(lines, (line) => line.childCode)) {
    if (followEachOther(ofChild)) continue;
    for (const [key, days] of billedUnits(ofChild, debtorOf)) {
      const isTimed = services.get(key)?.unit === "duration";
      for (const [day, lots] of days) {
        for (const ofDebtor of groupBy(lots, ({ debtor }) => debtor).values()) {
          const quantity = unitsIn(ofDebtor);
          if (quantity === 0 || quantity === 1 || (isTimed && quantity > 0)) continue;
          const place = ofChild.find((line) => line.days.includes(day))?.place;
          const service = ofDebtor[0]?.service ?? key;
          const facts = { child, service, day, quantity };
          problems.push(warning("register.meal-miscounted", facts, place && at(place, "days")));
        }
      }
    }
  }
  return problems;
}

/** Who was asked for a line; of one whose invoice is gone, whoever was asked for the child's others. */
function debtorsOf(invoices: readonly IssuedInvoice[]): (line: IssuedLine) => string {
  const debtors = new Map(invoices.map(({ number, familyCode }) => [number, familyCode]));
  const usualDebtors = firstOf(invoices, ({ childCode }) => childCode);
  return ({ invoice, childCode }) => debtors.get(invoice) ?? usualDebtors.get(childCode)?.familyCode ?? "";
}

/** Nothing given back, and no two lines whose days could meet: as it is for most children, no meal stands there twice. */
function followEachOther(lines: readonly IssuedLine[]): boolean {
  const ofDays = lines.filter((line) => line.days.length > 0);
  // Most stand in the order of their days already.
  if (follow(ofDays)) return true;
  return follow(ofDays.sort((left, right) => compareCodes(left.days[0] ?? "", right.days[0] ?? "")));
}

function follow(lines: readonly IssuedLine[]): boolean {
  let before = "";
  for (const { quantity, quantities, days } of lines) {
    if (quantities !== undefined || quantity <= 0) return false;
    for (const day of days) {
      if (day <= before) return false;
      before = day;
    }
  }
  return true;
}

/** Lines whose days are no longer within their period: its dates were changed after it was issued. */
export function checkPeriodDays(lines: readonly IssuedLine[], { byKey }: PeriodBook): readonly Problem[] {
  const told = new Set<Period>();
  return lines.flatMap((line) => {
    const period = byKey.get(line.periodKey);
    const outside = period && line.days.find((day) => !isWithin(day, period.range));
    if (period === undefined || outside === undefined || told.has(period)) return [];
    told.add(period);
    const where = period.place && at(period.place, "to");
    return [
      warning(
        "period.shortened-after-issue",
        { period: period.key, day: outside, invoice: line.invoice },
        where,
      ),
    ];
  });
}
