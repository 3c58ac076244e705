import { nobody } from "../../kernel/problem";
import { surchargeCauseWords, surchargeFormWords } from "../../wording/choices";
import { synonyms } from "../../wording/synonyms";
import { endDay, startDay } from "../codecs/bounds";
import { choice } from "../codecs/choices";
import { wholeNumber } from "../codecs/numbers";
import { text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed, type FieldOf } from "../declaration";
import { tariffsSheet } from "./tariffs";

export const surchargesSheet = defineSheet({
  key: "surcharges",
  name: "Majorations",
  role: "input",
  later: true,
  tableName: "Majorations",
  columns: {
    cause: needed("Cause", choice(surchargeCauseWords), 14),
    service: column("Prestation", text, 18, {
      ...choicesFrom(tariffsSheet, "service"),
      synonyms: synonyms.service,
    }),
    form: column("Forme", choice(surchargeFormWords), 9),
    value: column("Valeur", text, 10),
    fromNth: column("À partir de la", wholeNumber(1, 999), 14),
    from: column("Du", startDay, 12, { synonyms: synonyms.from }),
    to: column("Au", endDay, 12, { synonyms: synonyms.to }),
    article: column("Article", text, 30, { harmless: true }),
  },
  blocks: () => nobody,
});

declare module "../../kernel/place" {
  interface SheetFields {
    surcharges: FieldOf<(typeof surchargesSheet)["columns"]>;
  }
}
