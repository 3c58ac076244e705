import { familyOnly, nobody } from "../../kernel/problem";
import { quotientFamilial } from "../codecs/amounts";
import { neededStart } from "../codecs/bounds";
import { code } from "../codecs/text";
import { choicesFrom, defineSheet, needed } from "../declaration";
import { familiesSheet } from "./families";

export const quotientsSheet = defineSheet({
  key: "quotients",
  name: "Quotients",
  role: "input",
  tableName: "Quotients",
  columns: {
    familyCode: needed("Code famille", code, 13, choicesFrom(familiesSheet, "code")),
    quotient: needed("QF", quotientFamilial, 10),
    from: needed("À partir du", neededStart, 13),
  },
  blocks: ({ familyCode }) => (familyCode === undefined ? nobody : familyOnly(familyCode)),
});
