import { decisionWords } from "../../wording/choices";
import { hints } from "../../wording/hints";
import { bookingTypeWords, bookingVerdictWords } from "../../wording/verdicts";
import { synonyms } from "../../wording/synonyms";
import { choice } from "../codecs/choices";
import { day, dayOfMoment, dayWithHour } from "../codecs/days";
import { longText } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";
import { blocksChild, childCodeColumn } from "./children";
import { serviceColumn } from "./lists";

export const bookingsSheet = defineSheet({
  key: "bookings",
  name: "Présences",
  role: "input",
  tableName: "Presences",
  columns: {
    childCode: childCodeColumn,
    service: serviceColumn,
    from: needed("Du", day, 12, { synonyms: synonyms.from }),
    to: column("Au", day, 12, { hint: hints.bookings.to, synonyms: synonyms.to }),
    type: needed("Type", choice(bookingTypeWords), 15, {
      synonyms: ["Type de présence", "Nature", "Genre"],
    }),
    requestedOn: column("Demandé le", dayWithHour, 13, {
      hint: hints.bookings.requestedOn,
      synonyms: ["Demandée le", "Date de demande", "Date de la demande", "Réservé le"],
    }),
    documentReceivedOn: column("Justificatif reçu le", dayOfMoment, 19, { synonyms: synonyms.document }),
    decision: column("Décision du service", choice(decisionWords), 19, {
      hint: hints.bookings.decision,
      synonyms: synonyms.decision,
    }),
    verdict: column("Verdict", choice(bookingVerdictWords), 20, { filled: true, hint: hints.filled }),
    explanation: column("Explication", longText, 60, { filled: true, hint: hints.filled }),
  },
  blocks: blocksChild,
});
