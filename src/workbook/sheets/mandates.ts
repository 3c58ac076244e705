import { mandateStatusWords } from "../../wording/choices";
import { choice } from "../codecs/choices";
import { pastDay } from "../codecs/days";
import { account, code, reference, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { nobody } from "../../kernel/problem";
import { familiesSheet } from "./families";

export const mandatesSheet = defineSheet({
  key: "mandates",
  name: "Mandats",
  role: "input",
  tableName: "Mandats",
  columns: {
    familyCode: needed("Code famille", code, 13, choicesFrom(familiesSheet, "code")),
    mandate: column("RUM", reference, 24, { headerNeeded: true }),
    holder: column("Titulaire", text, 28),
    iban: column("IBAN", account, 34, { headerNeeded: true }),
    bic: column("BIC", account, 14),
    signedOn: column("Signé le", pastDay, 12, { headerNeeded: true }),
    receivedOn: column("Reçu le", pastDay, 12),
    status: column("Statut", choice(mandateStatusWords, { active: ["Active"] }), 12),
    lastCollection: column("Dernière échéance", pastDay, 17),
    lastIban: column("Dernier IBAN", account, 34),
  },
  // An unreadable mandate is left out of the debit; the invoice goes out all the same.
  blocks: () => nobody,
});
