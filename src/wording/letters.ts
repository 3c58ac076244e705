import type { ReminderLevel } from "../domain/reminders";
import type { Cents } from "../kernel/cents";
import type { Day } from "../kernel/day";
import { euros } from "./amounts";
import { enumerated, shortDay } from "./days";
import { fr } from "./french";

/**
 * What the letter says between its greeting and the list of invoices, where the town has no text of its own. It suits a
 * town as well as a firm that bills for it: who may recover what is not for the programme to say.
 */
export function letterParagraphs(
  level: ReminderLevel,
  total: Cents,
  remindedOn: readonly Day[],
): readonly string[] {
  return level === 1 ? firstReminder(total) : formalNotice(total, remindedOn);
}

function firstReminder(total: Cents): readonly string[] {
  return [
    fr`Sauf erreur de notre part, les factures ci-dessous, dont l’échéance est passée, ne sont pas entièrement réglées : il reste ${euros(total)} à payer.`,
    "Nous vous remercions de régler cette somme dès réception de cette lettre. Si vous l’avez payée entre-temps, ne tenez pas compte de ce rappel.",
    "Si vous ne pouvez pas payer en une fois, ou si une facture vous semble inexacte, prenez contact avec nous dès maintenant : nous chercherons une solution ensemble.",
  ];
}

function formalNotice(total: Cents, remindedOn: readonly Day[]): readonly string[] {
  const dates = enumerated(remindedOn.map((day) => `du ${shortDay(day)}`));
  const despite = `Malgré ${remindedOn.length > 1 ? "nos rappels" : "notre rappel"}${dates === "" ? "" : ` ${dates}`}`;
  return [
    fr`${despite}, les factures ci-dessous ne sont toujours pas entièrement réglées.`,
    fr`Par la présente, nous vous mettons en demeure de payer la somme de ${euros(total)} dans les huit jours qui suivent la réception de cette lettre.`,
    "À défaut, le recouvrement en sera poursuivi par toutes les voies de droit.",
    "Si votre situation ne vous permet pas de payer en une fois, prenez contact avec nous avant la fin de ce délai pour convenir d’un échéancier ; le centre communal d’action sociale peut aussi vous aider.",
  ];
}
