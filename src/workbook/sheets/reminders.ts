import { nobody } from "../../kernel/problem";
import { reminderStatusWords } from "../../wording/choices";
import { synonyms } from "../../wording/synonyms";
import { money } from "../codecs/amounts";
import { choice } from "../codecs/choices";
import { day } from "../codecs/days";
import { integer, wholeNumber } from "../codecs/numbers";
import { code, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const remindersSheet = defineSheet({
  key: "reminders",
  name: "Relances",
  role: "output",
  tableName: "Relances",
  columns: {
    date: needed("Date", day, 12, { synonyms: [...synonyms.date, "Date de relance"] }),
    level: needed("Niveau", wholeNumber(1, 2), 8),
    familyCode: needed("Code famille", code, 13, { synonyms: synonyms.familyCode }),
    familyName: column("Famille", text, 26, { harmless: true }),
    invoice: needed("Facture", code, 15, { synonyms: synonyms.invoice }),
    dueOn: column("Échéance", day, 12),
    daysLate: column("Jours de retard", integer, 15),
    remaining: column("Reste dû", money, 12),
    status: needed("Statut", choice(reminderStatusWords), 12, { synonyms: synonyms.status }),
  },
  blocks: () => nobody,
});
