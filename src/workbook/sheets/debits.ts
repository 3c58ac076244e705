import { nobody } from "../../kernel/problem";
import { debitStatusWords, sepaSequenceWords } from "../../wording/choices";
import { money } from "../codecs/amounts";
import { choice } from "../codecs/choices";
import { day, pastDay } from "../codecs/days";
import { account, code, codeList, freeText, reference, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const debitsSheet = defineSheet({
  key: "debits",
  name: "Prélèvements",
  role: "output",
  tableName: "Prelevements",
  columns: {
    batch: column("Lot", freeText, 22),
    dueOn: column("Échéance", day, 12),
    familyCode: needed("Code famille", code, 13),
    holder: column("Titulaire", text, 28, { harmless: true }),
    mandate: column("RUM", reference, 24),
    signedOn: column("Signé le", pastDay, 12),
    iban: column("IBAN", account, 34),
    bic: column("BIC", account, 14),
    sequence: column("Séquence", choice(sepaSequenceWords), 10),
    amount: column("Montant", money, 12),
    invoices: column("Factures", codeList, 32),
    reference: needed("Référence", reference, 36),
    status: column("Statut", choice(debitStatusWords), 12),
    rejectReason: column("Motif du rejet", freeText, 30, { harmless: true }),
  },
  blocks: () => nobody,
});
