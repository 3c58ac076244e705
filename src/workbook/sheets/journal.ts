import { nobody } from "../../kernel/problem";
import { money } from "../codecs/amounts";
import { day, moment, periodKey } from "../codecs/days";
import { integer } from "../codecs/numbers";
import { longText, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

/** Every run: when, what, for which period and day, with what result. */
export const journalSheet = defineSheet({
  key: "journal",
  name: "Journal",
  role: "output",
  tableName: "Journal",
  columns: {
    ranAt: column("Quand", moment, 17),
    action: needed("Action", text, 22),
    period: column("Période", periodKey, 16),
    doneOn: column("Effectué le", day, 12),
    invoices: column("Factures", integer, 10),
    total: column("Total", money, 14),
    summary: column("Résumé", longText, 80),
  },
  blocks: () => nobody,
});
