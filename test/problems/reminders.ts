import { cents } from "../../src/kernel/cents";
import type { ProblemsOf } from "../../src/kernel/problem";
import { invoices, reminders, remindersConfirmedLate, reminding } from "./money-town";
import { when, type PagesOf } from "./page";

/** A letter on record about this invoice. */
const letterAbout = (invoice: string) => ({
  Relances: [
    ["Date", "Niveau", "Code famille", "Facture", "Statut"],
    ["23/11/2026", 1, "F1", invoice, "Envoyée"],
  ],
});

export const reminderPages: PagesOf<ProblemsOf<"reminder">> = {
  "reminder.below-minimum": [reminders({ Factures: invoices }, cents(5000))],
  "reminder.unknown-invoice": [
    when("a number that resembles one of the register", reminding(letterAbout("2026-00001"))),
    when("a number that resembles none", reminding(letterAbout("avis du 3 mars"))),
  ],
  "reminder.changed-since-preview": [
    remindersConfirmedLate({
      Règlements: [
        ["Date", "Code famille", "Montant"],
        ["24/11/2026", "F1", 12.5],
      ],
    }),
  ],
};
