import { nobody } from "../../kernel/problem";
import { money } from "../codecs/amounts";
import { day } from "../codecs/days";
import { integer } from "../codecs/numbers";
import { code, codeList, freeText, longText, phone, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const overdueSheet = defineSheet({
  key: "overdue",
  name: "Impayés",
  role: "output",
  tableName: "Impayes",
  columns: {
    familyCode: needed("Code famille", code, 13),
    familyName: column("Famille", text, 26),
    children: column("Enfants", text, 32),
    phone: column("Téléphone", phone, 16),
    email: column("Courriel", freeText, 28),
    invoices: column("Factures", codeList, 32),
    oldestDue: column("Plus ancienne échéance", day, 22),
    daysLate: column("Jours de retard", integer, 15),
    due: column("Dû", money, 12),
    reminders: column("Relances", integer, 10),
    lastReminder: column("Dernière relance", day, 16),
    proposal: column("Proposition", longText, 50),
  },
  blocks: () => nobody,
});
