import type { SheetPart } from "./sheet-part";
import { childrenOverdue } from "../../domain/reminders";
import { enumerated } from "../../wording/days";
import { proposalText } from "../../wording/dunning";
import { childName, familyName } from "../../wording/people-names";
import { replaceRows } from "../plan";
import { overdueSheet } from "../sheets";

/** The sheet of overdue families holds these and no others, ready to filter. */
export const planOverdue: SheetPart = ({ overdue }, { layouts, households }) => {
  if (overdue === undefined) return [];
  const rows = overdue.map(({ invoices, proposal, ...late }) => {
    const family = households.families.get(late.familyCode);
    return {
      ...late,
      familyName: family && familyName(family),
      children: enumerated(childrenOverdue({ ...late, invoices }, households).map(childName)),
      phone: family?.phone,
      email: family?.email,
      invoices: invoices.map(({ receivable }) => receivable.number),
      proposal: proposalText(proposal),
    };
  });
  return replaceRows(overdueSheet, layouts.get("overdue"), rows);
};
