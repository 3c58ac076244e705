import type { SheetPart } from "./sheet-part";
import { inRegister, type Invoice, type IssuedInvoice } from "../../domain/invoicing";
import type { InvoiceAccount } from "../../domain/ledger";
import { noCents, plus } from "../../kernel/cents";
import type { Placeable } from "../../kernel/place";
import { childName, familyName } from "../../wording/people-names";
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
      const row = inRegister(invoice);
      const account = ofNew.get(row.number);
      return registerRow(invoice, row, account === undefined ? untouched(row) : cellsOf(account));
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
function cellsOf({ paid, credited, remaining, status }: InvoiceAccount): Standing {
  return { paid: plus(paid, credited), remaining, status };
}

/** How an invoice stands that nothing was paid of, where no account tells. */
function untouched({ total }: Pick<IssuedInvoice, "total">): Standing {
  return {
    paid: noCents,
    remaining: total,
    status: total < 0 ? "credit-note" : total === 0 ? "settled" : "issued",
  };
}

type InvoiceRow = RowOf<typeof invoicesSheet.columns>;
type Standing = Pick<InvoiceRow, "paid" | "remaining" | "status">;

/**
 * Cell by cell: an object that two others are spread into is a dictionary to the engine, of 3.8 kB and slow to read. Ten
 * thousand of them are a twentieth of what issuing a month allocates.
 */
function registerRow(
  { family, child }: Invoice,
  row: Placeable<IssuedInvoice>,
  { paid, remaining, status }: Standing,
): InvoiceRow {
  return {
    number: row.number,
    periodKey: row.periodKey,
    familyCode: row.familyCode,
    childCode: row.childCode,
    issuedOn: row.issuedOn,
    dueOn: row.dueOn,
    meals: row.meals,
    periodAmount: row.periodAmount,
    otherAmount: row.otherAmount,
    total: row.total,
    familyName: familyName(family),
    childName: childName(child),
    paid,
    remaining,
    means: family.paymentMeans,
    status,
  };
}
