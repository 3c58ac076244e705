import { documentWords, noticeWords } from "../../wording/choices";
import { hints } from "../../wording/hints";
import { choice, yesNo } from "../codecs/choices";
import { time } from "../codecs/days";
import { count, wholeNumberOrName } from "../codecs/numbers";
import { text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const absenceRulesSheet = defineSheet({
  key: "absenceRules",
  name: "Règles d'absence",
  role: "input",
  tableName: "ReglesAbsence",
  columns: {
    motive: needed("Motif", text, 22, {
      hint: hints.absenceRules.motive,
      synonyms: ["Motif d'absence", "Motif de l'absence", "Raison", "Cause"],
    }),
    notice: column("Prévenir", choice(noticeWords), 14, {
      headerNeeded: true,
      synonyms: ["Prévenir avant", "Prévenance", "Préavis"],
    }),
    delay: column("Délai", wholeNumberOrName(0, 10_000), 12, {
      hint: hints.absenceRules.delay,
      synonyms: ["Délai de prévenance"],
    }),
    before: column("Heure limite", time, 12, {
      hint: hints.absenceRules.before,
      synonyms: ["Heure", "Avant l'heure", "Heure maximum", "Limite horaire"],
    }),
    writingRequired: column("Écrit exigé", yesNo, 12, {
      synonyms: ["Écrit", "Écrit obligatoire", "Écrit demandé"],
    }),
    document: column(
      "Justificatif exigé",
      choice(documentWords, { required: ["o", "x", "vrai", "1"], none: ["n", "faux", "0"] }),
      20,
      { synonyms: ["Justificatif", "Justificatif obligatoire", "Justificatif demandé"] },
    ),
    documentWithinDays: column("Délai justificatif (jours)", count, 24, {
      hint: hints.absenceRules.documentWithinDays,
      synonyms: ["Délai du justificatif", "Délai pour le justificatif"],
    }),
    waitingMeals: column("Carence (repas)", count, 15, {
      hint: hints.absenceRules.waitingMeals,
      synonyms: ["Repas de carence", "Jours de carence", "Délai de carence"],
    }),
    article: column("Article", text, 30, {
      hint: hints.absenceRules.article,
      harmless: true,
      synonyms: ["Article du règlement"],
    }),
  },
});
