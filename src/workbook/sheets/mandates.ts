import { mandateStatusWords } from "../../wording/choices";
import { synonyms } from "../../wording/synonyms";
import { choice } from "../codecs/choices";
import { pastDay } from "../codecs/days";
import { account, reference, text } from "../codecs/text";
import { column, defineSheet } from "../declaration";
import { nobody } from "../../kernel/problem";
import { familyCodeColumn } from "./families";

export const mandatesSheet = defineSheet({
  key: "mandates",
  name: "Mandats",
  role: "input",
  tableName: "Mandats",
  columns: {
    familyCode: familyCodeColumn,
    mandate: column("RUM", reference, 24, { headerNeeded: true, synonyms: synonyms.mandate }),
    holder: column("Titulaire", text, 28, { synonyms: synonyms.holder }),
    iban: column("IBAN", account, 34, {
      headerNeeded: true,
      synonyms: ["N° IBAN", "Numéro IBAN"],
    }),
    bic: column("BIC", account, 14, { synonyms: ["Code BIC", "SWIFT"] }),
    signedOn: column("Signé le", pastDay, 12, { headerNeeded: true, synonyms: synonyms.signedOn }),
    receivedOn: column("Reçu le", pastDay, 12, { synonyms: ["Date de réception", "Réception", "Reçu"] }),
    status: column("Statut", choice(mandateStatusWords, { active: ["Active"] }), 12, {
      synonyms: synonyms.status,
    }),
    lastCollection: column("Dernière échéance", pastDay, 17, {
      addedAgain: true,
      synonyms: ["Dernier prélèvement", "Dernier prélèvement le"],
    }),
    lastIban: column("Dernier IBAN", account, 34, { addedAgain: true, synonyms: ["Ancien IBAN"] }),
  },
  // An unreadable mandate is left out of the debit; the invoice goes out all the same.
  blocks: () => nobody,
});
