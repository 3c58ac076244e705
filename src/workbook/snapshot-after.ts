import { foldLabel } from "../kernel/label";
import type { Change } from "./changes";
import { MemoryWorkbook } from "./memory";
import type { WorkbookSnapshot } from "./port";

/**
 * What would be read once these changes are written: what is about to be typed is judged as all that is typed already, by
 * reading it.
 */
export function snapshotAfter(snapshot: WorkbookSnapshot, changes: readonly Change[]): WorkbookSnapshot {
  const touched = new Set(changes.map((change) => foldLabel(sheetOfChange(change))));
  const isTouched = ({ name }: { readonly name: string }) => touched.has(foldLabel(name));
  const after = MemoryWorkbook.sheetsAfter(snapshot.sheets.filter(isTouched), changes);
  const known = new Set(snapshot.sheetNames.map(foldLabel));
  return {
    ...snapshot,
    sheetNames: [
      ...snapshot.sheetNames,
      ...after.flatMap(({ name }) => (known.has(foldLabel(name)) ? [] : [name])),
    ],
    sheets: [...snapshot.sheets.filter((sheet) => !isTouched(sheet)), ...after],
  };
}

/** The sheet that a change is about, as the workbook names it, or will. */
function sheetOfChange(change: Change): string {
  return change.kind === "create-sheet" ? change.template.name : change.sheet;
}
