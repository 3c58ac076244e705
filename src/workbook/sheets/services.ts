import { nobody } from "../../kernel/problem";
import { serviceUnitWords } from "../../wording/choices";
import { synonyms } from "../../wording/synonyms";
import { choice, yesNo } from "../codecs/choices";
import { time } from "../codecs/days";
import { wholeNumber } from "../codecs/numbers";
import { text } from "../codecs/text";
import { column, defineSheet, needed, type FieldOf } from "../declaration";

const minutes = wholeNumber(1, 1440);

export const servicesSheet = defineSheet({
  key: "services",
  name: "Prestations",
  role: "input",
  later: true,
  tableName: "Prestations",
  columns: {
    service: needed("Prestation", text, 18, { synonyms: synonyms.service }),
    unit: column("Unité", choice(serviceUnitWords), 10),
    weekdays: column("Jours", text, 14),
    isMeal: column("Repas", yesNo, 9),
    step: column("Pas (minutes)", minutes, 14),
    tolerance: column("Tolérance (minutes)", wholeNumber(0, 1440), 19),
    minimum: column("Minimum", wholeNumber(0, 99), 11),
    maximum: column("Maximum", wholeNumber(1, 99), 11),
    closesAt: column("Heure de fin", time, 13),
    lateService: column("Prestation de retard", text, 20),
    lateStep: column("Pas de retard (minutes)", minutes, 22),
  },
  blocks: () => nobody,
});

declare module "../../kernel/place" {
  interface SheetFields {
    services: FieldOf<(typeof servicesSheet)["columns"]>;
  }
}
