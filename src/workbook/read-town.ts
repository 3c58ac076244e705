import { type Town } from "../domain/books";
import { childName, familyName } from "../wording/people-names";
import type { People } from "../wording/problems";
import type { SheetKey } from "../kernel/place";
import { blocking, everybody, information, type Problem } from "../kernel/problem";
import { headerOf, type TableSheet } from "./declaration";
import { findEra } from "./find-era";
import { absentColumns } from "./column-problems";
import { findSheets } from "./find-sheets";
import { isBlankSheet, locateSheet, type SheetLayout } from "./layout";
import type { SheetSnapshot, WorkbookSnapshot } from "./port";
import { holdingNobody, isAboutWholeSheet, isForMoneyAlone, isQuestion, leavesNoTown } from "./questions";
import { readSettings, type UnreadSetting } from "./read-settings";
import { readSheet, soundRows } from "./read-sheet";
import {
  allSheets,
  calendarSheet,
  childrenSheet,
  enrolmentsSheet,
  familiesSheet,
  inputSheets,
  menusSheet,
  rejectsSheet,
  requestsSheet,
  settingsSheet,
  tariffsSheet,
} from "./sheets";
import { placeholderDoubts } from "./town/placeholder-doubts";
import { widenToFamilies } from "./town/read-households";
import { readMenus } from "./town/read-menus";
import { readRequests } from "./town/read-requests";
import { sheetsGone } from "./town/sheets-in-use";
import { assembleTown } from "./town/assemble-town";
import { type ReadTable, readTables, readMoneyTables, type TownTables } from "./town/read-tables";

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
  const read: ReadTable = (sheet) => readSheet(sheet, find(sheet), { era });

  const readings = readTables(read);
  const moneyReadings = readMoneyTables(read);
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

  const { town, money, problems, rejects, moneyProblems, unreadSettings } = assembleTown(
    settings,
    readings,
    moneyReadings,
    find(rejectsSheet),
    era,
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
  { invoices }: Pick<TownTables, "invoices">,
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
