import { nobody } from "../../kernel/problem";
import { hints } from "../../wording/hints";
import { fee } from "../codecs/amounts";
import { day } from "../codecs/days";
import { code, freeText, reference } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const rejectsSheet = defineSheet({
  key: "rejects",
  name: "Rejets",
  role: "input",
  tableName: "Rejets",
  columns: {
    date: column("Date", day, 12),
    reference: needed("Référence", reference, 36, { hint: hints.rejects.reference }),
    code: column("Code", freeText, 10, { harmless: true }),
    fee: column("Frais", fee, 10, { hint: hints.rejects.fee }),
    invoice: column("Facturé sur", code, 15, { headerNeeded: true, hint: hints.filled }),
  },
  // The family is known by the reference: whoever reads the sheet with the debits says whom a row blocks.
  blocks: () => nobody,
});
