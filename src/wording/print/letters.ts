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
  greeting: (title: string | undefined) => `${title ?? "Madame, Monsieur"},`,
  number: "Facture",
  period: "Période",
  dueOn: "Échéance",
  remaining: "Reste dû",
  total: "Total à payer",
  closing: fr`Si votre paiement s’est croisé avec cette lettre, n’en tenez pas compte. En cas de difficulté, appelez-nous : une solution peut être cherchée avec vous.`,
  goodbye: (title: string | undefined) =>
    fr`Veuillez agréer, ${title ?? "Madame, Monsieur"}, nos salutations distinguées.`,
  none: "Aucune lettre à envoyer.",
};

/** What a letter says where the sheet Paramètres holds no text of the town's own. */
export const usualLetterTexts: Record<ReminderLevel, string> = {
  1: fr`Sauf erreur de notre part, les factures suivantes ne sont pas payées à ce jour. Nous vous remercions de les régler dès réception de cette lettre.`,
  2: fr`Malgré notre rappel, les factures suivantes restent impayées. Nous vous mettons en demeure de les régler sous huit jours. Sans paiement de votre part, le recouvrement sera poursuivi par les voies de droit.`,
};
