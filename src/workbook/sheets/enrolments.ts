import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { yesNo } from "../codecs/choices";
import { endDay, startDay } from "../codecs/bounds";
import { column, defineSheet } from "../declaration";
import { blocksChild, childCodeColumn } from "./children";
import { serviceColumn } from "./lists";

const weekday = (...others: readonly string[]) => ({
  hint: hints.enrolments.weekday,
  headerNeeded: true,
  synonyms: others,
});
const open = { hint: hints.enrolments.open };

/** The columns of the days of school, each with its weekday. */
export const weekdayColumns = [
  ["monday", 1],
  ["tuesday", 2],
  ["wednesday", 3],
  ["thursday", 4],
  ["friday", 5],
] as const;

export const enrolmentsSheet = defineSheet({
  key: "enrolments",
  name: "Inscriptions",
  role: "input",
  tableName: "Inscriptions",
  columns: {
    childCode: childCodeColumn,
    service: serviceColumn,
    monday: column("L", yesNo, 6, weekday("Lundi", "Lun", "Lu")),
    tuesday: column("Ma", yesNo, 6, weekday("Mardi", "Mar")),
    wednesday: column("Me", yesNo, 6, { ...weekday("Mercredi", "Mer"), headerNeeded: false }),
    thursday: column("J", yesNo, 6, weekday("Jeudi", "Jeu", "Je")),
    friday: column("V", yesNo, 6, weekday("Vendredi", "Ven", "Ve")),
    from: column("Du", startDay, 12, { ...open, synonyms: synonyms.from }),
    to: column("Au", endDay, 12, { ...open, synonyms: synonyms.to }),
  },
  blocks: blocksChild,
});
