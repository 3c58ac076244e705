import type { ReminderLevel } from "../domain/reminders";
import type { Cents } from "../kernel/cents";
import type { Day } from "../kernel/day";
import { counted, euros } from "./amounts";
import { enumerated, shortDay } from "./days";
import { fr, lower } from "./french";
import { rejectReasons } from "./reject-reasons";

/**
 * What the letter says between its greeting and the list of invoices, where the town has no text of its own. It suits a
 * town as well as a firm that bills for it: who may recover what is not for the programme to say.
 */
export function letterParagraphs(
  level: ReminderLevel,
  total: Cents,
  remindedOn: readonly Day[],
  noticeDays: number,
): readonly string[] {
  return level === 1 ? firstReminder(total) : formalNotice(total, remindedOn, noticeDays);
}

/** A debit that the bank sent back, on a letter about the invoices that it should have settled. */
export interface RejectTold {
  readonly collectedOn: Day;
  readonly amount: Cents;
  readonly invoices: readonly string[];
  readonly date: Day | undefined;
  readonly code: string | undefined;
  readonly fee: Cents;
  /** The invoice that asks for the fee, once there is one. */
  readonly feeInvoice: string | undefined;
}

export function rejectParagraph(reject: RejectTold): string {
  const { collectedOn, amount, invoices, date, code, fee, feeInvoice } = reject;
  const which = `${invoices.length > 1 ? "des factures" : "de la facture"} ${enumerated(invoices)}`;
  const on = date === undefined ? "" : ` le ${shortDay(date)}`;
  const meaning = code === undefined ? undefined : rejectReasons[code]?.meaning;
  const why = meaning === undefined ? "" : `\u00a0: ${lower(meaning.replace(/\.$/, ""))}`;
  const where =
    feeInvoice === undefined
      ? "seront portés sur une prochaine facture"
      : `sont portés sur la facture ${feeInvoice}`;
  const cost = fee === 0 ? "" : fr` Les frais, ${euros(fee)}, ${where}.`;
  return fr`Le prélèvement ${which}, de ${euros(amount)} au ${shortDay(collectedOn)}, a été rejeté par votre banque${on}${why}. Ces factures ne seront plus prélevées : merci de les payer par un autre moyen.${cost}`;
}

/** `8 jours`, in letters and in the placeholder of the town's own text. */
export const noticeText = (days: number) => counted(days, "jour");

function firstReminder(total: Cents): readonly string[] {
  return [
    fr`Sauf erreur de notre part, les factures ci-dessous, dont l’échéance est passée, ne sont pas entièrement réglées : il reste ${euros(total)} à payer.`,
    "Nous vous remercions de régler cette somme dès réception de cette lettre. Si vous l’avez payée entre-temps, ne tenez pas compte de ce rappel.",
    "Si vous ne pouvez pas payer en une fois, ou si une facture vous semble inexacte, prenez contact avec nous dès maintenant : nous chercherons une solution ensemble.",
  ];
}

function formalNotice(total: Cents, remindedOn: readonly Day[], days: number): readonly string[] {
  const dates = enumerated(remindedOn.map((day) => `du ${shortDay(day)}`));
  const despite = `Malgré ${remindedOn.length > 1 ? "nos rappels" : "notre rappel"}${dates === "" ? "" : ` ${dates}`}`;
  return [
    fr`${despite}, les factures ci-dessous ne sont toujours pas entièrement réglées.`,
    fr`Par la présente, nous vous mettons en demeure de payer la somme de ${euros(total)} dans les ${noticeText(days)} qui suivent la réception de cette lettre.`,
    "À défaut, le recouvrement en sera poursuivi par toutes les voies de droit.",
    "Si votre situation ne vous permet pas de payer en une fois, prenez contact avec nous avant la fin de ce délai pour convenir d’un échéancier ; le centre communal d’action sociale peut aussi vous aider.",
  ];
}
