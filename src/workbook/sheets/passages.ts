import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { clockTime, day } from "../codecs/days";
import { wholeNumber } from "../codecs/numbers";
import { text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { blocksChild, childCodeColumn } from "./children";
import { servicesSheet } from "./services";

export const passagesSheet = defineSheet({
  key: "passages",
  name: "Passages",
  role: "input",
  later: true,
  tableName: "Passages",
  columns: {
    childCode: childCodeColumn,
    service: needed("Prestation", text, 18, {
      ...choicesFrom(servicesSheet, "service"),
      synonyms: synonyms.service,
    }),
    day: needed("Date", day, 12, { synonyms: synonyms.date }),
    arrival: column("Arrivée", clockTime, 10, { synonyms: ["Heure d'arrivée", "Arrivé à", "Entrée"] }),
    departure: column("Départ", clockTime, 10, { synonyms: ["Heure de départ", "Parti à", "Sortie"] }),
    quantity: column("Quantité", wholeNumber(0, 99), 10, {
      hint: hints.passages.quantity,
      synonyms: ["Qté", "Nombre", "Nombre d'unités", "Unités"],
    }),
    note: column("Observation", text, 30, { harmless: true, synonyms: synonyms.note }),
  },
  blocks: blocksChild,
});
