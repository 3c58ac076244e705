import type { reglagesWords } from "../../wording/page/reglages";
import type { SettingField } from "../../workbook/sheets/settings";

export type SettingGroup = keyof typeof reglagesWords.groups;

/** Where each setting stands on the screen. A setting without a group does not compile. */
export const groupOfSetting: Readonly<Record<SettingField, SettingGroup>> = {
  service: "town",
  manager: "town",
  address: "town",
  postcode: "town",
  city: "town",
  phone: "town",
  email: "town",
  siret: "town",
  paymentSite: "town",
  chequePayee: "town",
  academy: "year",
  schoolYear: "year",
  territory: "year",
  canteenDays: "year",
  billingMode: "billing",
  paymentDelayDays: "billing",
  issueFloor: "billing",
  lastNumber: "billing",
  missingQuotient: "billing",
  scheduleDayOfMonth: "bookings",
  exceptionalWorkingDays: "bookings",
  unforeseenHours: "bookings",
  outOfTime: "bookings",
  surcharge: "bookings",
  creditorId: "debit",
  iban: "debit",
  bic: "debit",
  preNotificationDays: "debit",
  bankLeadDays: "debit",
  sepaSequence: "debit",
  painVersion: "debit",
  rejectFee: "debit",
  firstReminderDays: "reminders",
  secondReminderDays: "reminders",
  reminderMinimum: "reminders",
  reminderText1: "reminders",
  reminderText2: "reminders",
};

/** What a town may take over from another: rules, and never an address or an account. */
export const settingsOfPreset: ReadonlySet<SettingField> = new Set<SettingField>([
  "canteenDays",
  "billingMode",
  "paymentDelayDays",
  "issueFloor",
  "missingQuotient",
  "scheduleDayOfMonth",
  "exceptionalWorkingDays",
  "unforeseenHours",
  "outOfTime",
  "surcharge",
  "rejectFee",
  "firstReminderDays",
  "secondReminderDays",
  "reminderMinimum",
]);
