import { fr } from "../french";

interface MailTextAbout {
  /** Something is to be paid by the family until a day: what is collected it need not pay. */
  readonly isDue: boolean;
  readonly invoices: number;
  readonly sender: string | undefined;
}

/** The words of a mail, where the town has none of its own. */
export const mailWords = {
  subject: "Facture de cantine – {periode}",
  text: ({ isDue, invoices, sender }: MailTextAbout) =>
    [
      "Bonjour,",
      "",
      invoices > 1
        ? fr`Vous trouverez ci-joint vos factures de cantine, {periode}. Total : {total}.`
        : fr`Vous trouverez ci-joint votre facture de cantine, {periode}. Total : {total}.`,
      ...(isDue ? [fr`À payer au plus tard le {echeance}.`] : []),
      "",
      "Cordialement,",
      ...(sender === undefined ? [] : [sender]),
    ].join("\n"),
  noDueDay: fr`sans échéance`,
};
