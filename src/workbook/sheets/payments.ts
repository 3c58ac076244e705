import { paymentMeansSynonyms, paymentMeansWords } from "../../wording/choices";
import { money } from "../codecs/amounts";
import { choice } from "../codecs/choices";
import { day } from "../codecs/days";
import { code, freeText, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { nobody } from "../../kernel/problem";
import { familiesSheet } from "./families";

export const paymentsSheet = defineSheet({
  key: "payments",
  name: "Règlements",
  role: "input",
  tableName: "Reglements",
  columns: {
    date: needed("Date", day, 12),
    familyCode: needed("Code famille", code, 13, choicesFrom(familiesSheet, "code")),
    amount: needed("Montant", money, 12),
    means: column("Moyen", choice(paymentMeansWords, paymentMeansSynonyms), 14, { harmless: true }),
    reference: column("Référence", freeText, 20, { harmless: true }),
    invoice: column("Facture", code, 15),
    observation: column("Observation", text, 40, { harmless: true }),
  },
  // Payments change balances, never what is invoiced.
  blocks: () => nobody,
});
