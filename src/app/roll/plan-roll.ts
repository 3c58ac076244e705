import type { Layouts } from "../deed/locate-problems";
import type { RollCustody, RollEnrolment, RollRows } from "../../domain/roll";
import type { CustodyPart } from "../../domain/debtors";
import type { Weekday } from "../../kernel/day";
import { whole, type Percentage } from "../../kernel/percentage";
import type { Change } from "../../workbook/changes";
import { SheetPlan } from "../../workbook/plan";
import {
  childrenSheet,
  custodiesSheet,
  enrolmentsSheet,
  familiesSheet,
  quotientsSheet,
} from "../../workbook/sheets";

/** The rows of a list in the clerk's own columns: families before their children, so that a run may be stopped anywhere. */
export function planRoll(rows: RollRows, layouts: Layouts): readonly Change[] {
  return [
    ...new SheetPlan(familiesSheet, layouts.get("families")).fill(rows.familyFills).append(rows.families)
      .changes,
    ...new SheetPlan(quotientsSheet, layouts.get("quotients")).fill(rows.quotientFills).append(rows.quotients)
      .changes,
    ...new SheetPlan(childrenSheet, layouts.get("children")).fill(rows.childFills).append(rows.children)
      .changes,
    ...new SheetPlan(custodiesSheet, layouts.get("custodies")).append(rows.custodies.map(custodyRow)).changes,
    ...new SheetPlan(enrolmentsSheet, layouts.get("enrolments"))
      .fill(
        rows.enrolmentFills.map(({ row, values: { weekdays, ...days } }) => ({
          row,
          values: { ...days, ...(weekdays && ticks(weekdays)) },
        })),
      )
      .append(rows.enrolments.map(enrolmentRow)).changes,
  ];
}

function custodyRow({ childCode, familyCode, part, from }: RollCustody) {
  return { childCode, familyCode, part: custodyPart(part), from, to: undefined, note: undefined };
}

function custodyPart(part: RollCustody["part"]): CustodyPart {
  return part === "half" ? { kind: "percentage", percentage: (whole / 2) as Percentage } : { kind: part };
}

function enrolmentRow({ childCode, service, weekdays, from, to }: RollEnrolment) {
  return { childCode, service, ...ticks(weekdays), from, to };
}

/** `Oui` under the days of a week; the others stay blank, as a clerk leaves them. */
function ticks(weekdays: readonly Weekday[]) {
  const on = (weekday: Weekday) => (weekdays.includes(weekday) ? true : undefined);
  return { monday: on(1), tuesday: on(2), wednesday: on(3), thursday: on(4), friday: on(5) };
}
