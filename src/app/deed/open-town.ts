import { done, type Outcome } from "../../kernel/outcome";
import type { PageDeclaration, TableSheet } from "../../workbook/declaration";
import { sheetsToLookInto } from "../../workbook/find-sheets";
import type { WorkbookPort, WorkbookSnapshot } from "../../workbook/port";
import { readTown, townSheetNames, type TownReading } from "../../workbook/read-town";

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

/** Reads these sheets, for a run that needs no others. */
export async function openSheets(
  workbook: WorkbookPort,
  sheets: readonly TableSheet[],
): Promise<Outcome<WorkbookSnapshot>> {
  const snapshot = await workbook.read(sheets.map(({ name }) => name));
  return withHeads(workbook, snapshot, sheets);
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
