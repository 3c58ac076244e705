import type { Family } from "../domain/families";
import type { ReminderLevel } from "../domain/reminders";
import type { Cents } from "../kernel/cents";
import type { Day } from "../kernel/day";
import { euros } from "./amounts";
import { enumerated, shortDay } from "./days";
import { fr } from "./french";

/** The town that writes, as the sheet of settings says it. */
interface Sender {
  readonly service: string | undefined;
  readonly manager: string | undefined;
  readonly address: string | undefined;
  readonly postcode: string | undefined;
  readonly city: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly paymentSite: string | undefined;
  readonly chequePayee: string | undefined;
  readonly iban: string | undefined;
  readonly bic: string | undefined;
}

const isPresent = (text: string | undefined): text is string => text !== undefined && text !== "";
const joined = (...parts: readonly (string | undefined)[]) => parts.filter(isPresent).join(" ");

export function senderLines(sender: Sender): readonly string[] {
  const { service, manager, address, postcode, city, phone, email } = sender;
  return [
    service,
    manager,
    address,
    joined(postcode, city),
    phone && fr`Téléphone : ${phone}`,
    email && fr`Courriel : ${email}`,
  ].filter(isPresent);
}

/** A family's name and address as they go on an envelope. */
export function postalLines(family: Family): readonly string[] {
  const { title, firstName, lastName, address, addressComplement, postcode, city } = family;
  return [joined(title, firstName, lastName), addressComplement, address, joined(postcode, city)].filter(
    isPresent,
  );
}

export function letterTitle(level: ReminderLevel): string {
  return level === 1 ? "Rappel de paiement" : "Mise en demeure de payer";
}

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

/** Where and how to pay, a sentence each: what the settings do not say is not offered. */
export function paymentWays(
  sender: Sender,
  session: { readonly day: Day; readonly hours: string | undefined } | undefined,
): readonly string[] {
  const { paymentSite, chequePayee, iban, bic, manager, address, postcode, city } = sender;
  const where = [manager, address, joined(postcode, city)].filter(isPresent).join(", ");
  const hours = isPresent(session?.hours) ? ` (${session.hours})` : "";
  return [
    paymentSite && fr`En ligne : ${paymentSite}`,
    chequePayee &&
      fr`Par chèque à l’ordre de ${chequePayee}${where === "" ? "" : `, adressé à ${where}`}, avec le numéro des factures au dos.`,
    session && fr`En espèces ou par chèque, à la permanence du ${shortDay(session.day)}${hours}.`,
    iban &&
      fr`Par virement sur le compte ${iban}${isPresent(bic) ? ` (BIC ${bic})` : ""}, avec le numéro des factures.`,
  ].filter(isPresent);
}
