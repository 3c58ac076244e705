import { day, monthOf, type Day, type Weekday } from "../../src/kernel/day";
import { groupBy } from "../../src/kernel/group";
import { daysOfBilledMonths, oneSpellingPerService } from "../../src/domain/books";
import type { CalendarRow } from "../../src/domain/calendar";
import { compileCalendar } from "../../src/domain/calendar";
import { createDebtors, type Custody, type ThirdPart } from "../../src/domain/debtors";
import { joinHouseholds, type HouseholdLists } from "../../src/domain/families";
import {
  extraRules,
  findPeriod,
  inRegister,
  issueInvoices,
  lineInRegister,
  periodBook,
  type Adjustment,
  type Invoice,
  type InvoiceLine,
  type IssuedInvoice,
  type IssuedLine,
  type IssueInput,
  type IssueResult,
  type LastNumber,
  type Period,
  type RejectFee,
} from "../../src/domain/invoicing";
import {
  mealsOf,
  type Absence,
  type AbsenceRule,
  type Booking,
  type BookingRules,
} from "../../src/domain/meals";
import type { Passage, Service, ServiceBook } from "../../src/domain/services";
import type { Surcharge } from "../../src/domain/surcharges";
import { createPriceList, type MissingQuotientRule, type Tariff } from "../../src/domain/tariffs";
import type { Cents } from "../../src/kernel/cents";
import {
  aChild,
  aFamily,
  anEnrolment,
  aTariff,
  canteenDays,
  chaumontAbsences,
  chaumontBookings,
  euros,
  mealRules,
  noServiceRows,
  placeIn,
  rulesByMotive,
} from "./town";

/** All that the workbook of a town holds, input and output sheets, as far as invoicing goes. */
export interface Town extends HouseholdLists {
  readonly calendar: readonly CalendarRow[];
  readonly tariffs: readonly Tariff[];
  readonly missingQuotient: MissingQuotientRule;
  readonly absenceRules: readonly AbsenceRule[];
  readonly bookingRules: BookingRules;
  readonly bookings: readonly Booking[];
  readonly absences: readonly Absence[];
  readonly services: readonly Service[];
  readonly passages: readonly Passage[];
  readonly surcharges: readonly Surcharge[];
  readonly custodies: readonly Custody[];
  readonly thirdParts: readonly ThirdPart[];
  readonly adjustments: readonly Adjustment[];
  readonly fees: readonly RejectFee[];
  /** Listed or issued; months need no row to be issued. */
  readonly periods: readonly Period[];
  readonly invoices: readonly IssuedInvoice[];
  readonly lines: readonly IssuedLine[];
  readonly lastNumber: LastNumber | undefined;
  readonly paymentDays: number;
  readonly floor: Cents;
}

/** One child who eats on every canteen day at 4,00 €, nothing issued yet, and no floor. */
export function aTown(fields: Partial<Town> = {}): Town {
  return {
    families: [aFamily()],
    children: [aChild()],
    enrolments: [anEnrolment()],
    quotientChanges: [],
    calendar: [],
    tariffs: [aTariff()],
    missingQuotient: "highest-tariff",
    absenceRules: chaumontAbsences,
    bookingRules: chaumontBookings,
    bookings: [],
    absences: [],
    services: [],
    passages: [],
    surcharges: [],
    custodies: [],
    thirdParts: [],
    adjustments: [],
    fees: [],
    periods: [],
    invoices: [],
    lines: [],
    lastNumber: undefined,
    paymentDays: 20,
    floor: euros(0),
    ...fields,
  };
}

export function aPeriod(fields: Partial<Period> & Pick<Period, "key" | "range">): Period {
  const nothingSaid = { label: undefined, plannedIssue: undefined, dueOn: undefined, issuedOn: undefined };
  return { ...nothingSaid, place: placeIn("periods"), ...fields };
}

export function anAdjustment(fields: Partial<Adjustment> = {}): Adjustment {
  return {
    date: undefined,
    childCode: "C1",
    label: "Geste commercial",
    amount: euros(-5),
    invoice: undefined,
    place: placeIn("adjustments"),
    ...fields,
  };
}

export function aFee(fields: Partial<RejectFee> = {}): RejectFee {
  return {
    date: undefined,
    familyCode: "F1",
    reference: "REJET-1",
    amount: euros(2.5),
    invoice: undefined,
    place: placeIn("rejects"),
    ...fields,
  };
}

export interface Issued {
  readonly result: IssueResult;
  /** The town once the result is written back in its workbook. */
  readonly town: Town;
}

/** Issues a period on a day, and writes the result back as the workbook does. */
export function issue(town: Town, periodKey: string, on: string): Issued {
  const issuedOn = day(on);
  const result = issueInvoices(issueInput(town, periodKey, issuedOn));
  return { result, town: writtenBack(town, periodOf(town, periodKey), issuedOn, result.invoices) };
}

/** The same town after several periods, each issued on its day. */
export function issuedTown(town: Town, ...runs: readonly (readonly [periodKey: string, on: string])[]): Town {
  return runs.reduce((before, [periodKey, on]) => issue(before, periodKey, on).town, town);
}

export function periodOf(town: Town, key: string): Period {
  const found = findPeriod(key, periodBook(town.periods));
  if (!found.ok) throw new RangeError(`No period ${key}`);
  return found.value;
}

export function issueInput(asTyped: Town, periodKey: string, issuedOn: Day): IssueInput {
  const town = inBooks(asTyped);
  const period = periodOf(town, periodKey);
  const joined = joinHouseholds(town);
  return {
    period,
    issuedOn,
    earlier: town.periods
      .filter(({ issuedOn: once, range }) => once !== undefined && range.from < period.range.from)
      .sort((left, right) => (left.range.from < right.range.from ? -1 : 1)),
    accounts: mealsOfTown(town, issuedOn).filter(({ child }) => joined.families.has(child.familyCode)),
    families: joined.families,
    prices: createPriceList(town.tariffs, town.missingQuotient, joined, town.custodies),
    debtors: createDebtors(town),
    services: serviceBook(town),
    extras: extraRules(town.surcharges, town.bookingRules),
    adjustments: town.adjustments,
    fees: town.fees,
    issuedInvoices: town.invoices,
    issuedLines: town.lines,
    lastNumber: town.lastNumber,
    journaledNumbers: [],
    paymentDays: town.paymentDays,
    floor: town.floor,
  };
}

/** As the books have it: each service spelled in one way. */
const inBooks = (town: Town): Town => ({
  ...town,
  ...oneSpellingPerService({ ...noServiceRows, ...town }),
});

const serviceBook = (town: Town): ServiceBook => ({ named: servicesByName(town), passages: town.passages });

const servicesByName = ({ services }: Town) => new Map(services.map((service) => [service.name, service]));

export function mealsOfTown(town: Town, issuedOn: Day) {
  const calendarOf = (general: ReadonlySet<Weekday>) =>
    compileCalendar({ territory: "metropole", week: { general, bySchool: new Map() }, rows: town.calendar });
  const rules = mealRules({
    calendar: calendarOf(canteenDays),
    services: serviceBook(town),
    calendars: new Map(
      town.services.flatMap(({ name, weekdays }) =>
        weekdays === undefined ? [] : [[name, calendarOf(weekdays)] as const],
      ),
    ),
    bookingRules: town.bookingRules,
    absenceRules: rulesByMotive(town.absenceRules),
    issuedOn,
  });
  const enrolmentsOf = groupBy(town.enrolments, ({ childCode }) => childCode);
  const bookingsOf = groupBy(town.bookings, ({ childCode }) => childCode);
  const absencesOf = groupBy(town.absences, ({ childCode }) => childCode);
  const passagesOf = groupBy(town.passages, ({ childCode }) => childCode);
  const billedMonthsOf = daysOfBilledMonths(servicesByName(town), { ...town, journaled: [] });
  return town.children.map((child) => {
    const rows = {
      enrolments: enrolmentsOf.get(child.code) ?? [],
      bookings: bookingsOf.get(child.code) ?? [],
      absences: absencesOf.get(child.code) ?? [],
      passages: passagesOf.get(child.code) ?? [],
      billedMonths: billedMonthsOf(child.code),
    };
    return { child, meals: mealsOf(child, rows, rules) };
  });
}

function writtenBack(town: Town, period: Period, issuedOn: Day, invoices: readonly Invoice[]): Town {
  const invoiceOf = new Map<unknown, string>();
  for (const invoice of invoices) {
    for (const line of invoice.lines) {
      if (line.origin === "adjustment") invoiceOf.set(line.adjustment, numberOf(invoice));
      if (line.origin === "fee") invoiceOf.set(line.fee, numberOf(invoice));
    }
  }
  const marked = <T extends { readonly invoice: string | undefined }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, invoice: row.invoice ?? invoiceOf.get(row) }));
  return {
    ...town,
    periods: [
      ...town.periods.filter(({ key }) => key !== period.key),
      { ...period, issuedOn: period.issuedOn ?? issuedOn },
    ],
    invoices: [
      ...town.invoices,
      ...invoices.map((invoice) => ({ ...inRegister(invoice), place: placeIn("invoices") })),
    ],
    lines: [
      ...town.lines,
      ...invoices.flatMap((invoice) =>
        invoice.lines.map((line) => ({ ...lineInRegister(invoice, line), place: placeIn("invoiceLines") })),
      ),
    ],
    adjustments: marked(town.adjustments),
    fees: marked(town.fees),
  };
}

function numberOf({ number }: Invoice): string {
  if (number === undefined) throw new RangeError("A draft is not written back.");
  return number;
}

/** An invoice as a test reads it: `["C1", "period 2026-11: 4 × 4.00 (05 12 19 26)"]`. */
export function textOf(invoice: Invoice): readonly string[] {
  return [invoice.child.code, ...invoice.lines.map(lineText)];
}

export const textsOf = (result: IssueResult): readonly (readonly string[])[] => result.invoices.map(textOf);

function lineText(line: InvoiceLine): string {
  const amount = (line.unitPrice / 100).toFixed(2);
  switch (line.origin) {
    case "adjustment":
      return `adjustment ${line.adjustment.label}: ${amount}`;
    case "fee":
      return `fee ${line.fee.reference}: ${amount}`;
    case "period":
    case "correction": {
      const label = line.service === "Repas" ? "" : ` ${line.service}`;
      const dates = line.days.map((date) => {
        const units = line.quantities?.get(date);
        const short = monthOf(date) === line.period.key ? date.slice(8) : date.slice(5);
        return units === undefined ? short : `${short}*${units}`;
      });
      return `${line.origin} ${line.period.key}${label}: ${line.quantity} × ${amount} (${dates.join(" ")})`;
    }
  }
}
