import type { SheetPart } from "./sheet-part";
import type { Period } from "../../domain/invoicing";
import type { Day } from "../../kernel/day";
import { periodText } from "../../wording/days";
import type { RowOf } from "../declaration";
import { appendRows, fillCells } from "../plan";
import { periodsSheet } from "../sheets";

/** An issued period has its row, and its row has the day of its first issue. */
export const planFirstIssue: SheetPart = ({ firstIssue }, { layouts }) => {
  if (firstIssue === undefined) return [];
  const { period, on: issuedOn } = firstIssue;
  const layout = layouts.get("periods");
  return period.place === undefined
    ? appendRows(periodsSheet, layout, [periodRow(period, issuedOn)])
    : fillCells(periodsSheet, layout, [{ row: period.place.row, values: { issuedOn } }]);
};

/**
 * The row that an implied month gets once it is issued. Its due date stays blank: it goes on being counted from each
 * day of issue.
 */
function periodRow(period: Period, issuedOn: Day): RowOf<typeof periodsSheet.columns> {
  return {
    key: period.key,
    label: periodText(period),
    from: period.range.from,
    to: period.range.to,
    plannedIssue: undefined,
    dueOn: undefined,
    officeDay: undefined,
    officeHours: undefined,
    issuedOn,
  };
}
