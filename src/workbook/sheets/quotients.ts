import { familyOnly, nobody } from "../../kernel/problem";
import { synonyms } from "../../wording/synonyms";
import { quotientFamilial } from "../codecs/amounts";
import { neededStart } from "../codecs/bounds";
import { code } from "../codecs/text";
import { choicesFrom, defineSheet, needed, type FieldOf } from "../declaration";
import { familiesSheet } from "./families";

export const quotientsSheet = defineSheet({
  key: "quotients",
  name: "Quotients",
  role: "input",
  tableName: "Quotients",
  columns: {
    familyCode: needed("Code famille", code, 13, {
      ...choicesFrom(familiesSheet, "code"),
      synonyms: synonyms.familyCode,
    }),
    quotient: needed("QF", quotientFamilial, 10, { synonyms: synonyms.quotient }),
    from: needed("À partir du", neededStart, 13, {
      synonyms: ["Du", "Début", "À compter du", "Depuis", "Depuis le", "Date de début", "Date d'effet"],
    }),
  },
  blocks: ({ familyCode }) => (familyCode === undefined ? nobody : familyOnly(familyCode)),
});

declare module "../../kernel/place" {
  interface SheetFields {
    quotients: FieldOf<(typeof quotientsSheet)["columns"]>;
  }
}
