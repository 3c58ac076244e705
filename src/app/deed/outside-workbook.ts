import { done, type Outcome } from "../../kernel/outcome";
import type { SeenWorkbook, SheetSnapshot } from "../../workbook/port";

/** Opens a workbook from the bytes of its file: the shell knows the adapter. */
export type OpenWorkbook = (bytes: Uint8Array, name: string) => Promise<Outcome<SeenWorkbook>>;

/** A workbook that is handed in beside the clerk's own, with every sheet of it. */
export async function readOutsideWorkbook(
  bytes: Uint8Array,
  name: string,
  openWorkbook: OpenWorkbook,
): Promise<Outcome<{ readonly workbook: SeenWorkbook; readonly sheets: readonly SheetSnapshot[] }>> {
  const opened = await openWorkbook(bytes, name);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const names = await workbook.read([]);
  if (!names.ok) return names;
  const snapshot = await workbook.read(names.value.sheetNames);
  return snapshot.ok ? done({ workbook, sheets: snapshot.value.sheets }) : snapshot;
}
