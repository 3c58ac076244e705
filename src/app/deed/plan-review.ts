import type { Layouts } from "./locate-problems";
import type { LocatedProblem } from "./report";
import type { Change } from "../../workbook/changes";
import type { RowOf } from "../../workbook/declaration";
import { replaceRows } from "../../workbook/plan";
import { sentenceOf } from "../../wording/problems/sentence";
import { anomaliesSheet } from "../../workbook/sheets";

/** The sheet Anomalies holds these problems and no others; a workbook without any needs no such sheet. */
export function planReview(layouts: Layouts, problems: readonly LocatedProblem[]): readonly Change[] {
  return replaceRows(anomaliesSheet, layouts.get("anomalies"), problems.map(anomalyRow));
}

function anomalyRow(problem: LocatedProblem): RowOf<typeof anomaliesSheet.columns> {
  const { severity, sheet, cell, advice } = problem;
  const link = cell === "" ? undefined : { text: cell, sheet, cell };
  return { severity, sheet, cell: link, message: sentenceOf(problem), advice };
}
