import type { Layouts } from "./locate-problems";
import type { LocatedProblem } from "./report";
import { anomalyRow } from "../issue/rows";
import type { Change } from "../../workbook/changes";
import { replaceRows } from "../../workbook/plan";
import { anomaliesSheet } from "../../workbook/sheets";

/** The sheet Anomalies holds these problems and no others; a workbook without any needs no such sheet. */
export function planReview(layouts: Layouts, problems: readonly LocatedProblem[]): readonly Change[] {
  return replaceRows(anomaliesSheet, layouts.get("anomalies"), problems.map(anomalyRow));
}
