import { decisionWords } from "../../wording/choices";
import { hints } from "../../wording/hints";
import { absenceVerdictWords } from "../../wording/verdicts";
import { synonyms } from "../../wording/synonyms";
import { choice, yesNo } from "../codecs/choices";
import { day, dayOfMoment, moment, time } from "../codecs/days";
import { longText, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { absenceRulesSheet } from "./absence-rules";
import { blocksChild, childCodeColumn } from "./children";

export const absencesSheet = defineSheet({
  key: "absences",
  name: "Absences",
  role: "input",
  tableName: "Absences",
  columns: {
    childCode: childCodeColumn,
    from: needed("Du", day, 12, { synonyms: synonyms.from }),
    to: column("Au", day, 12, { hint: hints.absences.to, synonyms: synonyms.to }),
    motive: column("Motif", text, 20, {
      headerNeeded: true,
      ...choicesFrom(absenceRulesSheet, "motive"),
      synonyms: ["Motif d'absence", "Motif de l'absence", "Raison", "Cause"],
    }),
    toldOn: column("Prévenu le", moment, 17, {
      headerNeeded: true,
      hint: hints.absences.toldOn,
      synonyms: ["Prévenue le", "Prévenu", "Signalé le", "Signalée le", "Date de prévenance"],
    }),
    toldAt: column("Heure", time, 9, {
      hint: hints.absences.toldAt,
      synonyms: ["Prévenu à", "Heure de prévenance", "Heure d'appel"],
    }),
    writingReceived: column("Écrit reçu", yesNo, 11, {
      synonyms: ["Écrit", "Reçu par écrit", "Demande écrite"],
    }),
    documentReceivedOn: column("Justificatif reçu le", dayOfMoment, 19, { synonyms: synonyms.document }),
    decision: column("Décision du service", choice(decisionWords), 19, {
      hint: hints.bookings.decision,
      synonyms: synonyms.decision,
    }),
    verdict: column("Verdict", choice(absenceVerdictWords), 13, { filled: true, hint: hints.filled }),
    explanation: column("Explication", longText, 60, { filled: true, hint: hints.filled }),
  },
  blocks: blocksChild,
});
