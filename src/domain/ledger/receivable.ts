import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { RowPlace, Placeable } from "../../kernel/place";
import type { IssuedInvoice } from "../invoicing";

/** What a family was asked for once: an issued invoice, or what was left of one in last year's workbook. */
export interface Receivable {
  readonly number: string;
  readonly familyCode: string;
  /** Unknown for a balance brought over. */
  readonly childCode: string | undefined;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  /** Negative: a credit note. */
  readonly total: Cents;
  /** Missing for an invoice that is about to be written. */
  readonly place: RowPlace<"invoices"> | RowPlace<"openingBalances"> | undefined;
}

/** A row of last year's open balances; a negative one is a credit that the family still has. */
export interface OpeningBalance {
  readonly familyCode: string;
  readonly invoice: string;
  readonly issuedOn: Day | undefined;
  readonly dueOn: Day | undefined;
  readonly remaining: Cents;
  readonly place: RowPlace<"openingBalances">;
}

/**
 * Everything that was asked of the families, in the order of the sheets. A missing due date is the day of issue; a
 * balance brought over without any date was due on `openedOn`, the day before the workbook's own first invoices.
 */
export function receivablesOf(
  invoices: readonly Placeable<IssuedInvoice>[],
  openingBalances: readonly OpeningBalance[],
  openedOn: Day,
): readonly Receivable[] {
  return [
    ...openingBalances.map(({ familyCode, invoice, issuedOn, dueOn, remaining, place }) => ({
      number: invoice,
      familyCode,
      childCode: undefined,
      issuedOn: issuedOn ?? dueOn ?? openedOn,
      dueOn: dueOn ?? issuedOn ?? openedOn,
      total: remaining,
      place,
    })),
    ...invoices.map(({ number, familyCode, childCode, issuedOn, dueOn, total, place }) => ({
      number,
      familyCode,
      childCode,
      issuedOn,
      dueOn: dueOn ?? issuedOn,
      total,
      place,
    })),
  ];
}
