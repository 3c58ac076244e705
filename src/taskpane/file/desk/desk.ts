import { createXlsx, openXlsx, type NewWorkbook, type XlsxWorkbook } from "../../../adapters/xlsx";
import { unpackArchive } from "../../../adapters/xlsx/zip/archive";
import { performOn, type AskedOf, type DeedName, type EndOf } from "../../../app/deed/perform";
import type { OnStep } from "../../../app/deed/run";
import type { Tools } from "../../../app/deed/verb";
import { done, type Outcome } from "../../../kernel/outcome";
import type { CreateSheet } from "../../../workbook/changes";

/** A sheet of a workbook that is made. */
export type FirstSheet = Pick<CreateSheet, "template" | "rows">;

/** The end of a deed, and whether it wrote something. */
export interface Performed<T> {
  readonly end: T;
  readonly hasWritten: boolean;
}

/**
 * Where a workbook file lies while it is open, and where deeds are carried out with it: beside the page's own thread, or on
 * it. All that goes over it is plain data, and one thing is asked at a time.
 */
export interface FileDesk {
  open(bytes: Uint8Array, name: string): Promise<Outcome<undefined>>;
  /** The bytes of a new workbook, which is open then. */
  create(sheets: readonly FirstSheet[], workbook: NewWorkbook, name: string): Promise<Uint8Array>;
  perform<N extends DeedName>(
    name: N,
    request: AskedOf<N>,
    onStep: OnStep | undefined,
  ): Promise<Performed<EndOf<N>>>;
  /** The file as it is now. */
  bytes(): Promise<Uint8Array>;
  /** Nothing is asked of it any more. */
  close(): void;
}

const tools: Tools = {
  openWorkbook: openXlsx,
  unpackerOf: () => Promise.resolve(unpackArchive),
};

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
    async perform(name, request, onStep) {
      const lies = workbook();
      let hasWritten = false;
      const watched: typeof lies = {
        ...lies,
        async apply(changes) {
          const outcome = await lies.apply(changes);
          if (outcome.ok && changes.length > 0) hasWritten = true;
          return outcome;
        },
      };
      const end = await performOn(watched, tools)(name, request, onStep);
      return { end, hasWritten };
    },
    bytes: () => Promise.resolve(workbook().bytes()),
    close() {
      opened = undefined;
    },
  };
}
