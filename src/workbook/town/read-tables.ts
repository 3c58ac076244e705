import { asWarning, type Problem } from "../../kernel/problem";
import type { RowOf, TableSheet } from "../declaration";
import type { RowReading, SheetReading } from "../read-sheet";
import {
  periodsSheet,
  calendarSheet,
  tariffsSheet,
  servicesSheet,
  surchargesSheet,
  absenceRulesSheet,
  deadlinesSheet,
  familiesSheet,
  quotientsSheet,
  thirdPartsSheet,
  childrenSheet,
  custodiesSheet,
  enrolmentsSheet,
  bookingsSheet,
  passagesSheet,
  absencesSheet,
  adjustmentsSheet,
  debitsSheet,
  invoicesSheet,
  invoiceLinesSheet,
  journalSheet,
  paymentsSheet,
  openingBalancesSheet,
  mandatesSheet,
  remindersSheet,
} from "../sheets";

/** Reads the rows of a sheet of the workbook. */
export type ReadTable = <S extends TableSheet>(sheet: S) => SheetReading<S>;

/** The sheets that invoices hang on. */
export function readTables(read: ReadTable) {
  return {
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
}

export type TownTables = ReturnType<typeof readTables>;

/** The sheets that balances alone hang on: what is wrong in them never changes what is invoiced. */
export function readMoneyTables(read: ReadTable) {
  return {
    payments: read(paymentsSheet),
    openingBalances: read(openingBalancesSheet),
    mandates: read(mandatesSheet),
    reminders: read(remindersSheet),
  };
}

export type MoneyTables = ReturnType<typeof readMoneyTables>;

/** A table says the hour as well: one of its rule is not read, and nobody waits for a cell that is not. */
function withoutHoursBesideTables(
  reading: SheetReading<typeof absenceRulesSheet>,
): SheetReading<typeof absenceRulesSheet> {
  const unread = new Map(
    reading.rows
      .filter(({ values }) => values.notice === "table")
      .flatMap(({ problems }) => problems)
      .filter(({ severity, where }) => severity === "blocking" && where?.field === "before")
      .map((problem) => [problem, asWarning(problem)]),
  );
  if (unread.size === 0) return reading;
  const told = (problems: readonly Problem[]) => problems.map((problem) => unread.get(problem) ?? problem);
  const rows = reading.rows.map((row): RowReading<typeof absenceRulesSheet> => {
    const problems = told(row.problems);
    const isSound = !problems.some(({ severity }) => severity === "blocking");
    return row.sound || !isSound
      ? { ...row, problems }
      : { ...row, sound: true, values: row.values as RowOf<typeof absenceRulesSheet.columns>, problems };
  });
  return { ...reading, rows, problems: told(reading.problems) };
}
