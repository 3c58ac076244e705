import { calendarTypeNames } from "../../wording/calendar";
import { hints } from "../../wording/hints";
import { neededEnd, neededStart } from "../codecs/bounds";
import { synonyms } from "../../wording/synonyms";
import { choice } from "../codecs/choices";
import { freeText, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { listsSheet } from "./lists";

export const calendarSheet = defineSheet({
  key: "calendar",
  name: "Calendrier",
  role: "input",
  tableName: "Calendrier",
  columns: {
    from: needed("Du", neededStart, 12, { synonyms: synonyms.from }),
    to: needed("Au", neededEnd, 12, { hint: hints.calendar.to, synonyms: synonyms.to }),
    label: column("Libellé", text, 32, { harmless: true, synonyms: [...synonyms.label, "Nom"] }),
    type: column("Type", choice(calendarTypeNames), 13, {
      synonyms: ["Type de jour", "Nature", "Genre"],
    }),
    school: column("École", text, 22, {
      ...choicesFrom(listsSheet, "school"),
      hint: hints.calendar.school,
      synonyms: synonyms.school,
    }),
    className: column("Classe", text, 12, {
      ...choicesFrom(listsSheet, "className"),
      hint: hints.calendar.className,
      synonyms: synonyms.className,
    }),
    source: column("Source", freeText, 40, {
      harmless: true,
      bears: true,
      synonyms: ["Origine", "Provenance"],
    }),
  },
  blocks: ({ school, className }) => ({ of: "school", school, className }),
});
