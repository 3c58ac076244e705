import { foldLabel } from "../../../kernel/label";
import { done, type Outcome } from "../../../kernel/outcome";
import { blocking, type Problem } from "../../../kernel/problem";
import type { Change, ColumnTemplate, CreateSheet, RenameColumn } from "../../../workbook/changes";
import type { FindSource } from "../../../workbook/excel/drop-down-lists";
import {
  absentSheets,
  impossibilities,
  isSheetChange,
  nameProblems,
} from "../../../workbook/excel/judgement";
import { freeTableName } from "../../../workbook/excel/table-names";
import { creationSteps } from "../create/create-sheet";
import { pageSteps, type PageSteps } from "../create/write-page";
import { findChoices } from "../create/find-choices";
import { makeshiftName } from "../create/names";
import { isSameName, type KnownSheet, type KnownWorkbook } from "../known";
import { readWorkbook } from "../read/read-workbook";
import type { Session } from "../session";
import { columnSteps } from "./add-columns";
import { problemsOf } from "./checks";
import type { ListSeparator } from "./areas";
import { type Debt, debtsOf, liftSteps } from "./debts";
import { type Garment, garmentsOf } from "./dress-up";
import { fillSteps } from "./fill-cells";
import { SheetGround } from "./ground";
import { lookFirst, type OfficeFacts } from "./preflight";
import { positionOf, Watch } from "./positions";
import { removalSteps } from "./settle";
import { planSheet, type OfficePlan } from "./sheet-plan";
import { inBatches, type QueuedStep, step, weightOf } from "./steps";
import type { WriteRules } from "./write-block";
import { rowSteps } from "./write-rows";

/** What is to be written, once nothing forbids it. */
export interface Prepared {
  /** What the run cannot do without. */
  readonly batches: readonly (readonly QueuedStep[])[];
  /** Sees between two of them whether the rest still holds. */
  readonly watch: Watch;
  readonly debts: readonly Debt[];
  /** What it can: done afterwards, and told where Excel refuses it. */
  readonly dress: readonly Garment[];
  readonly pages: readonly PageSteps[];
  /** Excel calculates on demand only: once all is written, it is to be asked. */
  readonly isManual: boolean;
}

/**
 * Looks at everything that the changes touch, refuses them whole, or makes the batches that carry them out in their order.
 * `known` is the workbook as it was last read: the positions of the changes hold for that one only.
 */
export async function prepareChanges(
  session: Session,
  known: KnownWorkbook | undefined,
  changes: readonly Change[],
  payloadLimit: number,
  separatorIn: (session: Session, sheet: string) => Promise<ListSeparator>,
): Promise<Outcome<Prepared>> {
  const read = await knownFor(session, known, changes);
  if (!read.ok) return read;
  const workbook = read.value;
  const sheets = workbook.sheetNames.map((name) => ({ name }));
  // Not through `refused`: a list may hold more problems than a call may have arguments.
  const impossible = [...impossibilities(changes), ...absentSheets(changes, { sheets, unwritable })];
  if (impossible.length > 0) return { ok: false, problems: impossible };
  const plans = plansOf(workbook, changes);
  const pages = changes.filter((change) => change.kind === "replace-page");
  const facts = await lookFirst(
    session,
    plans,
    pages.map(({ sheet }) => workbook.sheetNames.find((name) => isSameName(name, sheet)) ?? sheet),
  );
  const misnamed = nameProblems(changes, {
    sheets: facts.sheetNames.map((name) => ({ name })),
    isStructureLocked: facts.isStructureLocked,
    unwritable,
  });
  if (misnamed.length > 0) return { ok: false, problems: misnamed };
  const problems = [
    ...pages.flatMap(({ sheet }, index) =>
      facts.pages[index]?.isProtected === true ? [blocking("excel.sheet-protected", { sheet })] : [],
    ),
    ...plans.flatMap((plan, index) => problemsOf(plan, facts.sheets[index], workbook.isDate1904)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const debts = plans.flatMap((plan, index) => {
    const sheet = facts.sheets[index];
    return sheet === undefined ? [] : debtsOf(plan, sheet);
  });
  const [anySheet] = facts.sheetNames;
  const listSeparator =
    pages.length === 0 || anySheet === undefined ? undefined : await separatorIn(session, anySheet);
  const rules = { isDate1904: workbook.isDate1904, payloadLimit, listSeparator };
  const written = changeSteps(workbook, facts, changes, rules);
  const steps = [
    ...removalSteps(facts.sheetNames),
    // Nobody sees a sheet before it has its name, which it gets in the order of the changes.
    ...written.making,
    ...liftSteps(debts),
    ...written.steps.filter(({ dress }) => dress === undefined),
  ];
  const hidden = debts.flatMap((debt) => (debt.owed === "totals" ? [debt.table] : []));
  const watch = new Watch(
    plans.flatMap((plan, index) => {
      const sheet = facts.sheets[index];
      return sheet === undefined ? [] : [positionOf(plan, sheet, hidden)];
    }),
  );
  return done({
    batches: watchedBatches(steps, payloadLimit, watch),
    watch,
    debts,
    dress: garmentsOf(written.steps),
    pages: written.pages,
    isManual: workbook.isManual,
  });
}

/** Where one batch does not do, each leaves room for the look at its end. */
function watchedBatches(steps: readonly QueuedStep[], limit: number, { weight }: Watch): Prepared["batches"] {
  const batches = inBatches(steps, limit);
  return batches.length <= 1 ? batches : inBatches(steps, Math.max(limit / 2, limit - weight));
}

/** The touched sheets as they were read; read now when nobody has read them yet. */
async function knownFor(
  session: Session,
  known: KnownWorkbook | undefined,
  changes: readonly Change[],
): Promise<Outcome<KnownWorkbook>> {
  // Whole sheets are written whatever was read of them; of all others the places must be known.
  const touched = changes.filter(isSheetChange).map(({ sheet }) => sheet);
  const names = [...new Set([...touched, ...columnsOf(changes).flatMap(sourceSheet)])];
  const isKnown = (name: string) =>
    known?.sheets.some((sheet) => isSameName(sheet.name, name)) === true ||
    known?.sheetNames.some((other) => isSameName(other, name)) === false;
  return known !== undefined && names.every(isKnown) ? done(known) : readWorkbook(session, names);
}

function columnsOf(changes: readonly Change[]): readonly ColumnTemplate[] {
  return changes.flatMap((change) => {
    if (change.kind === "create-sheet") return change.template.columns;
    return change.kind === "add-columns" ? change.columns : [];
  });
}

function sourceSheet({ choicesFrom }: ColumnTemplate): readonly string[] {
  return choicesFrom === undefined ? [] : [choicesFrom.sheet];
}

/** Positions hold for the workbook as it was read: a sheet that has gone, or come, since then is somebody else's doing. */
function unwritable(sheet: string): Problem {
  return blocking("excel.changed-meanwhile", { sheet });
}

function plansOf({ sheets }: KnownWorkbook, changes: readonly Change[]): readonly OfficePlan[] {
  return sheets.flatMap((sheet) => {
    const own = changes.filter(isSheetChange).filter((change) => isSameName(change.sheet, sheet.name));
    return own.length === 0 ? [] : [planSheet(sheet, own)];
  });
}

function changeSteps(
  { sheets }: KnownWorkbook,
  facts: OfficeFacts,
  changes: readonly Change[],
  rules: WriteRules,
): {
  readonly making: readonly QueuedStep[];
  readonly steps: readonly QueuedStep[];
  readonly pages: readonly PageSteps[];
} {
  const grounds = new Map(sheets.map((sheet) => [foldLabel(sheet.name), new SheetGround(sheet.name, sheet)]));
  // A list may be taken from a sheet that is made after its own.
  const created = changes.flatMap((change) =>
    change.kind === "create-sheet" ? [madeSheet(change, change.template.tableName)] : [],
  );
  const findSource: FindSource = (sheet, header) => findChoices([...sheets, ...created], sheet, header);
  const groundOf = (name: string): SheetGround => {
    const ground = grounds.get(foldLabel(name));
    if (ground === undefined) throw new Error(`There is no sheet ${name}.`);
    return ground;
  };
  const tableNames = [...facts.takenNames];
  let made = 0;
  const nextMakeshift = () => makeshiftName((made += 1), facts.sheetNames);
  const making: QueuedStep[] = [];
  const pages: PageSteps[] = [];
  const steps = changes.flatMap((change): readonly QueuedStep[] => {
    switch (change.kind) {
      case "create-sheet": {
        const tableName = freeTableName(change.template.tableName, tableNames);
        tableNames.push(tableName);
        const makeshift = nextMakeshift();
        const creation = creationSteps({ change, makeshift, tableName }, findSource, rules);
        making.push(...creation.making);
        const sheet = madeSheet(change, tableName);
        grounds.set(foldLabel(sheet.name), new SheetGround(sheet.name, sheet));
        return [creation.naming, ...creation.dress];
      }
      case "add-columns":
        return columnSteps(change, groundOf(change.sheet), findSource, rules);
      case "rename-column":
        return [renameStep(change, groundOf(change.sheet).name)];
      case "fill-cells":
        return fillSteps(change, groundOf(change.sheet), rules);
      case "write-rows":
        return rowSteps(change, groundOf(change.sheet), rules);
      case "replace-page": {
        const found = facts.pages.find((page) => page !== undefined && isSameName(page.name, change.sheet));
        const { name = nextMakeshift(), tables = [], isFiltered = false, isDrawnOn = false } = found ?? {};
        const page = { change, sheet: name, isNew: found === undefined, tables, isFiltered, isDrawnOn };
        pages.push(pageSteps(page, rules));
        return [];
      }
      case "rename-sheet": {
        const own = facts.sheetNames.find((name) => isSameName(name, change.sheet)) ?? change.sheet;
        return [
          step((batch) => {
            batch.sheet(own).name = change.name;
          }),
        ];
      }
    }
  });
  return { making, steps, pages };
}

/** Excel calls the column of a table as its header does, and has formulas follow; the cell keeps its look. */
function renameStep({ headerRow, column, header }: RenameColumn, sheet: string): QueuedStep {
  const cell = { top: headerRow, left: column, bottom: headerRow, right: column };
  return step((batch) => {
    batch.range(sheet, cell).values = [[header]];
  }, weightOf(header));
}

/** A new sheet as the changes after it find it. */
function madeSheet({ template: { name, columns }, rows }: CreateSheet, tableName: string): KnownSheet {
  const range = { top: 1, left: 1, bottom: 1 + Math.max(1, rows.length), right: columns.length };
  const headers = columns.map(({ header }) => header);
  return {
    name,
    used: range,
    tables: [{ name: tableName, range, headerRows: 1, totalsRows: 0 }],
    rows: [headers, ...rows.map(() => [])],
    formats: [],
    merges: [],
  };
}
