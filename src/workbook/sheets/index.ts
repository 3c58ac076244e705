import type { SheetKey } from "../../kernel/place";
import type { FieldOf, PageDeclaration, TableSheet } from "../declaration";
import { absenceRulesSheet } from "./absence-rules";
import { absencesSheet } from "./absences";
import { adjustmentsSheet } from "./adjustments";
import { anomaliesSheet } from "./anomalies";
import { bookingsSheet } from "./bookings";
import { calendarSheet } from "./calendar";
import { childrenSheet } from "./children";
import { correspondencesSheet } from "./correspondences";
import { debitsSheet } from "./debits";
import { enrolmentsSheet, weekdayColumns } from "./enrolments";
import { familiesSheet } from "./families";
import { headcountsSheet } from "./headcounts";
import { invoiceLinesSheet } from "./invoice-lines";
import { invoicesSheet } from "./invoices";
import { journalSheet } from "./journal";
import { listsSheet } from "./lists";
import { menusSheet } from "./menus";
import { requestsSheet } from "./requests";
import { mandatesSheet } from "./mandates";
import { openingBalancesSheet } from "./opening-balances";
import { overdueSheet } from "./overdue";
import {
  classListsPage,
  kitchenPage,
  printedMenusPage,
  lettersPage,
  receiptsPage,
  printedInvoicesPage,
  statementPages,
} from "./pages";
import { paymentsSheet } from "./payments";
import { periodsSheet } from "./periods";
import { quotientsSheet } from "./quotients";
import { readMeSheet } from "./read-me";
import { rejectsSheet } from "./rejects";
import { remindersSheet } from "./reminders";
import { settingsSheet } from "./settings-sheet";
import { custodiesSheet } from "./custodies";
import { deadlinesSheet } from "./deadlines";
import { passagesSheet } from "./passages";
import { servicesSheet } from "./services";
import { surchargesSheet } from "./surcharges";
import { thirdPartsSheet } from "./third-parts";
import { tariffsSheet } from "./tariffs";

export {
  absenceRulesSheet,
  absencesSheet,
  adjustmentsSheet,
  anomaliesSheet,
  bookingsSheet,
  calendarSheet,
  childrenSheet,
  correspondencesSheet,
  debitsSheet,
  enrolmentsSheet,
  familiesSheet,
  headcountsSheet,
  invoiceLinesSheet,
  invoicesSheet,
  journalSheet,
  listsSheet,
  mandatesSheet,
  menusSheet,
  openingBalancesSheet,
  overdueSheet,
  paymentsSheet,
  periodsSheet,
  quotientsSheet,
  readMeSheet,
  rejectsSheet,
  requestsSheet,
  remindersSheet,
  settingsSheet,
  custodiesSheet,
  deadlinesSheet,
  passagesSheet,
  servicesSheet,
  surchargesSheet,
  thirdPartsSheet,
  tariffsSheet,
  weekdayColumns,
};
export * from "./pages";

/** The sheets that the clerk fills, in the order of their tabs: a drop-down list needs the sheet that it is taken from. */
export const inputSheets: readonly TableSheet[] = [
  settingsSheet,
  calendarSheet,
  periodsSheet,
  tariffsSheet,
  servicesSheet,
  surchargesSheet,
  absenceRulesSheet,
  deadlinesSheet,
  familiesSheet,
  quotientsSheet,
  requestsSheet,
  childrenSheet,
  custodiesSheet,
  thirdPartsSheet,
  enrolmentsSheet,
  bookingsSheet,
  passagesSheet,
  absencesSheet,
  menusSheet,
  adjustmentsSheet,
  paymentsSheet,
  mandatesSheet,
  rejectsSheet,
  openingBalancesSheet,
];

/** The sheets that the program fills, in the order of the month. */
export const outputSheets: readonly (TableSheet | PageDeclaration)[] = [
  anomaliesSheet,
  headcountsSheet,
  kitchenPage,
  classListsPage,
  printedMenusPage,
  invoicesSheet,
  invoiceLinesSheet,
  printedInvoicesPage,
  debitsSheet,
  receiptsPage,
  remindersSheet,
  lettersPage,
  overdueSheet,
  ...statementPages,
  listsSheet,
  correspondencesSheet,
  journalSheet,
];

/** Every sheet of the workbook, in the order of its tabs. */
export const allSheets: readonly (TableSheet | PageDeclaration)[] = [
  readMeSheet,
  ...inputSheets,
  ...outputSheets,
];

/** The sheet of rows of this key. */
export function tableSheetOf(key: SheetKey): TableSheet | undefined {
  return allSheets.find((sheet): sheet is TableSheet => sheet.shape === "table" && sheet.key === key);
}

const nameByKey = new Map<SheetKey, string>(allSheets.map((sheet) => [sheet.key, sheet.name]));

/** The French name of a sheet. */
export function sheetName(key: SheetKey): string {
  const name = nameByKey.get(key);
  if (name === undefined) throw new RangeError(`No such sheet: ${key}`);
  return name;
}

/** The columns of a sheet of rows. */
type FieldsOf<S extends TableSheet> = FieldOf<S["columns"]>;

declare module "../../kernel/place" {
  interface SheetFields {
    absenceRules: FieldsOf<typeof absenceRulesSheet>;
    absences: FieldsOf<typeof absencesSheet>;
    adjustments: FieldsOf<typeof adjustmentsSheet>;
    anomalies: FieldsOf<typeof anomaliesSheet>;
    bookings: FieldsOf<typeof bookingsSheet>;
    calendar: FieldsOf<typeof calendarSheet>;
    children: FieldsOf<typeof childrenSheet>;
    correspondences: FieldsOf<typeof correspondencesSheet>;
    custodies: FieldsOf<typeof custodiesSheet>;
    deadlines: FieldsOf<typeof deadlinesSheet>;
    debits: FieldsOf<typeof debitsSheet>;
    enrolments: FieldsOf<typeof enrolmentsSheet>;
    families: FieldsOf<typeof familiesSheet>;
    headcounts: FieldsOf<typeof headcountsSheet>;
    invoiceLines: FieldsOf<typeof invoiceLinesSheet>;
    invoices: FieldsOf<typeof invoicesSheet>;
    journal: FieldsOf<typeof journalSheet>;
    lists: FieldsOf<typeof listsSheet>;
    mandates: FieldsOf<typeof mandatesSheet>;
    menus: FieldsOf<typeof menusSheet>;
    openingBalances: FieldsOf<typeof openingBalancesSheet>;
    overdue: FieldsOf<typeof overdueSheet>;
    passages: FieldsOf<typeof passagesSheet>;
    payments: FieldsOf<typeof paymentsSheet>;
    periods: FieldsOf<typeof periodsSheet>;
    quotients: FieldsOf<typeof quotientsSheet>;
    readMe: FieldsOf<typeof readMeSheet>;
    rejects: FieldsOf<typeof rejectsSheet>;
    reminders: FieldsOf<typeof remindersSheet>;
    requests: FieldsOf<typeof requestsSheet>;
    services: FieldsOf<typeof servicesSheet>;
    settings: FieldsOf<typeof settingsSheet>;
    surcharges: FieldsOf<typeof surchargesSheet>;
    tariffs: FieldsOf<typeof tariffsSheet>;
    thirdParts: FieldsOf<typeof thirdPartsSheet>;
  }
}
