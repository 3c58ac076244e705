import { decisionWords } from "../../wording/choices";
import { hints } from "../../wording/hints";
import { absenceVerdictWords } from "../../wording/verdicts";
import { choice, yesNo } from "../codecs/choices";
import { day, dayOfMoment, moment, time } from "../codecs/days";
import { code, longText, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { absenceRulesSheet } from "./absence-rules";
import { blocksChild, childrenSheet } from "./children";

export const absencesSheet = defineSheet({
  key: "absences",
  name: "Absences",
  role: "input",
  tableName: "Absences",
  columns: {
    childCode: needed("Code enfant", code, 13, choicesFrom(childrenSheet, "code")),
    from: needed("Du", day, 12),
    to: column("Au", day, 12, { hint: hints.absences.to }),
    motive: column("Motif", text, 20, { headerNeeded: true, ...choicesFrom(absenceRulesSheet, "motive") }),
    toldOn: column("Prévenu le", moment, 17, { headerNeeded: true, hint: hints.absences.toldOn }),
    toldAt: column("Heure", time, 9, { hint: hints.absences.toldAt }),
    writingReceived: column("Écrit reçu", yesNo, 11),
    documentReceivedOn: column("Justificatif reçu le", dayOfMoment, 19),
    decision: column("Décision du service", choice(decisionWords), 19, { hint: hints.bookings.decision }),
    verdict: column("Verdict", choice(absenceVerdictWords), 13, { filled: true, hint: hints.filled }),
    explanation: column("Explication", longText, 60, { filled: true, hint: hints.filled }),
  },
  blocks: blocksChild,
});
