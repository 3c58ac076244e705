import type { ProblemsOf } from "../../src/kernel/problem";
import { balances, invoices } from "./money-town";
import { when, type Grid, type Grids, type PagesOf } from "./page";
import { verifier } from "./small-town";

const payments = (...rows: Grid): Grids => ({
  Règlements: [["Date", "Code famille", "Montant", "Moyen", "Facture"], ...rows],
});

/** Money coming in, and balances. */
export const ledgerPages: PagesOf<ProblemsOf<"ledger">> = {
  "ledger.unknown-invoice": [
    when("one digit is wrong", balances(payments(["10/11/2026", "F1", 40, "Chèque", "2026-00001"]))),
    when("nothing looks like it", balances(payments(["10/11/2026", "F1", 40, "Chèque", "FAC-7"]))),
  ],
  "ledger.invoice-of-another-family": [balances(payments(["10/11/2026", "F2", 40, "Chèque", "2026-000001"]))],
  "ledger.invoice-not-issued-yet": [balances(payments(["27/10/2026", "F1", 40, "Chèque", "2026-000001"]))],
  "ledger.refund-beyond-credit": [
    when(
      "a cheque that bounced",
      balances(
        payments(
          ["10/11/2026", "F1", 40, "Chèque", "2026-000001"],
          ["18/11/2026", "F1", -40, "Chèque", "2026-000001"],
        ),
      ),
    ),
    when("more than was ever paid", balances(payments(["18/11/2026", "F1", -12, "Virement", null]))),
  ],
  "ledger.payment-twice": [
    when(
      "a day and an amount",
      verifier(payments(["10/11/2026", "F2", 40, "Espèces"], ["10/11/2026", "F2", 40, "Espèces"])),
    ),
    when(
      "a cheque",
      verifier({
        Règlements: [
          ["Date", "Code famille", "Montant", "Moyen", "Référence"],
          ["10/11/2026", "F2", 40, "Chèque", "0012345"],
          ["18/11/2026", "F2", 40, "Chèque", "0012345"],
        ],
      }),
    ),
  ],
  "ledger.balance-to-come": [
    balances({
      Factures: invoices,
      Reprise: [
        ["Code famille", "Facture", "Émise le", "Échéance", "Reste dû"],
        ["F2", "2025-000412", "28/05/2027", "20/06/2027", 25],
      ],
    }),
  ],
  "ledger.balance-twice": [
    balances({
      Factures: invoices,
      Reprise: [
        ["Code famille", "Facture", "Émise le", "Échéance", "Reste dû"],
        ["F2", "2025-000412", "28/05/2026", "20/06/2026", 25],
        ["F2", "2025-000412", "28/05/2026", "20/06/2026", 25],
      ],
    }),
  ],
};
