import { requestStatusWords, requestSubjectSynonyms, requestSubjectWords } from "../../wording/requests";
import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { nobody } from "../../kernel/problem";
import { choice } from "../codecs/choices";
import { day } from "../codecs/days";
import { code, longText } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { familiesSheet } from "./families";

/** What families ask to have changed: nothing is changed before the clerk has it applied. */
export const requestsSheet = defineSheet({
  key: "requests",
  name: "Demandes",
  role: "input",
  later: true,
  isSpare: true,
  tableName: "Demandes",
  blocks: () => nobody,
  columns: {
    date: column("Date", day, 12, { bears: false, synonyms: synonyms.date }),
    familyCode: needed("Code famille", code, 13, {
      ...choicesFrom(familiesSheet, "code"),
      bears: false,
      synonyms: synonyms.familyCode,
    }),
    subject: needed("Objet", choice(requestSubjectWords, requestSubjectSynonyms), 24, {
      bears: false,
      synonyms: ["Demande", "Sujet"],
    }),
    before: column("Ancien", longText, 30, { bears: false, hint: hints.requests.before }),
    wanted: needed("Nouveau", longText, 40, { bears: false, hint: hints.requests.wanted }),
    from: column("À partir du", day, 13, {
      bears: false,
      hint: hints.requests.from,
      synonyms: ["À compter du", "Date d'effet"],
    }),
    status: column("Statut", choice(requestStatusWords), 12, {
      bears: false,
      hint: hints.requests.status,
      synonyms: synonyms.status,
    }),
  },
});
