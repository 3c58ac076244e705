import { decisionWords } from "../../wording/choices";
import { hints } from "../../wording/hints";
import { bookingTypeWords, bookingVerdictWords } from "../../wording/verdicts";
import { choice } from "../codecs/choices";
import { day, dayOfMoment } from "../codecs/days";
import { code, longText, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { blocksChild, childrenSheet } from "./children";
import { tariffsSheet } from "./tariffs";

export const bookingsSheet = defineSheet({
  key: "bookings",
  name: "Présences",
  role: "input",
  tableName: "Presences",
  columns: {
    childCode: needed("Code enfant", code, 13, choicesFrom(childrenSheet, "code")),
    service: needed("Prestation", text, 18, choicesFrom(tariffsSheet, "service")),
    from: needed("Du", day, 12),
    to: column("Au", day, 12, { hint: hints.bookings.to }),
    type: needed("Type", choice(bookingTypeWords), 15),
    requestedOn: column("Demandé le", dayOfMoment, 13, { hint: hints.bookings.requestedOn }),
    documentReceivedOn: column("Justificatif reçu le", dayOfMoment, 19),
    decision: column("Décision du service", choice(decisionWords), 19, { hint: hints.bookings.decision }),
    verdict: column("Verdict", choice(bookingVerdictWords), 20, { filled: true, hint: hints.filled }),
    explanation: column("Explication", longText, 60, { filled: true, hint: hints.filled }),
  },
  blocks: blocksChild,
});
