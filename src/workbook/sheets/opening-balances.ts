import { nobody } from "../../kernel/problem";
import { synonyms } from "../../wording/synonyms";
import { money } from "../codecs/amounts";
import { day } from "../codecs/days";
import { code } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";
import { familyCodeColumn } from "./families";

export const openingBalancesSheet = defineSheet({
  key: "openingBalances",
  name: "Reprise",
  role: "input",
  tableName: "Reprise",
  columns: {
    familyCode: familyCodeColumn,
    invoice: needed("Facture", code, 15, { synonyms: synonyms.invoice }),
    issuedOn: column("Émise le", day, 12, { synonyms: synonyms.issuedOn }),
    dueOn: column("Échéance", day, 12, { synonyms: synonyms.dueOn }),
    remaining: needed("Reste dû", money, 12, {
      synonyms: ["Solde", "Reste à payer", "Restant dû", "Montant dû"],
    }),
  },
  blocks: () => nobody,
});
