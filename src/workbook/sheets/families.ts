import { familyOnly, nobody } from "../../kernel/problem";
import { paymentMeansSynonyms, paymentMeansWords } from "../../wording/choices";
import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { quotientFamilial } from "../codecs/amounts";
import { choice, yesNo } from "../codecs/choices";
import { code, freeText, longText, phone, postcode, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";

export const familiesSheet = defineSheet({
  key: "families",
  name: "Familles",
  role: "input",
  tableName: "Familles",
  columns: {
    code: needed("Code famille", code, 13, { synonyms: [...synonyms.familyCode, "Code"] }),
    title: column("Civilité", text, 10, { harmless: true, bears: true, synonyms: ["Titre", "Civ"] }),
    lastName: needed("Nom", text, 20, { synonyms: synonyms.lastName }),
    firstName: column("Prénom", text, 16, { synonyms: synonyms.firstName }),
    address: column("Adresse", text, 30, { synonyms: ["Adresse postale", "Rue", "Voie"] }),
    addressComplement: column("Complément", text, 20, { synonyms: ["Complément d'adresse", "Adresse 2"] }),
    postcode: column("Code postal", postcode, 12, { synonyms: ["CP"] }),
    city: column("Ville", text, 20, { synonyms: ["Localité", "Nom de la commune"] }),
    email: column("Courriel", freeText, 28, {
      harmless: true,
      synonyms: ["E-mail", "Email", "Mail", "Adresse électronique", "Adresse mail", "Mél"],
    }),
    phone: column("Téléphone", phone, 16, { harmless: true, synonyms: ["Tél", "Portable", "Mobile"] }),
    resident: column("Résident", yesNo, 11, { hint: hints.families.resident, synonyms: synonyms.resident }),
    quotient: column("QF", quotientFamilial, 10, {
      hint: hints.families.quotient,
      synonyms: synonyms.quotient,
    }),
    paymentMeans: column("Moyen de paiement", choice(paymentMeansWords, paymentMeansSynonyms), 19, {
      harmless: true,
      bears: true,
      synonyms: ["Moyen", ...synonyms.means],
    }),
    onlineInvoice: column("Facture en ligne", yesNo, 16, {
      harmless: true,
      synonyms: ["Facture dématérialisée"],
    }),
    observations: column("Observations", longText, 40, {
      hint: hints.families.observations,
      harmless: true,
      bears: true,
      synonyms: ["Observation", "Remarques", "Remarque"],
    }),
  },
  blocks: ({ code: family }) => (family === undefined ? nobody : familyOnly(family)),
});

/** The family that a row of another sheet is about. */
export const familyCodeColumn = needed("Code famille", code, 13, {
  ...choicesFrom(familiesSheet, "code"),
  synonyms: synonyms.familyCode,
});
