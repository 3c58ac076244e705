import { foldLabel } from "../../../kernel/label";
import { blocking, type Problem } from "../../../kernel/problem";
import type { Change } from "../../changes";
import { isSheetChange } from "./areas";

/** What is to be known of a workbook as a whole. */
export interface WorkbookFacts {
  /** Every sheet, in tab order; one that is not of cells (a chart, a dialog) has a name all the same. */
  readonly sheets: readonly { readonly name: string; readonly isGrid?: boolean }[];
  readonly isStructureLocked: boolean;
  /** How it is told that a sheet is gone or not of cells, or that another one has its name. */
  readonly unwritable: (sheet: string) => Problem;
}

/** What forbids sheets to be made, to get other names, or to be written at all. */
export function nameProblems(changes: readonly Change[], facts: WorkbookFacts): readonly Problem[] {
  const { sheets, isStructureLocked, unwritable } = facts;
  const isNamed = (name: string) => (sheet: { readonly name: string }) =>
    foldLabel(sheet.name) === foldLabel(name);
  const named = (name: string) => sheets.find(isNamed(name));
  const locked = isStructureLocked ? changes.flatMap((change) => newName(change, named) ?? []) : [];
  const [first] = locked;
  if (first !== undefined) return [blocking("file.structure-locked", { sheet: first })];
  return [
    ...absentSheets(changes, facts),
    ...changes.flatMap((change): readonly Problem[] => {
      if (change.kind === "create-sheet") {
        const other = named(change.template.name);
        return other === undefined ? [] : [unwritable(other.name)];
      }
      if (change.kind === "replace-page") {
        const found = named(change.sheet);
        return found?.isGrid === false ? [unwritable(found.name)] : [];
      }
      if (change.kind !== "rename-sheet") return [];
      const own = named(change.sheet);
      if (own === undefined) return [unwritable(change.sheet)];
      const other = sheets.find((sheet) => sheet !== own && isNamed(change.name)(sheet));
      return other === undefined ? [] : [unwritable(other.name)];
    }),
  ];
}

/** A name that the structure of the workbook does not have yet. */
function newName(change: Change, named: (name: string) => unknown): string | undefined {
  if (change.kind === "create-sheet") return change.template.name;
  if (change.kind === "rename-sheet") return change.name;
  return change.kind === "replace-page" && named(change.sheet) === undefined ? change.sheet : undefined;
}

/** Sheets of which cells are to be written, and that neither are there nor are made by these changes. */
export function absentSheets(
  changes: readonly Change[],
  { sheets, unwritable }: Pick<WorkbookFacts, "sheets" | "unwritable">,
): readonly Problem[] {
  const made = changes.flatMap((change) => (change.kind === "create-sheet" ? [change.template.name] : []));
  const grids = sheets.filter(({ isGrid }) => isGrid !== false).map(({ name }) => name);
  const there = new Set([...grids, ...made].map(foldLabel));
  const absent = changes
    .filter(isSheetChange)
    .flatMap(({ sheet }) => (there.has(foldLabel(sheet)) ? [] : [[foldLabel(sheet), sheet] as const]));
  return [...new Map(absent).values()].map(unwritable);
}
