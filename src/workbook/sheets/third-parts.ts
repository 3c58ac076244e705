import { nobody } from "../../kernel/problem";
import { thirdPartFormWords } from "../../wording/choices";
import { synonyms } from "../../wording/synonyms";
import { endDay, startDay } from "../codecs/bounds";
import { choice } from "../codecs/choices";
import { code, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed, type FieldOf } from "../declaration";
import { childrenSheet } from "./children";
import { familiesSheet } from "./families";
import { tariffsSheet } from "./tariffs";

export const thirdPartsSheet = defineSheet({
  key: "thirdParts",
  name: "Prises en charge",
  role: "input",
  later: true,
  tableName: "PrisesEnCharge",
  columns: {
    familyCode: needed("Code famille", code, 13, {
      ...choicesFrom(familiesSheet, "code"),
      synonyms: synonyms.familyCode,
    }),
    childCode: column("Code enfant", code, 13, {
      ...choicesFrom(childrenSheet, "code"),
      synonyms: synonyms.childCode,
    }),
    service: column("Prestation", text, 18, {
      ...choicesFrom(tariffsSheet, "service"),
      synonyms: synonyms.service,
    }),
    payerCode: column("Payeur", code, 13, choicesFrom(familiesSheet, "code")),
    form: column("Forme", choice(thirdPartFormWords), 9),
    value: column("Valeur", text, 10),
    from: column("Du", startDay, 12, { synonyms: synonyms.from }),
    to: column("Au", endDay, 12, { synonyms: synonyms.to }),
    decision: column("Décision", text, 30, { harmless: true }),
  },
  blocks: () => nobody,
});

declare module "../../kernel/place" {
  interface SheetFields {
    thirdParts: FieldOf<(typeof thirdPartsSheet)["columns"]>;
  }
}
