import type { SheetPart } from "./sheet-part";
import { takePlaces } from "./take-places";
import { reminderKey, type WrittenReminder } from "../../domain/reminders";
import { familyName } from "../../wording/people-names";
import { SheetPlan } from "../plan";
import { remindersSheet } from "../sheets";

/** Rows that are no longer due are emptied, and new ones come below. */
export const planLetters: SheetPart = ({ letters }, { layouts, households }) => {
  if (letters === undefined) return [];
  const rowOf = (row: WrittenReminder) => {
    const family = households.families.get(row.familyCode);
    return { ...row, familyName: family && familyName(family) };
  };
  const { kept, added, free } = takePlaces(letters.written, letters.replaced, reminderKey);
  return new SheetPlan(remindersSheet, layouts.get("reminders"))
    .fill(kept.map(({ row, values }) => ({ row, values: rowOf(values) })))
    .clear(free)
    .append(added.map(rowOf)).changes;
};
