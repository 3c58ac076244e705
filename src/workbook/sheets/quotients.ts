import { familyOnly, nobody } from "../../kernel/problem";
import { synonyms } from "../../wording/synonyms";
import { quotientFamilial } from "../codecs/amounts";
import { neededStart } from "../codecs/bounds";
import { defineSheet, needed } from "../declaration";
import { familyCodeColumn } from "./families";

export const quotientsSheet = defineSheet({
  key: "quotients",
  name: "Quotients",
  role: "input",
  tableName: "Quotients",
  columns: {
    familyCode: familyCodeColumn,
    quotient: needed("QF", quotientFamilial, 10, { synonyms: synonyms.quotient }),
    from: needed("À partir du", neededStart, 13, {
      synonyms: ["Du", "Début", "À compter du", "Depuis", "Depuis le", "Date de début", "Date d'effet"],
    }),
  },
  blocks: ({ familyCode }) => (familyCode === undefined ? nobody : familyOnly(familyCode)),
});
