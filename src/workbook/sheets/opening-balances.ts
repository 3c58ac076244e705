import { nobody } from "../../kernel/problem";
import { money } from "../codecs/amounts";
import { day } from "../codecs/days";
import { code } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { familiesSheet } from "./families";

export const openingBalancesSheet = defineSheet({
  key: "openingBalances",
  name: "Reprise",
  role: "input",
  tableName: "Reprise",
  columns: {
    familyCode: needed("Code famille", code, 13, choicesFrom(familiesSheet, "code")),
    invoice: needed("Facture", code, 15),
    issuedOn: column("Émise le", day, 12),
    dueOn: column("Échéance", day, 12),
    remaining: needed("Reste dû", money, 12),
  },
  blocks: () => nobody,
});
