import { done, type Outcome } from "../../kernel/outcome";
import type { SeenWorkbook } from "../../workbook/port";
import { blankPackage } from "./create/create";
import type { NewWorkbook } from "./create/empty-workbook";
import { openPackage, type OpenedPackage } from "./package/open";
import { applyChanges } from "./patch/apply";
import { readHeads } from "./read/heads";
import { readMarks } from "./read/marks";
import { readSnapshot } from "./read/snapshot";
import type { Engine } from "./zip/engine";
import { portableEngine } from "./zip/portable-engine";

export { deflateLevel, type Engine } from "./zip/engine";
export { portableEngine } from "./zip/portable-engine";
export { createXlsx } from "./create/create";
export type { NewWorkbook } from "./create/empty-workbook";

/** A workbook file in memory. */
export interface XlsxWorkbook extends SeenWorkbook {
  /** The file as it is now; byte for byte the one that was opened as long as nothing was applied. */
  bytes(): Uint8Array;
}

/** Opens an .xlsx or .xlsm from its bytes; nothing but what is asked for later is unpacked. */
export function openXlsx(
  bytes: Uint8Array,
  fileName: string,
  engine: Engine = portableEngine,
): Promise<Outcome<XlsxWorkbook>> {
  const opened = openPackage(bytes, fileName, engine);
  return Promise.resolve(opened.ok ? done(workbookOver(opened.value)) : opened);
}

/** A workbook that is about to be made: it has no sheet yet, and the first that it is given are its first. */
export function blankXlsx(workbook: NewWorkbook, engine: Engine = portableEngine): XlsxWorkbook {
  return workbookOver(blankPackage(workbook, engine));
}

function workbookOver(opened: OpenedPackage): XlsxWorkbook {
  const { fileName } = opened;
  let file = opened;
  return {
    read: (sheetNames) => Promise.resolve(readSnapshot(file.parts, fileName, sheetNames)),
    readHeads: (sheetNames) => Promise.resolve(readHeads(file.parts, fileName, sheetNames)),
    readMarks: (sheetNames) => Promise.resolve(readMarks(file.parts, fileName, sheetNames)),
    apply: (changes) =>
      Promise.resolve(changes).then((asked) => {
        const changed = applyChanges(file, asked);
        if (!changed.ok) return changed;
        file = { ...file, parts: changed.value };
        return done(undefined, changed.problems);
      }),
    bytes: () => file.parts.bytes(),
  };
}
