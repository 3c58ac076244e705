import { childOnly, everybody } from "../../kernel/problem";
import { lineOriginWords } from "../../wording/choices";
import { synonyms } from "../../wording/synonyms";
import { money } from "../codecs/amounts";
import { choice } from "../codecs/choices";
import { dayList, periodKey } from "../codecs/days";
import { integer } from "../codecs/numbers";
import { code, freeText, longText, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const invoiceLinesSheet = defineSheet({
  key: "invoiceLines",
  name: "Lignes de facture",
  role: "output",
  tableName: "LignesFacture",
  columns: {
    invoice: needed("Facture", code, 15, { synonyms: synonyms.invoice }),
    periodKey: needed("Période", periodKey, 16),
    childCode: needed("Code enfant", code, 13, { synonyms: synonyms.childCode }),
    service: column("Prestation", text, 18, { headerNeeded: true, synonyms: synonyms.service }),
    label: column("Libellé", freeText, 40, { harmless: true }),
    quantity: needed("Quantité", integer, 10, { synonyms: ["Qté", "Nombre"] }),
    unitPrice: needed("Prix unitaire", money, 13, { synonyms: ["Prix", "PU"] }),
    amount: needed("Montant", money, 12, { synonyms: synonyms.amount }),
    days: column("Jours", dayList, 60, { headerNeeded: true }),
    origin: needed("Origine", choice(lineOriginWords), 15),
    explanation: column("Explication", longText, 80, { filled: true }),
    sharing: column("Partage", freeText, 40, { addedAgain: true, later: true, synonyms: ["Payeurs"] }),
  },
  blocks: ({ childCode }) => (childCode === undefined ? everybody : childOnly(childCode)),
});
