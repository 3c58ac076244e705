import { nobody } from "../../kernel/problem";
import { debitStatusWords, sepaSequenceWords } from "../../wording/choices";
import { synonyms } from "../../wording/synonyms";
import { money } from "../codecs/amounts";
import { choice } from "../codecs/choices";
import { day, pastDay } from "../codecs/days";
import { account, code, codeList, freeText, reference, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const debitsSheet = defineSheet({
  key: "debits",
  name: "Prélèvements",
  role: "output",
  tableName: "Prelevements",
  columns: {
    batch: column("Lot", freeText, 22),
    dueOn: column("Échéance", day, 12, {
      synonyms: [...synonyms.dueOn, "Date de prélèvement", "Prélevé le"],
    }),
    familyCode: needed("Code famille", code, 13, { synonyms: synonyms.familyCode }),
    holder: column("Titulaire", text, 28, { harmless: true }),
    mandate: column("RUM", reference, 24, { synonyms: synonyms.mandate }),
    signedOn: column("Signé le", pastDay, 12),
    iban: column("IBAN", account, 34),
    bic: column("BIC", account, 14),
    sequence: column("Séquence", choice(sepaSequenceWords), 10),
    amount: column("Montant", money, 12, { synonyms: synonyms.amount }),
    invoices: column("Factures", codeList, 32, {
      synonyms: ["N° de factures", "Numéros de factures", "Facture"],
    }),
    reference: needed("Référence", reference, 36, {
      synonyms: ["EndToEndId", "Référence de bout en bout", "Réf"],
    }),
    status: column("Statut", choice(debitStatusWords), 12, { synonyms: synonyms.status }),
    rejectReason: column("Motif du rejet", freeText, 30, { harmless: true }),
  },
  blocks: () => nobody,
});
