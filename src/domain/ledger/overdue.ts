import { sum, type Cents } from "../../kernel/cents";
import { daysBetween, type Day } from "../../kernel/day";
import { isOpen } from "./ageing";
import type { InvoiceAccount, Ledger } from "./ledger";

/** A family that is late with at least one invoice. */
export interface OverdueFamily {
  readonly familyCode: string;
  /** Its open invoices that were due before the day, the oldest first. */
  readonly invoices: readonly InvoiceAccount[];
  readonly due: Cents;
  /** What a debit on its way is about to collect of that. */
  readonly onItsWay: Cents;
  readonly oldestDue: Day;
  /** Of the oldest. */
  readonly daysLate: number;
}

/** Which families are overdue on the day of the ledger: something was due before it, and is open? In order of code. */
export function overdueFamilies({ families, on }: Pick<Ledger, "families" | "on">): readonly OverdueFamily[] {
  return [...families.values()].flatMap(({ familyCode, invoices }) => {
    const late = invoices.filter((invoice) => isOpen(invoice) && invoice.receivable.dueOn < on);
    const [oldest] = late;
    if (oldest === undefined) return [];
    const oldestDue = oldest.receivable.dueOn;
    return [
      {
        familyCode,
        invoices: late,
        due: sum(late.map(({ remaining }) => remaining)),
        onItsWay: sum(
          late.filter(({ pendingDebit }) => pendingDebit !== undefined).map(({ remaining }) => remaining),
        ),
        oldestDue,
        daysLate: daysBetween(oldestDue, on),
      },
    ];
  });
}
