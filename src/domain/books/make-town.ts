import type { CalendarBook } from "../calendar";
import type { DebtorBook } from "../debtors";
import type { DebitingBook } from "../direct-debit";
import { joinHouseholds, type HouseholdLists } from "../families";
import {
  periodBook,
  type BillingBook,
  type GivenOut,
  type PayDeskSession,
  type Period,
  type Register,
} from "../invoicing";
import type { MealBook } from "../meals";
import type { RemindingBook } from "../reminders";
import type { Passage, Service } from "../services";
import type { Surcharge } from "../surcharges";
import type { VotedGrid } from "../tariffs";
import type { Office } from "./office";
import { oneSpellingPerService } from "./spellings";
import type { Town } from "./town";

/** What the sheets say, each in its own order and spelling. */
export interface TownRows {
  readonly office: Office;
  readonly calendar: CalendarBook;
  readonly households: HouseholdLists;
  readonly grid: VotedGrid;
  readonly services: readonly Service[];
  readonly passages: readonly Passage[];
  readonly surcharges: readonly Surcharge[];
  readonly meals: MealBook;
  readonly debtors: DebtorBook;
  readonly periods: readonly Period[];
  readonly payDesk: readonly PayDeskSession[];
  readonly billing: BillingBook;
  readonly register: Register;
  readonly givenOut: readonly GivenOut[];
  readonly debiting: DebitingBook;
  readonly reminding: RemindingBook;
}

/**
 * Makes the books, once per read: families and children by their codes, every period by one key and every service by one
 * name, whatever each row calls them. Nothing compares their spellings afterwards.
 */
export function makeTown(rows: TownRows): Omit<Town, "money" | "menus" | "requests"> {
  const { households, grid, meals, debtors, register } = rows;
  const services = oneSpellingPerService({
    tariffs: grid.tariffs,
    services: rows.services,
    surcharges: rows.surcharges,
    passages: rows.passages,
    thirdParts: debtors.thirdParts,
    enrolments: households.enrolments,
    bookings: meals.bookings,
    lines: register.lines,
  });
  const named = [...register.invoices, ...register.lines].map(({ periodKey }) => periodKey);
  const periods = periodBook(rows.periods, rows.payDesk, named);
  const ofPeriod = <R extends { readonly periodKey: string }>(row: R): R => {
    const periodKey = periods.keyOf(row.periodKey);
    return periodKey === row.periodKey ? row : { ...row, periodKey };
  };
  return {
    office: rows.office,
    calendar: rows.calendar,
    households: joinHouseholds({ ...households, enrolments: services.enrolments }),
    grid: { ...grid, tariffs: services.tariffs },
    services: {
      named: new Map(services.services.map((service) => [service.name, service])),
      passages: services.passages,
    },
    surcharges: services.surcharges,
    meals: { ...meals, bookings: services.bookings },
    debtors: { ...debtors, thirdParts: services.thirdParts },
    periods,
    billing: rows.billing,
    register: {
      ...register,
      invoices: register.invoices.map(ofPeriod),
      lines: services.lines.map(ofPeriod),
    },
    givenOut: rows.givenOut.map(ofPeriod),
    debiting: rows.debiting,
    reminding: rows.reminding,
  };
}
