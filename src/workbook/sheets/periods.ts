import { hints } from "../../wording/hints";
import { day, periodKey } from "../codecs/days";
import { freeText, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const periodsSheet = defineSheet({
  key: "periods",
  name: "Périodes",
  role: "input",
  tableName: "Periodes",
  columns: {
    key: needed("Période", periodKey, 18, { hint: hints.periods.key }),
    label: column("Libellé", text, 22, { harmless: true }),
    from: needed("Du", day, 12),
    to: needed("Au", day, 12),
    plannedIssue: column("Émission", day, 12),
    dueOn: column("Échéance", day, 12),
    officeDay: column("Permanence", day, 12, { harmless: true }),
    officeHours: column("Heures", freeText, 16, { harmless: true }),
    issuedOn: column("Émise le", day, 12, { hint: hints.periods.issuedOn }),
  },
});
