import { calendarTypeNames } from "../../wording/calendar";
import { hints } from "../../wording/hints";
import { neededEnd, neededStart } from "../codecs/bounds";
import { choice } from "../codecs/choices";
import { freeText, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const calendarSheet = defineSheet({
  key: "calendar",
  name: "Calendrier",
  role: "input",
  tableName: "Calendrier",
  columns: {
    from: needed("Du", neededStart, 12),
    to: needed("Au", neededEnd, 12, { hint: hints.calendar.to }),
    label: column("Libellé", text, 32, { harmless: true }),
    type: column("Type", choice(calendarTypeNames), 13),
    school: column("École", text, 22, { hint: hints.calendar.school }),
    className: column("Classe", text, 12, { hint: hints.calendar.className }),
    source: column("Source", freeText, 40, { harmless: true }),
  },
  blocks: ({ school, className }) => ({ of: "school", school, className }),
});
