import type { NewWorkbook } from "../../../adapters/xlsx";
import type { Change } from "../../../workbook/changes";
import type { FirstSheet } from "./desk";
import type { PackedRows } from "./packed-sheets";
import type { Slice } from "./slices";

/** What is asked of a desk on another thread: plain data, that `postMessage` copies. */
export type DeskQuestion =
  | { readonly ask: "open"; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly ask: "create";
      readonly sheets: readonly FirstSheet[];
      readonly workbook: NewWorkbook;
      readonly name: string;
    }
  | { readonly ask: "read" | "readHeads"; readonly names: readonly string[] }
  | { readonly ask: "apply"; readonly changes: readonly Change[] }
  | { readonly ask: "bytes" };

export type ToDesk = { readonly slice: Slice } | { readonly question: DeskQuestion };

export type FromDesk =
  /** It has begun, and listens. */
  | { readonly ready: true }
  | { readonly part: PackedRows }
  | { readonly answer: unknown }
  /** It met a bug, which is the page's to apologize for. */
  | { readonly bug: { readonly message: string; readonly stack: string | undefined } };
