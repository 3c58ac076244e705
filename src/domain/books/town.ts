import type { CalendarBook } from "../calendar";
import type { DebtorBook } from "../debtors";
import type { DebitingBook } from "../direct-debit";
import type { Households } from "../families";
import type { BillingBook, GivenOut, PeriodBook, Register } from "../invoicing";
import type { Menu } from "../kitchen";
import type { MealBook } from "../meals";
import type { RemindingBook } from "../reminders";
import type { FamilyRequest } from "../requests";
import type { ServiceBook } from "../services";
import type { Surcharge } from "../surcharges";
import type { VotedGrid } from "../tariffs";
import type { Money } from "./money";
import type { Office } from "./office";

/** Everything that the workbook of a town says about its canteen, by trade: each room declares the book that its rules ask. */
export interface Town {
  readonly office: Office;
  readonly calendar: CalendarBook;
  /**
   * Children and families with an unreadable cell are here too, that cell left undefined: their brothers and sisters
   * have a rank, and who was once invoiced is not deleted. Their problems block them.
   */
  readonly households: Households;
  readonly grid: VotedGrid;
  readonly services: ServiceBook;
  readonly surcharges: readonly Surcharge[];
  readonly meals: MealBook;
  /** Printed, and nothing else hangs on them. */
  readonly menus: readonly Menu[];
  /** What families ask to have changed: nothing is until the clerk has it applied. */
  readonly requests: readonly FamilyRequest[];
  /** Who pays beside the children's own families. */
  readonly debtors: DebtorBook;
  readonly periods: PeriodBook;
  readonly billing: BillingBook;
  readonly register: Register;
  /** What went out as files, run by run, as the journal notes it. */
  readonly givenOut: readonly GivenOut[];
  readonly debiting: DebitingBook;
  readonly reminding: RemindingBook;
  /** `undefined` when one of its sheets lacks a column: no balance is known, but invoices can be issued. */
  readonly money: Money | undefined;
}
