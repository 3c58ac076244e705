import type { SheetPart } from "./sheet-part";
import { inRegister, type Invoice } from "../../domain/invoicing";
import type { InvoiceAccount } from "../../domain/ledger";
import { noCents, plus } from "../../kernel/cents";
import { childName, familyName } from "../../wording/invoice-lines";
import type { RowOf } from "../declaration";
import { SheetPlan } from "../plan";
import { invoicesSheet } from "../sheets";

/**
 * New invoices go below the register, then every row shows what is paid of it, what is left, and how it stands; cells that
 * say so already are not written.
 */
export const planRegister: SheetPart = ({ issued = [] }, { layouts, ledger }) => {
  const accounts =
    ledger?.invoices.filter(({ receivable }) => receivable.place?.sheet !== "openingBalances") ?? [];
  const ofNew = new Map(
    accounts.flatMap((account) =>
      account.receivable.place === undefined ? [[account.receivable.number, account] as const] : [],
    ),
  );
  const plan = new SheetPlan(invoicesSheet, layouts.get("invoices"));
  plan.append(
    issued.map((invoice) => {
      const row = registerRow(invoice);
      const account = ofNew.get(row.number);
      return account === undefined ? row : { ...row, ...cellsOf(account) };
    }),
  );
  plan.fill(
    accounts.flatMap((account) => {
      const { place } = account.receivable;
      return place === undefined ? [] : [{ row: place.row, values: cellsOf(account) }];
    }),
  );
  return plan.changes;
};

/** `Total` less `Réglé` is `Reste dû`, on every row: what credit notes settled is settled. */
function cellsOf({ paid, credited, remaining, status }: InvoiceAccount) {
  return { paid: plus(paid, credited), remaining, status };
}

function registerRow(invoice: Invoice): RowOf<typeof invoicesSheet.columns> {
  const row = inRegister(invoice);
  const { total } = row;
  return {
    ...row,
    familyName: familyName(invoice.family),
    childName: childName(invoice.child),
    paid: noCents,
    remaining: total,
    means: invoice.family.paymentMeans,
    status: total < 0 ? "credit-note" : total === 0 ? "settled" : "issued",
  };
}
