import { hints } from "../../wording/hints";
import { yesNo } from "../codecs/choices";
import { endDay, startDay } from "../codecs/bounds";
import { code, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { blocksChild, childrenSheet } from "./children";
import { tariffsSheet } from "./tariffs";

const weekday = { hint: hints.enrolments.weekday, headerNeeded: true };
const open = { hint: hints.enrolments.open };

export const enrolmentsSheet = defineSheet({
  key: "enrolments",
  name: "Inscriptions",
  role: "input",
  tableName: "Inscriptions",
  columns: {
    childCode: needed("Code enfant", code, 13, choicesFrom(childrenSheet, "code")),
    service: needed("Prestation", text, 18, choicesFrom(tariffsSheet, "service")),
    monday: column("L", yesNo, 6, weekday),
    tuesday: column("Ma", yesNo, 6, weekday),
    wednesday: column("Me", yesNo, 6, { hint: hints.enrolments.weekday }),
    thursday: column("J", yesNo, 6, weekday),
    friday: column("V", yesNo, 6, weekday),
    from: column("Du", startDay, 12, open),
    to: column("Au", endDay, 12, open),
  },
  blocks: blocksChild,
});
