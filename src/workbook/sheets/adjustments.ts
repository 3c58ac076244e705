import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { money } from "../codecs/amounts";
import { day } from "../codecs/days";
import { code, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { blocksChild, childCodeColumn } from "./children";
import { familiesSheet } from "./families";

export const adjustmentsSheet = defineSheet({
  key: "adjustments",
  name: "Ajustements",
  role: "input",
  tableName: "Ajustements",
  columns: {
    date: column("Date", day, 12, { synonyms: synonyms.date }),
    childCode: childCodeColumn,
    label: column("Libellé", text, 40, { synonyms: synonyms.label }),
    amount: needed("Montant", money, 12, { hint: hints.adjustments.amount, synonyms: synonyms.amount }),
    invoice: column("Facture", code, 15, {
      addedAgain: true,
      hint: hints.filled,
      synonyms: [...synonyms.invoice, "Facturé sur"],
    }),
    familyCode: column("Code famille", code, 13, {
      ...choicesFrom(familiesSheet, "code"),
      later: true,
      hint: hints.adjustments.familyCode,
      synonyms: synonyms.familyCode,
    }),
  },
  blocks: blocksChild,
});
