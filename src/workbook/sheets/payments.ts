import { paymentMeansSynonyms, paymentMeansWords } from "../../wording/choices";
import { synonyms } from "../../wording/synonyms";
import { money } from "../codecs/amounts";
import { choice } from "../codecs/choices";
import { day } from "../codecs/days";
import { code, freeText, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";
import { nobody } from "../../kernel/problem";
import { familyCodeColumn } from "./families";

export const paymentsSheet = defineSheet({
  key: "payments",
  name: "Règlements",
  role: "input",
  tableName: "Reglements",
  columns: {
    date: needed("Date", day, 12, {
      synonyms: [...synonyms.date, "Date de paiement", "Date de règlement", "Payé le"],
    }),
    familyCode: familyCodeColumn,
    amount: needed("Montant", money, 12, { synonyms: [...synonyms.amount, "Montant réglé", "Montant payé"] }),
    means: column("Moyen", choice(paymentMeansWords, paymentMeansSynonyms), 14, {
      harmless: true,
      bears: true,
      synonyms: synonyms.means,
    }),
    reference: column("Référence", freeText, 20, {
      harmless: true,
      synonyms: ["N° de chèque", "Numéro de chèque", "Réf"],
    }),
    invoice: column("Facture", code, 15, { synonyms: [...synonyms.invoice, "Facture réglée"] }),
    observation: column("Observation", text, 40, {
      harmless: true,
      synonyms: ["Observations", "Remarque", "Remarques"],
    }),
  },
  // Payments change balances, never what is invoiced.
  blocks: () => nobody,
});
