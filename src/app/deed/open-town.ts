import type { Deed, Ended, Read, ReadBooks, UnjournaledRequest } from "./deed";
import { refusedRun, type Layouts } from "./locate-problems";
import { done, type Outcome } from "../../kernel/outcome";
import { isSameLabel } from "../../kernel/label";
import type { PageDeclaration, TableSheet } from "../../workbook/declaration";
import { sheetsToLookInto } from "../../workbook/find-sheets";
import type { SheetSnapshot, WorkbookPort, WorkbookSnapshot } from "../../workbook/port";
import { readTown, townSheetNames, type TownReading } from "../../workbook/read-town";
import type { Problem } from "../../kernel/problem";

/** A workbook that was read as a town. */
export interface OpenedTown extends TownReading {
  readonly snapshot: WorkbookSnapshot;
}

/** Reads the workbook of a town, and the sheets to print that were asked for. */
export async function openTown(
  workbook: WorkbookPort,
  pages: readonly PageDeclaration[] = [],
): Promise<Outcome<OpenedTown>> {
  const printed = pages.map(({ name }) => name);
  const snapshot = await workbook.read([...townSheetNames, ...printed], printed);
  const read = await withHeads(workbook, snapshot);
  return read.ok ? done({ ...readTown(read.value), snapshot: read.value }) : read;
}

/** The reading of a deed that needs the whole workbook, and these sheets to print. */
export function readingTown<Q, B extends ReadBooks>(
  look: (opened: OpenedTown, request: Q, workbook: WorkbookPort) => Read<B> | Promise<Read<B>>,
  pages: readonly PageDeclaration[] = [],
): (request: Q, workbook: WorkbookPort) => Promise<Read<B>> {
  return async (request, workbook) => {
    const opened = await openTown(workbook, pages);
    return opened.ok ? look(opened.value, request, workbook) : endedBy(opened.problems);
  };
}

/** The end of a run that can do nothing with what was read. */
export function endedBy(problems: readonly Problem[], layouts?: Layouts): Ended {
  return { ended: refusedRun(problems, layouts) };
}

/** Finds what stands on the sheets to print that were asked for. */
export function printedIn({
  sheets,
}: WorkbookSnapshot): (page: PageDeclaration) => SheetSnapshot | undefined {
  return (page) => sheets.find(({ name }) => isSameLabel(name, page.name));
}

/** The reading of a deed that needs these sheets and no others. */
export function readingSheets<Q extends UnjournaledRequest, B extends ReadBooks, R>(
  sheets: readonly TableSheet[],
  look: (snapshot: WorkbookSnapshot, request: Q) => B | Ended,
): Deed<Q, B, R>["read"] {
  return async (request, workbook) => {
    const snapshot = await workbook.read(sheets.map(({ name }) => name));
    const opened = await withHeads(workbook, snapshot, sheets);
    if (!opened.ok) return endedBy(opened.problems);
    const looked = look(opened.value, request);
    return "ended" in looked ? looked : { read: { ...looked, isPart: true } };
  };
}

/** Where a sheet that was asked for is missing: the first rows of those that nobody claims too. One may be it. */
async function withHeads(
  workbook: WorkbookPort,
  snapshot: Outcome<WorkbookSnapshot>,
  asked?: readonly TableSheet[],
): Promise<Outcome<WorkbookSnapshot>> {
  if (!snapshot.ok) return snapshot;
  const strangers = sheetsToLookInto(snapshot.value, asked);
  if (strangers.length === 0) return snapshot;
  const heads = await workbook.readHeads(strangers);
  return heads.ok ? done({ ...snapshot.value, heads: heads.value }) : heads;
}
