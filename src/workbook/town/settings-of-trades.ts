import type { Office } from "../../domain/books";
import type { DebitingBook, PlacedText } from "../../domain/direct-debit";
import type { RemindingBook } from "../../domain/reminders";
import { at } from "../../kernel/place";
import type { SettingsReading } from "../read-settings";

/** Who runs the canteen, as the settings say it. */
export function officeOf({ settings, cells }: SettingsReading): Office {
  const { service, manager, address, postcode, city, phone, email, siret, paymentSite, chequePayee } =
    settings;
  return {
    service,
    manager,
    address,
    postcode,
    city,
    phone,
    email,
    siret,
    paymentSite,
    chequePayee,
    emailPlace: cells.get("email")?.place,
  };
}

/** How the town collects; each text that names the creditor has its cell, one without a row is told at the sheet. */
export function debitingOf({ settings, cells }: SettingsReading): DebitingBook {
  const placed = (field: "manager" | "creditorId" | "iban" | "bic"): PlacedText => {
    const place = cells.get(field)?.place;
    return {
      value: settings[field],
      place: place === undefined ? { sheet: "settings" } : at(place, "value"),
    };
  };
  return {
    creditor: {
      name: placed("manager"),
      service: settings.service,
      identifier: placed("creditorId"),
      iban: placed("iban"),
      bic: placed("bic"),
    },
    rules: {
      leadDays: settings.bankLeadDays,
      noticeDays: settings.preNotificationDays,
      firstSequence: settings.sepaSequence,
    },
    fileVersion: settings.painVersion,
  };
}

/** When the town reminds, of how much at least, and in which words. */
export function remindingOf({ settings }: SettingsReading): RemindingBook {
  return {
    rules: {
      firstDelay: settings.firstReminderDays,
      secondDelay: settings.secondReminderDays,
      minimum: settings.reminderMinimum,
    },
    ownText: { 1: settings.reminderText1, 2: settings.reminderText2 },
  };
}
