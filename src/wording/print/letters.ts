import type { ReminderLevel } from "../../domain/reminders";
import { fr } from "../french";

/** The words of a printed reminder. */
export const letterWords = {
  subjects: {
    1: fr`Rappel : factures de cantine impayées`,
    2: fr`Mise en demeure de payer : factures de cantine impayées`,
  } satisfies Record<ReminderLevel, string>,
  subject: (subject: string) => fr`Objet : ${subject}`,
  reference: (familyCode: string) => fr`Référence : famille ${familyCode}`,
  place: (city: string | undefined) => (city === undefined ? "Le" : `${city}, le`),
  greeting: (salutation: string) => `${salutation},`,
  number: "Facture",
  period: "Période",
  dueOn: "Échéance",
  remaining: "Reste dû",
  total: "Total à payer",
  goodbye: (salutation: string) => fr`Veuillez agréer, ${salutation}, nos salutations distinguées.`,
  none: "Aucune lettre à envoyer.",
};
