import { createXlsx, openXlsx, type NewWorkbook, type XlsxWorkbook } from "../../../adapters/xlsx";
import { done, type Outcome } from "../../../kernel/outcome";
import type { Change, CreateSheet } from "../../../workbook/changes";
import type { SheetHead, WorkbookSnapshot } from "../../../workbook/port";

/** A sheet of a workbook that is made. */
export type FirstSheet = Pick<CreateSheet, "template" | "rows">;

/**
 * Where a workbook file is read and patched: beside the page's own thread, or on it. All that goes over it is plain data,
 * and one thing is asked at a time.
 */
export interface FileDesk {
  open(bytes: Uint8Array, name: string): Promise<Outcome<undefined>>;
  /** The bytes of a new workbook, which is open then. */
  create(sheets: readonly FirstSheet[], workbook: NewWorkbook, name: string): Promise<Uint8Array>;
  read(names: readonly string[]): Promise<Outcome<WorkbookSnapshot>>;
  readHeads(names: readonly string[]): Promise<Outcome<readonly SheetHead[]>>;
  apply(changes: readonly Change[]): Promise<Outcome<undefined>>;
  /** The file as it is now. */
  bytes(): Promise<Uint8Array>;
  /** Nothing is asked of it any more. */
  close(): void;
}

/** The desk itself, wherever it stands. */
export function fileDesk(): FileDesk {
  let opened: XlsxWorkbook | undefined;
  const workbook = (): XlsxWorkbook => {
    if (opened === undefined) throw new Error("No workbook lies on the desk.");
    return opened;
  };
  async function open(bytes: Uint8Array, name: string): Promise<Outcome<undefined>> {
    const outcome = await openXlsx(bytes, name);
    if (!outcome.ok) return outcome;
    opened = outcome.value;
    return done(undefined);
  }
  return {
    open,
    async create(sheets, about, name) {
      const bytes = await createXlsx(sheets, about);
      const outcome = await open(bytes, name);
      if (!outcome.ok) throw new Error("A new workbook cannot be read.");
      return bytes;
    },
    read: (names) => workbook().read(names),
    readHeads: (names) => workbook().readHeads(names),
    apply: (changes) => workbook().apply(changes),
    bytes: () => Promise.resolve(workbook().bytes()),
    close() {
      opened = undefined;
    },
  };
}
