import type { CreateSheet } from "../../../workbook/changes";
import { applyChanges } from "../patch/apply";
import { openPackage, type OpenedPackage } from "../package/open";
import type { Engine } from "../zip/engine";
import { portableEngine } from "../zip/portable-engine";
import { noDate, writeZip } from "../zip/write";
import { emptyWorkbook, type NewWorkbook } from "./empty-workbook";

/**
 * A new workbook with these sheets: an empty one, to which the sheets are added as to any workbook that lacks them. The same
 * input gives the same bytes.
 */
export function createXlsx(
  sheets: readonly Pick<CreateSheet, "template" | "rows">[],
  workbook: NewWorkbook,
  engine: Engine = portableEngine,
): Promise<Uint8Array> {
  return Promise.resolve(sheets).then((asked) => create(asked, workbook, engine));
}

function create(
  sheets: readonly Pick<CreateSheet, "template" | "rows">[],
  workbook: NewWorkbook,
  engine: Engine,
): Uint8Array {
  const changes = sheets.map(({ template, rows }) => ({ kind: "create-sheet" as const, template, rows }));
  const made = applyChanges(blankPackage(workbook, engine), changes);
  if (!made.ok)
    throw new Error(`A new workbook was refused: ${made.problems.map(({ code }) => code).join(", ")}`);
  return made.value.bytes();
}

/** A workbook without sheets, which no program would open yet. */
export function blankPackage(workbook: NewWorkbook, engine: Engine): OpenedPackage {
  const encoder = new TextEncoder();
  const parts = emptyWorkbook(workbook).map(([name, text]) => ({
    name,
    content: encoder.encode(text),
    modified: noDate,
  }));
  const opened = openPackage(writeZip(parts, engine), workbook.title, engine);
  if (!opened.ok) throw new Error("An empty workbook was not written well.");
  return opened.value;
}
