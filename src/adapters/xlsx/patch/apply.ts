import { foldLabel } from "../../../kernel/label";
import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking, type Problem } from "../../../kernel/problem";
import { pagesLast, type Change } from "../../../workbook/changes";
import { addSheet } from "../create/add-sheet";
import { makeTemplateSheets } from "../create/template-sheets";
import { writePage } from "../create/write-page";
import {
  addContentType,
  contentTypeOf,
  contentTypes,
  contentTypesPath,
  dropDeadTypes,
} from "../package/content-types";
import { loadSheet, type OpenedPackage, workbookOf } from "../package/open";
import { faultyPart } from "../package/check";
import { relationshipsOf } from "../package/relationships";
import { type SheetEntry, twinOf, type WorkbookPart } from "../package/workbook-part";
import type { XlsxPackage } from "../package/xlsx-package";
import { SharedStrings } from "../read/shared-strings";
import { readTable, tablesOf } from "../sheet/tables";
import { StyleFitter } from "../styles/fit";
import { PageStyles } from "../styles/page-styles";
import { StyleBook } from "../styles/style-book";
import { addStyles } from "./add-styles";
import { firstRows } from "./first-rows";
import { isColumnCalled } from "./named-in-formulas";
import { moveNotes } from "./notes";
import { patchSheet } from "./patch-sheet";
import { renameSheet } from "./rename-sheet";
import type { ChoiceSource, FindSource } from "../../../workbook/excel/drop-down-lists";
import {
  impossibilities,
  nameProblems,
  type SheetChange,
  type WorkbookFacts,
} from "../../../workbook/excel/judgement";
import { askForCalculation, dropCalcChain, moveFilterName } from "./workbook-edits";

/**
 * A copy of the package with the changes carried out; the given one is not touched, so a refusal leaves nothing behind.
 * Only the parts of the sheets named by the changes are rewritten, with the workbook parts that must follow.
 */
export function applyChanges(file: OpenedPackage, changes: readonly Change[]): Outcome<XlsxPackage> {
  if (changes.length === 0) return done(file.parts);
  const { fileName } = file;
  if (file.isSigned) return refused(blocking("file.signed", { file: fileName }));
  const parts = file.parts.draft();
  const opened = workbookOf(parts, fileName);
  if (!opened.ok) return opened;
  if (opened.value.isStrict) return refused(blocking("file.strict", { file: fileName }));
  const stylesPath = opened.value.stylesPath ?? addStyles(parts, opened.value);
  const styles = StyleBook.of(parts.text(stylesPath));
  if (styles === undefined)
    return refused(blocking("file.broken-part", { file: fileName, part: stylesPath }));
  // Not through `refused`: a list may hold more problems than a call may have arguments.
  const forbidden = [...impossibilities(changes), ...nameProblems(changes, factsOf(opened.value, fileName))];
  if (forbidden.length > 0) return { ok: false, problems: forbidden };
  const unwritten = writeWholeSheets(parts, fileName, changes, styles);
  if (unwritten.length > 0) return { ok: false, problems: unwritten };
  const problems = [
    ...patchSheets(parts, fileName, changes, new StyleFitter(styles)),
    ...renameSheets(parts, fileName, changes),
  ];
  if (problems.length > 0) return { ok: false, problems };
  if (styles.hasAdditions) parts.write(stylesPath, styles.toXml());
  // A part that we change for our own sake had better be sound afterwards; one that we need not change stays as it is.
  if (parts.writtenSince(file.parts).includes(contentTypesPath)) dropDeadTypes(parts);
  const faulty = faultyPart(file.parts, parts);
  return faulty === undefined
    ? done(parts)
    : refused(blocking("file.check-failed", { file: fileName, part: faulty }));
}

/** A chart or a dialog on a sheet of its own is not seen by those who ask for a new sheet; its name is taken all the same. */
function factsOf({ sheets, isStructureLocked }: WorkbookPart, file: string): WorkbookFacts {
  const unwritable = (sheet: string) => blocking("file.sheet-not-writable", { file, sheet });
  return { sheets, isStructureLocked, unwritable };
}

/** Makes new sheets, then writes printed ones, as Excel has them done: it is the order of the new tabs. */
function writeWholeSheets(
  parts: XlsxPackage,
  fileName: string,
  changes: readonly Change[],
  styles: StyleBook,
): readonly Problem[] {
  const templates = changes.flatMap((change) => (change.kind === "create-sheet" ? [change.template] : []));
  const made = makeTemplateSheets(templates);
  const pageStyles = new PageStyles(styles);
  const problems: Problem[] = [];
  for (const change of pagesLast(changes)) {
    if (change.kind !== "create-sheet" && change.kind !== "replace-page") continue;
    const workbook = workbookOf(parts, fileName);
    if (!workbook.ok) throw new Error("A workbook was lost while sheets were added.");
    if (change.kind === "replace-page") {
      problems.push(...writePage(parts, fileName, workbook.value, change, pageStyles));
      continue;
    }
    const { template } = change;
    const sheet = made.sheets[templates.indexOf(template)];
    if (sheet === undefined) throw new Error("A new sheet was not drawn.");
    addSheet(parts, workbook.value, template, sheet, made.styles, styles);
  }
  return problems;
}

/** The last of the changes: all others know the sheets by their old names. */
function renameSheets(parts: XlsxPackage, fileName: string, changes: readonly Change[]): readonly Problem[] {
  return changes.flatMap((change) => {
    if (change.kind !== "rename-sheet") return [];
    const workbook = workbookOf(parts, fileName);
    return workbook.ok ? renameSheet(parts, workbook.value, change) : workbook.problems;
  });
}

function patchSheets(
  parts: XlsxPackage,
  fileName: string,
  changes: readonly Change[],
  fitter: StyleFitter,
): readonly Problem[] {
  const opened = workbookOf(parts, fileName);
  if (!opened.ok) return opened.problems;
  const workbook = opened.value;
  const findSource = sourceFinder(parts, workbook);
  const problems: Problem[] = [];
  for (const [label, group] of bySheet(changes, findSource)) {
    const index = workbook.sheets.findIndex(({ name }) => foldLabel(name) === label);
    const sheet = workbook.sheets[index];
    if (sheet === undefined) throw new Error(`There is no sheet ${group.name}.`);
    const twin = twinOf(workbook, sheet);
    if (twin !== undefined) {
      const facts = { file: fileName, sheet: sheet.name, other: twin.name };
      problems.push(blocking("file.sheets-in-one-part", facts));
      continue;
    }
    const found = patchOne(parts, fileName, workbook, sheet, index, group, fitter, findSource);
    for (const problem of found) problems.push(problem);
  }
  return problems;
}

interface SheetGroup {
  readonly name: string;
  readonly changes: SheetChange[];
  readonly validations: string[];
}

/** The changes sheet by sheet, in the order in which the sheets first appear. */
function bySheet(changes: readonly Change[], findSource: FindSource): ReadonlyMap<string, SheetGroup> {
  const groups = new Map<string, SheetGroup>();
  for (const change of changes) {
    if (change.kind === "replace-page" || change.kind === "rename-sheet") continue;
    const name = change.kind === "create-sheet" ? change.template.name : change.sheet;
    const group = groups.get(foldLabel(name)) ?? { name, changes: [], validations: [] };
    groups.set(foldLabel(name), group);
    if (change.kind === "create-sheet") {
      const first = firstRows(change, findSource);
      group.changes.push(...first.changes);
      group.validations.push(...first.validations);
    } else group.changes.push(change);
  }
  return groups;
}

function patchOne(
  parts: XlsxPackage,
  fileName: string,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  index: number,
  group: SheetGroup,
  fitter: StyleFitter,
  findSource: FindSource,
): readonly Problem[] {
  const loaded = loadSheet(parts, sheet.path, fileName);
  if (!loaded.ok) return loaded.problems;
  const scanned = loaded.value;
  const tables = tablesOf(parts, sheet.path, scanned);
  if (tables === undefined) return [blocking("file.broken-part", { file: fileName, part: sheet.path })];
  const { isDate1904 } = workbook;
  const sharedText = sharedTexts(parts, workbook);
  const isCalled = (column: string) => isColumnCalled(parts, column);
  const target = { ...sheet, scanned, tables, isDate1904, fileName, sharedText, isCalled };
  const patched = patchSheet(target, group.changes, group.validations, fitter, findSource, parts.engine);
  if (!("content" in patched)) return patched;
  parts.write(sheet.path, patched.content);
  if (contentTypeOf(parts, sheet.path) === undefined)
    addContentType(parts, sheet.path, contentTypes.worksheet);
  for (const [path, table] of patched.tables) parts.write(path, table);
  moveNotes(parts, sheet.path, patched.moves);
  if (patched.filter !== undefined) moveFilterName(parts, workbook.path, index, patched.filter);
  if (patched.removedFormula) dropCalcChain(parts, workbook);
  // A calculation chain says that somewhere there are formulas; their results may depend on what was written.
  const hasFormulas =
    workbook.calcChainPath !== undefined || patched.addedFormula || scanned.rows.withFormula.length > 0;
  if (hasFormulas) askForCalculation(parts, workbook.path);
  return [];
}

/** The shared strings, gone through only once one is asked for. */
function sharedTexts(parts: XlsxPackage, { sharedStringsPath }: WorkbookPart) {
  let strings: SharedStrings | undefined;
  return (index: number): string | undefined => {
    strings ??= SharedStrings.of(sharedStringsPath === undefined ? undefined : parts.text(sharedStringsPath));
    return strings?.at(index);
  };
}

/** Looks for a column by its header among the tables of a sheet; the sheet itself need not be inflated for that. */
function sourceFinder(parts: XlsxPackage, workbook: WorkbookPart): FindSource {
  const known = new Map<string, ChoiceSource | undefined>();
  return (sheet, header) => {
    const key = `${foldLabel(sheet)}\n${foldLabel(header)}`;
    if (!known.has(key)) known.set(key, findColumn(parts, workbook, sheet, header));
    return known.get(key);
  };
}

function findColumn(
  parts: XlsxPackage,
  workbook: WorkbookPart,
  sheet: string,
  header: string,
): ChoiceSource | undefined {
  const entry = workbook.sheets.find(({ name }) => foldLabel(name) === foldLabel(sheet));
  if (entry === undefined) return undefined;
  for (const { kind, target } of relationshipsOf(parts, entry.path) ?? []) {
    const table =
      kind === "table" && parts.load(target) === "ready" ? readTable(target, parts.text(target)) : undefined;
    const index = table?.columns.findIndex(({ name }) => foldLabel(name) === foldLabel(header)) ?? -1;
    if (table === undefined || index === -1) continue;
    return {
      sheet: entry.name,
      column: table.range.left + index,
      firstRow: table.range.top + table.headerRows,
    };
  }
  return undefined;
}
