import type { CalendarRow, CanteenWeek, Territory } from "../../domain/calendar";
import type { HouseholdLists } from "../../domain/families";
import type {
  Adjustment,
  IssuedInvoice,
  IssuedLine,
  PayDeskSession,
  Period,
  RejectFee,
} from "../../domain/invoicing";
import type { Absence, AbsenceRule, Booking, BookingRules } from "../../domain/meals";
import type { MissingQuotientRule, Tariff } from "../../domain/tariffs";
import type { RowPlace } from "../../kernel/place";
import type { SchoolWeek, UnreadSetting } from "../read-settings";
import type { SettingField, Settings } from "../sheets/settings";
import type { Money } from "./money";

/** Everything that the workbook of a town says about its canteen, in the terms of the domain. */
export interface Town {
  readonly settings: Settings;
  /** Where they stand, for those that the sheet has a row for. */
  readonly settingCells: ReadonlyMap<SettingField, { readonly place: RowPlace<"settings"> }>;
  /** Those that could not be read, each with its problem. */
  readonly unreadSettings: readonly UnreadSetting[];
  /** Schools that have a week of their own, as the settings write them. */
  readonly schoolWeeks: readonly SchoolWeek[];
  readonly territory: Territory;
  readonly canteenWeek: CanteenWeek;
  readonly bookingRules: BookingRules;
  readonly missingQuotient: MissingQuotientRule;
  readonly periods: readonly Period[];
  readonly payDesk: readonly PayDeskSession[];
  readonly calendarRows: readonly CalendarRow[];
  /**
   * Children and families with an unreadable cell are here too, that cell left undefined: their brothers and sisters
   * have a rank, and who was once invoiced is not deleted. Their problems block them.
   */
  readonly households: HouseholdLists;
  /** Rows with a defect included. */
  readonly tariffs: readonly Tariff[];
  /** By motive, as `foldLabel` writes it. */
  readonly absenceRules: ReadonlyMap<string, AbsenceRule>;
  readonly bookings: readonly Booking[];
  readonly absences: readonly Absence[];
  readonly adjustments: readonly Adjustment[];
  readonly rejectFees: readonly RejectFee[];
  readonly issuedInvoices: readonly IssuedInvoice[];
  readonly issuedLines: readonly IssuedLine[];
  /** The last number of each run that the journal notes. */
  readonly journaledNumbers: readonly string[];
  /** `undefined` when one of its sheets lacks a column: no balance is known, but invoices can be issued. */
  readonly money: Money | undefined;
}
