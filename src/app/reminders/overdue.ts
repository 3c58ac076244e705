import type { Layouts } from "../deed/locate-problems";
import type { Dunning } from "../../domain/reminders";
import type { Change } from "../../workbook/changes";
import { replaceRows } from "../../workbook/plan";
import type { Town } from "../../domain/books";
import { overdueSheet } from "../../workbook/sheets";
import { enumerated } from "../../wording/days";
import { proposalText } from "../../wording/dunning";
import { childName, familyName } from "../../wording/invoice-lines";

/** The sheet of overdue families holds these and no others, ready to filter. */
export function planOverdue(layouts: Layouts, overdue: readonly Dunning[], town: Town): readonly Change[] {
  const { families, childrenOf } = town.households;
  const rows = overdue.map((late) => {
    const family = families.get(late.familyCode);
    return {
      familyCode: late.familyCode,
      familyName: family && familyName(family),
      children: enumerated((childrenOf.get(late.familyCode) ?? []).map(childName)),
      phone: family?.phone,
      email: family?.email,
      invoices: late.invoices.map(({ receivable }) => receivable.number),
      oldestDue: late.oldestDue,
      daysLate: late.daysLate,
      due: late.due,
      reminders: late.reminders,
      lastReminder: late.lastReminder,
      proposal: proposalText(late.proposal),
    };
  });
  return replaceRows(overdueSheet, layouts.get("overdue"), rows);
}
