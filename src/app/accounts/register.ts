import type { Layouts } from "../deed/locate-problems";
import { registerRow } from "../issue/rows";
import {
  mealsCharged,
  otherAmount,
  periodAmount,
  totalOf,
  type Invoice,
  type IssuedInvoice,
} from "../../domain/invoicing";
import type { InvoiceAccount, Ledger } from "../../domain/ledger";
import { plus } from "../../kernel/cents";
import type { Placeable } from "../../kernel/place";
import type { Change } from "../../workbook/changes";
import { SheetPlan } from "../../workbook/plan";
import { invoicesSheet } from "../../workbook/sheets";

/**
 * New invoices go below the register, then every row shows what is paid of it on the day of the ledger, what is left,
 * and how it stands; cells that say so already are not written. Without a ledger nobody knows, and they stay.
 */
export function planRegister(
  layouts: Layouts,
  ledger: Ledger | undefined,
  issued: readonly Invoice[] = [],
): readonly Change[] {
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
      const account = ofNew.get(invoice.number ?? "");
      return account === undefined ? registerRow(invoice) : { ...registerRow(invoice), ...cellsOf(account) };
    }),
  );
  plan.fill(
    accounts.flatMap((account) => {
      const { place } = account.receivable;
      return place === undefined ? [] : [{ row: place.row, values: cellsOf(account) }];
    }),
  );
  return plan.changes;
}

/** `Total` less `Réglé` is `Reste dû`, on every row: what credit notes settled is settled. */
function cellsOf({ paid, credited, remaining, status }: InvoiceAccount) {
  return { paid: plus(paid, credited), remaining, status };
}

/** An invoice just drawn up, as the register will hold it. */
export function asIssued(invoice: Invoice): Placeable<IssuedInvoice> {
  return {
    number: invoice.number ?? "",
    periodKey: invoice.period.key,
    familyCode: invoice.family.code,
    childCode: invoice.child.code,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    meals: mealsCharged(invoice),
    periodAmount: periodAmount(invoice),
    otherAmount: otherAmount(invoice),
    total: totalOf(invoice),
  };
}
