import { invoiceStatusWords, paymentMeansWords } from "../../wording/choices";
import { synonyms } from "../../wording/synonyms";
import { money } from "../codecs/amounts";
import { choice } from "../codecs/choices";
import { day, periodKey } from "../codecs/days";
import { integer } from "../codecs/numbers";
import { code, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

const recomputed = { filled: true };

/** The register. A row that cannot be read stops everything: the next number and what is billed hang on it. */
export const invoicesSheet = defineSheet({
  key: "invoices",
  name: "Factures",
  role: "output",
  tableName: "Factures",
  columns: {
    number: needed("Facture", code, 15, { synonyms: synonyms.invoice }),
    periodKey: needed("Période", periodKey, 16),
    familyCode: needed("Code famille", code, 13, { synonyms: synonyms.familyCode }),
    familyName: column("Famille", text, 26, { harmless: true }),
    childCode: needed("Code enfant", code, 13, { synonyms: synonyms.childCode }),
    childName: column("Enfant", text, 26, { harmless: true }),
    issuedOn: needed("Émise le", day, 12, { synonyms: synonyms.issuedOn }),
    dueOn: column("Échéance", day, 12, { synonyms: synonyms.dueOn }),
    meals: needed("Repas", integer, 8),
    periodAmount: needed("Montant", money, 12),
    otherAmount: needed("Régularisations", money, 15),
    total: needed("Total", money, 12),
    paid: column("Réglé", money, 12, recomputed),
    remaining: column("Reste dû", money, 12, recomputed),
    means: column("Moyen", choice(paymentMeansWords), 14, recomputed),
    status: column("Statut", choice(invoiceStatusWords), 12, recomputed),
  },
});
