import { makeTown, type Town } from "../domain/books";
import type { HouseholdLists } from "../domain/families";
import { childName, familyName } from "../wording/people-names";
import type { People } from "../wording/problems";
import type { SheetKey } from "../kernel/place";
import { blocking, everybody, information, type Problem } from "../kernel/problem";
import type { Era } from "./codecs/era";
import { headerOf, type TableSheet } from "./declaration";
import { findEra } from "./find-era";
import { absentColumns } from "./column-problems";
import { findSheets } from "./find-sheets";
import { isBlankSheet, locateSheet, type SheetLayout } from "./layout";
import type { SheetSnapshot, WorkbookSnapshot } from "./port";
import { holdingNobody, isAboutWholeSheet, isForMoneyAlone, isQuestion, leavesNoTown } from "./questions";
import { readSettings, type SettingsReading, type UnreadSetting } from "./read-settings";
import { readSheet, soundRows, type SheetReading } from "./read-sheet";
import {
  absenceRulesSheet,
  absencesSheet,
  adjustmentsSheet,
  allSheets,
  bookingsSheet,
  calendarSheet,
  childrenSheet,
  custodiesSheet,
  deadlinesSheet,
  debitsSheet,
  enrolmentsSheet,
  familiesSheet,
  inputSheets,
  invoiceLinesSheet,
  invoicesSheet,
  journalSheet,
  mandatesSheet,
  menusSheet,
  openingBalancesSheet,
  passagesSheet,
  paymentsSheet,
  periodsSheet,
  quotientsSheet,
  rejectsSheet,
  requestsSheet,
  remindersSheet,
  servicesSheet,
  settingsSheet,
  surchargesSheet,
  tariffsSheet,
  thirdPartsSheet,
} from "./sheets";
import { narrowSettings } from "./town/narrow-settings";
import { exceptionalDeadline } from "./town/exceptional-deadline";
import { placeholderDoubts } from "./town/placeholder-doubts";
import { readDeadlines } from "./town/read-deadlines";
import { KnownDebtors, readDebtors } from "./town/read-debtors";
import { readHouseholds, widenToFamilies } from "./town/read-households";
import { readAbsenceRules, readAbsences, readBookings, withoutHoursBesideTables } from "./town/read-meals";
import { readMenus } from "./town/read-menus";
import { readRequests } from "./town/read-requests";
import { readMoney, type MoneyReadings } from "./town/read-money";
import {
  readAdjustments,
  readCalendarRows,
  readInvoiceLines,
  readInvoices,
  readGivenOut,
  readJournaledNumbers,
  readPayDesk,
  readPeriods,
  readRejectFees,
} from "./town/read-register";
import { readPassages, readServices } from "./town/read-services";
import { readSurcharges } from "./town/read-surcharges";
import { problemsOfServices } from "./town/service-problems";
import { debitingOf, officeOf, remindingOf } from "./town/settings-of-trades";
import { sheetsGone } from "./town/sheets-in-use";
import { readTariffs } from "./town/read-tariffs";

export interface TownReading {
  /** `undefined` when a sheet or a column without which nothing can be computed is missing. */
  readonly town: Town | undefined;
  /** Settings that could not be read, each with its problem: their defaults stand in the books. */
  readonly unreadSettings: readonly UnreadSetting[];
  readonly problems: readonly Problem[];
  /** What the workbook does without: worth knowing once, to whoever asks for everything. */
  readonly absent: readonly Problem[];
  readonly layouts: TownLayouts;
}

/** Of every sheet found, those that are only written included. */
export interface TownLayouts extends ReadonlyMap<SheetKey, SheetLayout> {
  /** Who is behind the codes that problems name. */
  readonly people?: People | undefined;
}

/** Without these there is nothing to compute; every other sheet may be missing. */
export const neededSheets: readonly TableSheet[] = [
  settingsSheet,
  calendarSheet,
  tariffsSheet,
  familiesSheet,
  childrenSheet,
  enrolmentsSheet,
];

const neededKeys: ReadonlySet<SheetKey> = new Set(neededSheets.map(({ key }) => key));

/** The names to ask of the port. Sheets made to be printed hold nothing that is not elsewhere, and would be long to read. */
export const townSheetNames: readonly string[] = allSheets.flatMap(({ shape, name }) =>
  shape === "table" ? [name] : [],
);

/** Reads a whole workbook: the town where that is possible, and every problem with its cell. */
export function readTown(snapshot: WorkbookSnapshot): TownReading {
  const { find, doubles, problems: sheetProblems } = findSheets(snapshot);
  const settings = readSettings(find(settingsSheet));
  const era = findEra(settings.settings.schoolYear, find);
  const read = <S extends TableSheet>(sheet: S): SheetReading<S> => readSheet(sheet, find(sheet), { era });

  const readings = {
    periods: read(periodsSheet),
    calendar: read(calendarSheet),
    tariffs: read(tariffsSheet),
    services: read(servicesSheet),
    surcharges: read(surchargesSheet),
    absenceRules: withoutHoursBesideTables(read(absenceRulesSheet)),
    deadlines: read(deadlinesSheet),
    families: read(familiesSheet),
    quotients: read(quotientsSheet),
    thirdParts: read(thirdPartsSheet),
    children: read(childrenSheet),
    custodies: read(custodiesSheet),
    enrolments: read(enrolmentsSheet),
    bookings: read(bookingsSheet),
    passages: read(passagesSheet),
    absences: read(absencesSheet),
    adjustments: read(adjustmentsSheet),
    debits: read(debitsSheet),
    invoices: read(invoicesSheet),
    invoiceLines: read(invoiceLinesSheet),
    journal: read(journalSheet),
  };
  const moneyReadings = {
    payments: read(paymentsSheet),
    openingBalances: read(openingBalancesSheet),
    mandates: read(mandatesSheet),
    reminders: read(remindersSheet),
  };
  // Nothing hangs on menus and requests: they are read apart, and hold back nothing.
  const menuReading = read(menusSheet);
  const { menus, problems: ofMenus } = readMenus(menuReading);
  const requestReading = read(requestsSheet);
  const { requests, problems: ofRequests } = readRequests(requestReading);
  const layouts = layoutsOf(find, [
    settings.layout,
    menuReading.layout,
    requestReading.layout,
    ...[...Object.values(readings), ...Object.values(moneyReadings)].map(({ layout }) => layout),
  ]);
  const missing = neededSheets
    .filter(({ key }) => !doubles.has(key))
    .flatMap((sheet) => missingSheet(sheet, layouts.get(sheet.key)));

  const { town, money, problems, rejects, moneyProblems, unreadSettings } = assemble(
    settings,
    readings,
    moneyReadings,
    {
      snapshot: find(rejectsSheet),
      era,
    },
  );
  // The problems of the grid and of the services come with `problems`: a row with a defect is read all the same.
  const { tariffs, ...others } = readings;
  const ofGridRows = new Set(tariffs.rows.flatMap((row) => row.problems));
  const gridColumns = tariffs.problems.filter((problem) => !ofGridRows.has(problem));
  const unreadable = [...Object.values(others), rejects].flatMap((reading) =>
    reading === readings.services ? [] : reading.problems,
  );
  const isUnread = new Set(settings.unread.map(({ problem }) => problem));
  const ofSettings = [
    ...settings.problems.filter((problem) => !isUnread.has(problem)),
    ...unreadSettings.map(({ problem }) => problem),
    ...placeholderDoubts(settings),
  ];
  const witnesses = { ...readings, ...moneyReadings, rejects };
  const gone = sheetsGone(witnesses, layouts).filter(({ where }) => where && !doubles.has(where.sheet));
  const questions = [...sheetProblems, ...gone];
  const forInvoices = [
    ...missing,
    ...questions.filter((problem) => !isForMoneyAlone(problem)),
    ...ofSettings,
    ...gridColumns,
    ...unreadable,
    ...problems,
  ];
  const isComplete = !forInvoices.some((problem) => leavesNoTown(problem, neededKeys));
  const aboutMoney = [...questions.filter(isForMoneyAlone), ...moneyProblems].map(holdingNobody);
  const found = [...forInvoices, ...aboutMoney, ...ofMenus, ...ofRequests];
  const isMoneyKnown = !aboutMoney.some((problem) => isAboutWholeSheet(problem) || isQuestion(problem));
  const hasRanks = town.grid.tariffs.some((tariff) => tariff.ranks !== undefined);
  return {
    town: isComplete ? { ...town, menus, requests, money: isMoneyKnown ? money : undefined } : undefined,
    unreadSettings,
    problems: !isComplete
      ? found.filter((problem) => !isMereConsequence(problem))
      : hasRanks
        ? widenToFamilies(found, town.households)
        : found,
    absent: [...absentSheets(layouts), ...absentColumnsOf(layouts)],
    layouts: Object.assign(layouts, { people: peopleOf(town, readings) }),
  };
}

/** Who was invoiced and is gone from its sheet is still called what the register called it. */
function peopleOf(
  { households }: Pick<Town, "households">,
  { invoices }: Pick<TownSheets, "invoices">,
): People {
  const families = new Map<string, string>();
  const children = new Map<string, string>();
  for (const { values } of soundRows(invoices)) {
    if (values.familyName !== undefined) families.set(values.familyCode, values.familyName);
    if (values.childName !== undefined) children.set(values.childCode, values.childName);
  }
  for (const family of households.families.values()) families.set(family.code, familyName(family));
  for (const child of households.children.values()) children.set(child.code, childName(child));
  return { families, children };
}

/**
 * Those of the clerk that a new workbook would have; the program's own come with the first run that fills them. An older
 * workbook has no sheet of a later edition.
 */
function absentSheets(layouts: ReadonlyMap<SheetKey, SheetLayout>): readonly Problem[] {
  const isOlder = !inputSheets.some(({ key, later }) => later === true && layouts.has(key));
  const absent = inputSheets.filter(
    ({ key, later, isSpare = false }) =>
      !isSpare && !(later === true && isOlder) && !neededKeys.has(key) && !layouts.has(key),
  );
  const sheets = absent.map(({ name }) => name);
  return sheets.length === 0 ? [] : [information("reading.sheets-absent", { sheets })];
}

function absentColumnsOf(layouts: ReadonlyMap<SheetKey, SheetLayout>): readonly Problem[] {
  return inputSheets.flatMap((sheet) => {
    const layout = layouts.get(sheet.key);
    return layout === undefined ? [] : absentColumns(sheet, layout);
  });
}

interface TownSheets {
  readonly periods: SheetReading<typeof periodsSheet>;
  readonly calendar: SheetReading<typeof calendarSheet>;
  readonly tariffs: SheetReading<typeof tariffsSheet>;
  readonly services: SheetReading<typeof servicesSheet>;
  readonly surcharges: SheetReading<typeof surchargesSheet>;
  readonly deadlines: SheetReading<typeof deadlinesSheet>;
  readonly thirdParts: SheetReading<typeof thirdPartsSheet>;
  readonly custodies: SheetReading<typeof custodiesSheet>;
  readonly passages: SheetReading<typeof passagesSheet>;
  readonly absenceRules: SheetReading<typeof absenceRulesSheet>;
  readonly families: SheetReading<typeof familiesSheet>;
  readonly quotients: SheetReading<typeof quotientsSheet>;
  readonly children: SheetReading<typeof childrenSheet>;
  readonly enrolments: SheetReading<typeof enrolmentsSheet>;
  readonly bookings: SheetReading<typeof bookingsSheet>;
  readonly absences: SheetReading<typeof absencesSheet>;
  readonly adjustments: SheetReading<typeof adjustmentsSheet>;
  readonly debits: SheetReading<typeof debitsSheet>;
  readonly invoices: SheetReading<typeof invoicesSheet>;
  readonly invoiceLines: SheetReading<typeof invoiceLinesSheet>;
  readonly journal: SheetReading<typeof journalSheet>;
}

function assemble(
  settingsReading: SettingsReading,
  sheets: TownSheets,
  moneySheets: MoneyReadings,
  { snapshot: rejectsSnapshot, era }: { snapshot: SheetSnapshot | undefined; era: Era | undefined },
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
function codesOfChildren(households: HouseholdLists, { children }: TownSheets): ReadonlySet<string> {
  const codes = new Set(households.children.map((child) => child.code));
  for (const { values } of children.rows) if (values.code !== undefined) codes.add(values.code);
  return codes;
}

function layoutsOf(
  find: (sheet: TableSheet) => SheetSnapshot | undefined,
  read: readonly (SheetLayout | undefined)[],
): ReadonlyMap<SheetKey, SheetLayout> {
  const layouts = new Map(
    read.flatMap((layout) => (layout === undefined ? [] : [[layout.key, layout] as const])),
  );
  for (const sheet of allSheets) {
    if (sheet.shape === "page" || layouts.has(sheet.key)) continue;
    const snapshot = find(sheet);
    if (snapshot !== undefined) layouts.set(sheet.key, locateSheet(sheet, snapshot).layout);
  }
  return layouts;
}

function missingSheet(sheet: TableSheet, layout: SheetLayout | undefined): readonly Problem[] {
  const place = { sheet: sheet.key };
  if (layout === undefined)
    return [blocking("reading.missing-sheet", { sheet: sheet.name }, place, everybody)];
  if (!isBlankSheet(layout)) return [];
  const columns = sheet.fields
    .filter((field) => sheet.columns[field]?.headerNeeded)
    .map((field) => headerOf(sheet, field));
  return [blocking("reading.no-headers", { sheet: sheet.name, columns }, place, everybody)];
}

/** A code leads nowhere when the sheet it leads to is missing: only the missing sheet is worth telling. */
function isMereConsequence({ code }: Problem): boolean {
  return (
    code === "reading.unknown-child" || code === "reading.unknown-family" || code === "reading.empty-calendar"
  );
}
