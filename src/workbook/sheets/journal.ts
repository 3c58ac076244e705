import { nobody } from "../../kernel/problem";
import { money } from "../codecs/amounts";
import { day, moment, periodKey } from "../codecs/days";
import { integer } from "../codecs/numbers";
import { code, longText, text } from "../codecs/text";
import { column, defineSheet } from "../declaration";

// Whatever somebody wrote in the journal, no invoice hangs on it.
const noted = { harmless: true };

/** Every run: when, what, for which period and day, with what result. */
export const journalSheet = defineSheet({
  key: "journal",
  name: "Journal",
  role: "output",
  tableName: "Journal",
  columns: {
    ranAt: column("Quand", moment, 17, noted),
    action: column("Action", text, 22, noted),
    period: column("Période", periodKey, 16, noted),
    doneOn: column("Effectué le", day, 12, noted),
    invoices: column("Factures", integer, 10, noted),
    lastInvoice: column("Dernière facture", code, 17, {
      ...noted,
      bears: true,
      synonyms: ["Dernier numéro"],
    }),
    total: column("Total", money, 14, noted),
    summary: column("Résumé", longText, 80, noted),
  },
  blocks: () => nobody,
});
