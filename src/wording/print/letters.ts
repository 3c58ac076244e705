import type { ReminderLevel } from "../../domain/reminders";
import { fr } from "../french";

/** A title as a letter spells it: `M.` is Monsieur; whoever is not known by one of these is addressed as both. */
function titleInFull(title: string | undefined): string {
  const known = new Map([
    ["M.", "Monsieur"],
    ["M", "Monsieur"],
    ["Mme", "Madame"],
  ]);
  return known.get(title ?? "") ?? "Madame, Monsieur";
}

/** The words of a printed reminder. */
export const letterWords = {
  subjects: {
    1: fr`Rappel : factures de cantine impayées`,
    2: fr`Mise en demeure de payer : factures de cantine impayées`,
  } satisfies Record<ReminderLevel, string>,
  subject: (subject: string) => fr`Objet : ${subject}`,
  reference: (familyCode: string) => fr`Référence : famille ${familyCode}`,
  place: (city: string | undefined) => (city === undefined ? "Le" : `${city}, le`),
  greeting: (title: string | undefined) => `${titleInFull(title)},`,
  number: "Facture",
  period: "Période",
  dueOn: "Échéance",
  remaining: "Reste dû",
  total: "Total à payer",
  goodbye: (title: string | undefined) =>
    fr`Veuillez agréer, ${titleInFull(title)}, nos salutations distinguées.`,
  none: "Aucune lettre à envoyer.",
};
