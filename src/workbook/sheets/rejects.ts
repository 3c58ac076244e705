import { nobody } from "../../kernel/problem";
import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
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
    date: column("Date", day, 12, { synonyms: [...synonyms.date, "Date du rejet", "Rejeté le"] }),
    reference: needed("Référence", reference, 36, {
      hint: hints.rejects.reference,
      synonyms: ["EndToEndId", "Référence du prélèvement", "Référence de bout en bout"],
    }),
    // It stands on the reminder of the invoices that the debit should have settled.
    code: column("Code", freeText, 10, {
      synonyms: ["Code motif", "Motif", "Code du rejet"],
    }),
    fee: column("Frais", fee, 10, {
      hint: hints.rejects.fee,
      synonyms: ["Frais de rejet", "Frais bancaires", "Montant des frais"],
    }),
    invoice: column("Facturé sur", code, 15, {
      addedAgain: true,
      hint: hints.filled,
      synonyms: ["Facturée sur", "Facturés sur", "Frais facturés sur"],
    }),
  },
  // The family is known by the reference: whoever reads the sheet with the debits says whom a row blocks.
  blocks: () => nobody,
});
