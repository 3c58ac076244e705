import { hints } from "../../wording/hints";
import { money } from "../codecs/amounts";
import { day } from "../codecs/days";
import { code, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { blocksChild, childrenSheet } from "./children";

export const adjustmentsSheet = defineSheet({
  key: "adjustments",
  name: "Ajustements",
  role: "input",
  tableName: "Ajustements",
  columns: {
    date: column("Date", day, 12),
    childCode: needed("Code enfant", code, 13, choicesFrom(childrenSheet, "code")),
    label: column("Libellé", text, 40),
    amount: needed("Montant", money, 12, { hint: hints.adjustments.amount }),
    invoice: column("Facture", code, 15, { headerNeeded: true, hint: hints.filled }),
  },
  blocks: blocksChild,
});
