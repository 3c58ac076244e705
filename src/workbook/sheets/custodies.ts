import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { endDay, startDay } from "../codecs/bounds";
import { custodyPart } from "../codecs/shares";
import { code, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { blocksChild, childCodeColumn } from "./children";
import { familiesSheet } from "./families";

export const custodiesSheet = defineSheet({
  key: "custodies",
  name: "Gardes",
  role: "input",
  later: true,
  tableName: "Gardes",
  columns: {
    childCode: childCodeColumn,
    familyCode: needed("Code famille", code, 13, {
      ...choicesFrom(familiesSheet, "code"),
      hint: hints.custodies.familyCode,
      synonyms: [...synonyms.familyCode, "Foyer"],
    }),
    part: needed("Part", custodyPart, 17, {
      hint: hints.custodies.part,
      openChoices: true,
      synonyms: ["Parts", "Répartition", "Partage"],
    }),
    from: column("Du", startDay, 12, { synonyms: synonyms.from }),
    to: column("Au", endDay, 12, { synonyms: synonyms.to }),
    note: column("Observation", text, 30, { harmless: true, synonyms: synonyms.note }),
  },
  blocks: blocksChild,
});
