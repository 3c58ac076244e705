import type { Office, Transfers } from "../../domain/books";
import { accountFault, type DebitingBook, type PlacedText } from "../../domain/direct-debit";
import type { RemindingBook } from "../../domain/reminders";
import { at } from "../../kernel/place";
import type { SettingCell, SettingsReading } from "../read-settings";

/** Who runs the canteen, as the settings say it. */
export function officeOf({ settings, cells }: SettingsReading): Office {
  const { service, manager, address, postcode, city, phone, email, siret, paymentSite, paymentId } = settings;
  const { chequePayee, payByTransfer } = settings;
  const { sending, vatNote, legalNotes, signatory, signatoryRole } = settings;
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
    paymentId,
    chequePayee,
    transfers: payByTransfer ? transfersOf(settings.iban, settings.bic, cells.get("iban")) : undefined,
    sending,
    vatNote,
    legalNotes,
    signatory,
    signatoryRole,
    mail: { subject: settings.mailSubject, text: settings.mailText },
    emailPlace: cells.get("email")?.place,
  };
}

/** A text without a row is told at the sheet. */
function placedText(value: string | undefined, cell: SettingCell | undefined): PlacedText {
  return { value, place: cell === undefined ? { sheet: "settings" } : at(cell.place, "value") };
}

function transfersOf(
  iban: string | undefined,
  bic: string | undefined,
  cell: SettingCell | undefined,
): Transfers {
  const fault = accountFault(iban);
  if (fault === undefined && iban !== undefined) return { ok: true, iban, bic };
  return { ok: false, fault: fault ?? "missing", place: placedText(iban, cell).place };
}

/** How the town collects; each text that names the creditor has its cell, one without a row is told at the sheet. */
export function debitingOf({ settings, cells }: SettingsReading): DebitingBook {
  const placed = (field: "manager" | "creditorId" | "iban" | "bic") =>
    placedText(settings[field], cells.get(field));
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
    formalNoticeDays: settings.formalNoticeDays,
  };
}
