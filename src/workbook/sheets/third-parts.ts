import { nobody } from "../../kernel/problem";
import { thirdPartFormSynonyms, thirdPartFormWords } from "../../wording/choices";
import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { endDay, startDay } from "../codecs/bounds";
import { choice } from "../codecs/choices";
import { figure } from "../codecs/shares";
import { code, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { childrenSheet } from "./children";
import { familiesSheet } from "./families";
import { listsSheet } from "./lists";

const hint = hints.thirdParts;

export const thirdPartsSheet = defineSheet({
  key: "thirdParts",
  name: "Prises en charge",
  role: "input",
  later: true,
  tableName: "PrisesEnCharge",
  columns: {
    familyCode: needed("Code famille", code, 13, {
      ...choicesFrom(familiesSheet, "code"),
      hint: hint.familyCode,
      synonyms: [...synonyms.familyCode, "Foyer"],
    }),
    childCode: column("Code enfant", code, 13, {
      ...choicesFrom(childrenSheet, "code"),
      hint: hint.childCode,
      synonyms: synonyms.childCode,
    }),
    service: column("Prestation", text, 18, {
      ...choicesFrom(listsSheet, "service"),
      hint: hint.service,
      synonyms: synonyms.service,
    }),
    payerCode: column("Payeur", code, 13, {
      ...choicesFrom(familiesSheet, "code"),
      hint: hint.payerCode,
      synonyms: ["Code payeur", "Tiers", "Tiers payeur", "Organisme"],
    }),
    form: column("Forme", choice(thirdPartFormWords, thirdPartFormSynonyms), 9, {
      hint: hint.form,
      synonyms: synonyms.form,
    }),
    value: column("Valeur", figure, 10, { hint: hint.value, synonyms: synonyms.figure }),
    from: column("Du", startDay, 12, { synonyms: synonyms.from }),
    to: column("Au", endDay, 12, { synonyms: synonyms.to }),
    decision: column("Décision", text, 30, { harmless: true, hint: hint.decision }),
  },
  // A row that cannot be read stays with its defects: those with a unit that meets it wait, and nobody else.
  blocks: () => nobody,
});
