import { mandateStatusWords } from "../../wording/choices";
import { choice } from "../codecs/choices";
import { day } from "../codecs/days";
import { code, freeText, text } from "../codecs/text";
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
    mandate: column("RUM", freeText, 24, { headerNeeded: true }),
    holder: column("Titulaire", text, 28),
    iban: column("IBAN", freeText, 34, { headerNeeded: true }),
    bic: column("BIC", freeText, 14),
    signedOn: column("Signé le", day, 12, { headerNeeded: true }),
    receivedOn: column("Reçu le", day, 12),
    status: column("Statut", choice(mandateStatusWords, { active: ["Active"] }), 12),
    lastCollection: column("Dernière échéance", day, 17),
    lastIban: column("Dernier IBAN", freeText, 34),
  },
  // An unreadable mandate is left out of the debit; the invoice goes out all the same.
  blocks: () => nobody,
});
