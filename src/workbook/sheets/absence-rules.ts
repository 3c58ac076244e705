import { documentWords, noticeWords } from "../../wording/choices";
import { hints } from "../../wording/hints";
import { choice, yesNo } from "../codecs/choices";
import { time } from "../codecs/days";
import { count } from "../codecs/numbers";
import { text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const absenceRulesSheet = defineSheet({
  key: "absenceRules",
  name: "Règles d'absence",
  role: "input",
  tableName: "ReglesAbsence",
  columns: {
    motive: needed("Motif", text, 22, { hint: hints.absenceRules.motive }),
    notice: column("Prévenir", choice(noticeWords), 14, { headerNeeded: true }),
    delay: column("Délai", count, 8, { hint: hints.absenceRules.delay }),
    before: column("Heure limite", time, 12, { hint: hints.absenceRules.before }),
    writingRequired: column("Écrit exigé", yesNo, 12),
    document: column(
      "Justificatif exigé",
      choice(documentWords, { required: ["o", "x", "vrai", "1"], none: ["n", "faux", "0"] }),
      20,
    ),
    documentWithinDays: column("Délai justificatif (jours)", count, 24, {
      hint: hints.absenceRules.documentWithinDays,
    }),
    waitingMeals: column("Carence (repas)", count, 15, { hint: hints.absenceRules.waitingMeals }),
    article: column("Article", text, 30, { hint: hints.absenceRules.article, harmless: true }),
  },
});
