import type { NewWorkbook } from "../../../adapters/xlsx";
import type { DeedName } from "../../../app/deed/perform";
import type { Step } from "../../../app/deed/run";
import type { FirstSheet } from "./desk";
import type { Part, Rest } from "./parts";

/** What is asked of a desk on another thread: plain data, that `postMessage` copies. */
export type DeskQuestion =
  | { readonly ask: "open"; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly ask: "create";
      readonly sheets: readonly FirstSheet[];
      readonly workbook: NewWorkbook;
      readonly name: string;
    }
  | { readonly ask: "perform"; readonly deed: DeedName; readonly request: unknown }
  | { readonly ask: "bytes" };

export type ToDesk =
  | { readonly question: DeskQuestion }
  /** To the step that it told. */
  | { readonly word: "go-on" | "stop" };

export type FromDesk =
  /** It has begun, and listens. */
  | { readonly ready: true }
  /** The deed under way has come to a step, and waits for a word. */
  | { readonly step: Step }
  | { readonly part: Part }
  | { readonly answer: Rest }
  /** It met a bug, which is the page's to apologize for. */
  | { readonly bug: { readonly message: string; readonly stack: string | undefined } };
