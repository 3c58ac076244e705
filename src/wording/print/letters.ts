import type { ReminderLevel } from "../../domain/reminders";
import { fr } from "../french";

/** The words of a printed reminder. */
export const letterWords = {
  subjects: {
    1: "Rappel de factures impayées",
    2: "Mise en demeure de payer des factures impayées",
  } satisfies Record<ReminderLevel, string>,
  subject: (subject: string) => fr`Objet : ${subject}`,
  reference: (familyCode: string) => fr`Référence : famille ${familyCode}`,
  place: (city: string | undefined) => (city === undefined ? "Le" : `${city}, le`),
  greeting: (salutation: string) => `${salutation},`,
  child: "Enfant",
  number: "Facture",
  period: "Période",
  dueOn: "Échéance",
  remaining: "Reste dû",
  total: "Total à payer",
  goodbye: (salutation: string) => fr`Veuillez agréer, ${salutation}, nos salutations distinguées.`,
  none: "Aucune lettre à envoyer.",
};
