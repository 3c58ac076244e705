import { minus, sum, times, type Cents } from "../../kernel/cents";
import { groupBy } from "../../kernel/group";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import { billedMeals } from "./billed";
import type { IssuedInvoice, IssuedLine } from "./invoice";
import { parseInvoiceNumber, rankBefore, renderInvoiceNumber, type LastNumber } from "./numbering";

/**
 * Do the issued invoices still hold together: lines against register, numbers in sequence? Says what was changed by
 * hand; nothing is put right, since the paper that the family holds is what counts.
 */
export function checkRegister(
  invoices: readonly IssuedInvoice[],
  allLines: readonly IssuedLine[],
  lastNumber: LastNumber | undefined,
): readonly Problem[] {
  const isCut = isCutShort(invoices, lastNumber);
  const lines = allLines.filter((line) => !isCut(line.invoice));
  const linesOf = groupBy(lines, (line) => line.invoice);
  return [
    ...invoices.flatMap((invoice) => checkInvoice(invoice, linesOf.get(invoice.number) ?? [])),
    ...lines.flatMap(checkLine),
    ...checkLinesHaveInvoice(invoices, linesOf),
    ...checkNumbers(invoices, lastNumber),
    ...checkBilledOnce(lines),
  ];
}

function checkInvoice(invoice: IssuedInvoice, lines: readonly IssuedLine[]): readonly Problem[] {
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
  const differs = (field: string, register: Cents, fromLines: Cents) =>
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
    ...(invoice.meals === meals
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

function checkLine(line: IssuedLine): readonly Problem[] {
  const problems: Problem[] = [];
  const expected = times(line.unitPrice, line.quantity);
  if (expected !== line.amount) {
    const facts = { invoice: line.invoice, expected, found: line.amount };
    problems.push(warning("register.line-amount-differs", facts, at(line.place, "amount")));
  }
  if (line.service !== undefined && Math.abs(line.quantity) !== line.days.length) {
    const facts = { invoice: line.invoice, quantity: line.quantity, days: line.days.length };
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

function checkNumbers(
  invoices: readonly IssuedInvoice[],
  lastNumber: LastNumber | undefined,
): readonly Problem[] {
  const problems: Problem[] = [];
  const ranksOf = new Map<number, { rank: number; invoice: IssuedInvoice }[]>();
  for (const invoice of invoices) {
    const number = parseInvoiceNumber(invoice.number);
    if (number === undefined) {
      problems.push(
        warning("register.number-unknown-form", { invoice: invoice.number }, at(invoice.place, "number")),
      );
      continue;
    }
    const ranks = ranksOf.get(number.year) ?? [];
    ranks.push({ rank: number.rank, invoice });
    ranksOf.set(number.year, ranks);
  }
  for (const [year, ranks] of ranksOf) {
    let last = rankBefore(year, lastNumber, invoices);
    for (const { rank, invoice } of ranks.sort((left, right) => left.rank - right.rank)) {
      const where = at(invoice.place, "number");
      if (rank === last) problems.push(warning("register.number-twice", { invoice: invoice.number }, where));
      if (rank > last + 1) {
        const from = renderInvoiceNumber({ year, rank: last + 1 });
        problems.push(
          warning(
            "register.number-missing",
            { from, to: renderInvoiceNumber({ year, rank: rank - 1 }) },
            where,
          ),
        );
      }
      last = rank;
    }
  }
  return problems;
}

function checkBilledOnce(lines: readonly IssuedLine[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [child, ofChild] of groupBy(lines, (line) => line.childCode)) {
    for (const days of billedMeals(ofChild).values()) {
      for (const [day, { service, quantity }] of days) {
        if (quantity === 0 || quantity === 1) continue;
        const place = ofChild.find((line) => line.days.includes(day))?.place;
        problems.push(
          warning("register.meal-miscounted", { child, service, day, quantity }, place && at(place, "days")),
        );
      }
    }
  }
  return problems;
}

/**
 * Was a number given by a run that was cut short before the register? Lines and fills are written first: a number
 * beyond the last one of the register was never really given, counts for nothing, and is given again by the next run.
 * A hole elsewhere is a deletion by hand, and stays.
 */
export function isCutShort(
  invoices: readonly IssuedInvoice[],
  lastNumber: LastNumber | undefined,
): (invoice: string) => boolean {
  const lastRanks = new Map<number, number>();
  for (const invoice of invoices) {
    const number = parseInvoiceNumber(invoice.number);
    if (number !== undefined)
      lastRanks.set(number.year, Math.max(number.rank, lastRanks.get(number.year) ?? 0));
  }
  return (invoice) => {
    const number = parseInvoiceNumber(invoice);
    return (
      number !== undefined &&
      number.rank > (lastRanks.get(number.year) ?? rankBefore(number.year, lastNumber, invoices))
    );
  };
}

/** The lines left by a run that was cut short; see `isCutShort`. */
export function findCutShortLines(
  lines: readonly IssuedLine[],
  isCut: (invoice: string) => boolean,
): readonly IssuedLine[] {
  return lines.filter((line) => isCut(line.invoice));
}
