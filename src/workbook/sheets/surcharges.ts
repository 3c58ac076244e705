import { nobody } from "../../kernel/problem";
import {
  surchargeCauseSynonyms,
  surchargeCauseWords,
  surchargeFormSynonyms,
  surchargeFormWords,
} from "../../wording/choices";
import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { endDay, startDay } from "../codecs/bounds";
import { choice } from "../codecs/choices";
import { wholeNumber } from "../codecs/numbers";
import { figure } from "../codecs/shares";
import { text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { listsSheet } from "./lists";

const hint = hints.surcharges;

export const surchargesSheet = defineSheet({
  key: "surcharges",
  name: "Majorations",
  role: "input",
  later: true,
  tableName: "Majorations",
  columns: {
    cause: needed("Cause", choice(surchargeCauseWords, surchargeCauseSynonyms), 14, {
      hint: hint.cause,
      synonyms: ["Motif", "Raison"],
    }),
    service: column("Prestation", text, 18, {
      ...choicesFrom(listsSheet, "service"),
      hint: hint.service,
      synonyms: synonyms.service,
    }),
    form: column("Forme", choice(surchargeFormWords, surchargeFormSynonyms), 9, {
      hint: hint.form,
      synonyms: synonyms.form,
    }),
    value: column("Valeur", figure, 10, { hint: hint.value, synonyms: synonyms.figure }),
    fromNth: column("À partir de la", wholeNumber(1, 999), 14, {
      hint: hint.fromNth,
      synonyms: ["À partir de la n-ième", "À partir de la fois", "Seuil", "Rang"],
    }),
    from: column("Du", startDay, 12, { synonyms: synonyms.from }),
    to: column("Au", endDay, 12, { synonyms: synonyms.to }),
    article: column("Article", text, 30, { harmless: true, synonyms: ["Article du règlement"] }),
  },
  // A row that cannot be read stays with its defects: those with a unit that meets it wait, and nobody else.
  blocks: () => nobody,
});
