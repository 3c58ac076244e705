import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { day, periodKey } from "../codecs/days";
import { freeText, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const periodsSheet = defineSheet({
  key: "periods",
  name: "Périodes",
  role: "input",
  tableName: "Periodes",
  columns: {
    key: needed("Période", periodKey, 18, {
      hint: hints.periods.key,
      synonyms: ["Mois", "Périodes", "Période de facturation"],
    }),
    label: column("Libellé", text, 22, { harmless: true, bears: true, synonyms: synonyms.label }),
    from: needed("Du", day, 12, { synonyms: synonyms.from }),
    to: needed("Au", day, 12, { synonyms: synonyms.to }),
    plannedIssue: column("Émission", day, 12, {
      synonyms: ["Date d'émission", "Émission le", "Émission prévue", "Date d'émission prévue"],
    }),
    dueOn: column("Échéance", day, 12, { synonyms: synonyms.dueOn }),
    officeDay: column("Permanence", day, 12, {
      harmless: true,
      bears: true,
      synonyms: ["Date de permanence", "Jour de permanence"],
    }),
    officeHours: column("Heures", freeText, 16, {
      harmless: true,
      bears: true,
      synonyms: ["Horaires", "Heures de permanence"],
    }),
    issuedOn: column("Émise le", day, 12, {
      addedAgain: true,
      hint: hints.periods.issuedOn,
      synonyms: ["Facturée le", "Émise", "Émises le"],
    }),
  },
});
