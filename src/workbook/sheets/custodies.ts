import { synonyms } from "../../wording/synonyms";
import { endDay, startDay } from "../codecs/bounds";
import { code, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed, type FieldOf } from "../declaration";
import { blocksChild, childrenSheet } from "./children";
import { familiesSheet } from "./families";

export const custodiesSheet = defineSheet({
  key: "custodies",
  name: "Gardes",
  role: "input",
  later: true,
  tableName: "Gardes",
  columns: {
    childCode: needed("Code enfant", code, 13, {
      ...choicesFrom(childrenSheet, "code"),
      synonyms: synonyms.childCode,
    }),
    familyCode: needed("Code famille", code, 13, {
      ...choicesFrom(familiesSheet, "code"),
      synonyms: synonyms.familyCode,
    }),
    part: needed("Part", text, 17),
    from: column("Du", startDay, 12, { synonyms: synonyms.from }),
    to: column("Au", endDay, 12, { synonyms: synonyms.to }),
    note: column("Observation", text, 30, { harmless: true }),
  },
  blocks: blocksChild,
});

declare module "../../kernel/place" {
  interface SheetFields {
    custodies: FieldOf<(typeof custodiesSheet)["columns"]>;
  }
}
