/**
 * What changes need of a workbook, and what forbids them: judged here once, from facts that each adapter gives, so that a
 * file, Excel and a workbook in memory answer the same. What only one of them can know stays with it.
 */
export { type Area, areasOf, grownFilter, isSheetChange, type SheetChange } from "./areas";
export { impossibilities } from "./impossible";
export { absentSheets, nameProblems, type WorkbookFacts } from "./names";
export { judge, type SheetAtHand } from "./judge";
export { obstaclesTo, type SheetFacts } from "./obstacles";
export { planSheet, type ChangesPlan } from "./plan-sheet";
