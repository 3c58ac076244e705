import { familyOnly, nobody } from "../../kernel/problem";
import { paymentMeansSynonyms, paymentMeansWords } from "../../wording/choices";
import { hints } from "../../wording/hints";
import { quotientFamilial } from "../codecs/amounts";
import { choice, yesNo } from "../codecs/choices";
import { code, freeText, longText, phone, postcode, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const familiesSheet = defineSheet({
  key: "families",
  name: "Familles",
  role: "input",
  tableName: "Familles",
  columns: {
    code: needed("Code famille", code, 13),
    title: column("Civilité", text, 10, { harmless: true }),
    lastName: needed("Nom", text, 20),
    firstName: column("Prénom", text, 16),
    address: column("Adresse", text, 30),
    addressComplement: column("Complément", text, 20),
    postcode: column("Code postal", postcode, 12),
    city: column("Ville", text, 20),
    email: column("Courriel", freeText, 28, { harmless: true }),
    phone: column("Téléphone", phone, 16, { harmless: true }),
    resident: column("Résident", yesNo, 11, { hint: hints.families.resident }),
    quotient: column("QF", quotientFamilial, 10, { hint: hints.families.quotient }),
    paymentMeans: column("Moyen de paiement", choice(paymentMeansWords, paymentMeansSynonyms), 19, {
      harmless: true,
    }),
    onlineInvoice: column("Facture en ligne", yesNo, 16, { harmless: true }),
    observations: column("Observations", longText, 40, {
      hint: hints.families.observations,
      harmless: true,
    }),
  },
  blocks: ({ code: family }) => (family === undefined ? nobody : familyOnly(family)),
});
