import { done, type Outcome } from "../../kernel/outcome";
import type { WorkbookPort } from "../../workbook/port";
import { openPackage } from "./package/open";
import { applyChanges } from "./patch/apply";
import { readHeads } from "./read/heads";
import { readSnapshot } from "./read/snapshot";

export { createXlsx, type NewWorkbook } from "./create/create";

/** A workbook file in memory. */
export interface XlsxWorkbook extends WorkbookPort {
  /** The file as it is now; byte for byte the one that was opened as long as nothing was applied. */
  bytes(): Uint8Array;
}

/** Opens an .xlsx or .xlsm from its bytes; nothing but what is asked for later is unpacked. */
export function openXlsx(bytes: Uint8Array, fileName: string): Promise<Outcome<XlsxWorkbook>> {
  const opened = openPackage(bytes, fileName);
  if (!opened.ok) return Promise.resolve(opened);
  let file = opened.value;
  return Promise.resolve(
    done({
      read: (sheetNames) => readSnapshot(file.parts, fileName, sheetNames),
      readHeads: (sheetNames) => readHeads(file.parts, fileName, sheetNames),
      async apply(changes) {
        const changed = await applyChanges(file, changes);
        if (!changed.ok) return changed;
        file = { ...file, parts: changed.value };
        return done(undefined, changed.problems);
      },
      bytes: () => file.parts.bytes(),
    }),
  );
}
