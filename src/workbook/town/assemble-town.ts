import { makeTown } from "../../domain/books";
import type { HouseholdLists } from "../../domain/families";
import { type Problem, information } from "../../kernel/problem";
import type { Era } from "../codecs/era";
import type { SheetSnapshot } from "../port";
import type { SettingsReading } from "../read-settings";
import { exceptionalDeadline } from "./exceptional-deadline";
import { narrowSettings } from "./narrow-settings";
import { readDeadlines } from "./read-deadlines";
import { KnownDebtors, readDebtors } from "./read-debtors";
import { readHouseholds } from "./read-households";
import { readAbsenceRules, readBookings, readAbsences } from "./read-meals";
import { readMoney } from "./read-money";
import {
  readRejectFees,
  readCalendarRows,
  readAdjustments,
  readInvoices,
  readPeriods,
  readPayDesk,
  readInvoiceLines,
  readJournaledNumbers,
  readGivenOut,
} from "./read-register";
import { readPassages, readServices } from "./read-services";
import { readSurcharges } from "./read-surcharges";
import type { TownTables, MoneyTables } from "./read-tables";
import { readTariffs } from "./read-tariffs";
import { problemsOfServices } from "./service-problems";
import { officeOf, debitingOf, remindingOf } from "./settings-of-trades";

/** The town as its sheets say it, and what is wrong with what they say together. */
export function assembleTown(
  settingsReading: SettingsReading,
  sheets: TownTables,
  moneySheets: MoneyTables,
  rejectsSnapshot: SheetSnapshot | undefined,
  era: Era | undefined,
) {
  const problems: Problem[] = [];
  const { settings, unread } = settingsReading;
  const { households, problems: householdProblems } = readHouseholds(sheets);
  const grid = readTariffs(sheets.tariffs);
  const absenceRules = readAbsenceRules(sheets.absenceRules);
  const rejects = readRejectFees(rejectsSnapshot, sheets.debits, settings.rejectFee, era);
  const calendarRows = readCalendarRows(sheets.calendar);
  if (sheets.calendar.layout !== undefined && sheets.calendar.rows.length === 0) {
    problems.push(information("reading.empty-calendar", {}, { sheet: "calendar" }));
  }
  const children = codesOfChildren(households, sheets);
  const bookings = readBookings(sheets.bookings, children, problems);
  const absences = readAbsences(sheets.absences, children, problems);
  const debtors = new KnownDebtors(sheets.families);
  const adjustments = readAdjustments(sheets.adjustments, { children, debtors }, problems);
  const passages = readPassages(sheets.passages, children, problems);
  const debtorBook = readDebtors(sheets, debtors, children, problems);
  const services = readServices(sheets.services);
  const surcharges = readSurcharges(sheets.surcharges, settings.outOfTime === "surcharge");
  const deadlines = readDeadlines(sheets.deadlines);
  const others = [
    ...householdProblems,
    ...grid.problems,
    ...services.problems,
    ...surcharges.problems,
    ...absenceRules.problems,
    ...rejects.problems,
  ];
  for (const problem of others) problems.push(problem);
  const issuedInvoices = readInvoices(sheets.invoices);
  const families = new Set([
    ...households.families.map(({ code }) => code),
    ...issuedInvoices.map(({ familyCode }) => familyCode),
  ]);
  const { debits } = sheets;
  const { money, problems: moneyProblems } = readMoney(
    moneySheets,
    { debits, rejects: rejects.reading },
    { families, invoices: new Map(issuedInvoices.map(({ number, familyCode }) => [number, familyCode])) },
  );
  const exceptional = exceptionalDeadline(settingsReading, deadlines);
  const unreadSettings = narrowSettings([...unread, ...exceptional.unread], {
    bookings,
    familiesAtUsualFee: rejects.familiesAtUsualFee,
    surchargesLate: settings.outOfTime === "surcharge",
  });
  const town = makeTown({
    office: officeOf(settingsReading),
    calendar: {
      schoolYear: settings.schoolYear,
      academy: settings.academy,
      territory: settings.territory,
      week: settingsReading.canteenWeek,
      schoolWeeks: settingsReading.schoolWeeks,
      rows: calendarRows,
    },
    households,
    grid: {
      tariffs: grid.tariffs,
      // Where nobody knows what was decided, nobody pays the highest price unasked.
      missingQuotient: unread.some(({ field }) => field === "missingQuotient")
        ? "block"
        : settings.missingQuotient,
    },
    services: services.services,
    passages,
    surcharges: surcharges.surcharges,
    meals: {
      bookings,
      absences,
      bookingRules: {
        scheduleDayOfMonth: settings.scheduleDayOfMonth,
        exceptionalWorkingDays: exceptional.workingDays,
        ...(exceptional.table === undefined ? {} : { exceptionalTable: exceptional.table }),
        unforeseenHours: settings.unforeseenHours,
        outOfTime: settings.outOfTime,
        surcharge: settings.surcharge,
      },
      absenceRules: absenceRules.rules,
      deadlines,
    },
    debtors: debtorBook,
    periods: readPeriods(sheets.periods),
    payDesk: readPayDesk(sheets.periods),
    billing: {
      mode: settings.billingMode,
      paymentDays: settings.paymentDelayDays,
      floor: settings.issueFloor,
      rejectFee: settings.rejectFee,
      adjustments,
      fees: rejects.fees,
    },
    register: {
      invoices: issuedInvoices,
      lines: readInvoiceLines(sheets.invoiceLines),
      lastNumber: settings.lastNumber,
      journaled: readJournaledNumbers(sheets.journal),
    },
    givenOut: readGivenOut(sheets.journal),
    debiting: debitingOf(settingsReading),
    reminding: remindingOf(settingsReading),
  });
  for (const problem of problemsOfServices(town)) problems.push(problem);
  return { town, money, problems, rejects: rejects.reading, moneyProblems, unreadSettings };
}

/** Children whose family cannot be read included: they exist, and wait for it. */
function codesOfChildren(households: HouseholdLists, { children }: TownTables): ReadonlySet<string> {
  const codes = new Set(households.children.map((child) => child.code));
  for (const { values } of children.rows) if (values.code !== undefined) codes.add(values.code);
  return codes;
}
