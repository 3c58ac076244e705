import type { Outcome } from "../../../kernel/outcome";
import type { SheetHead, WorkbookSnapshot } from "../../../workbook/port";
import type { FileDesk } from "./desk";
import type { FromDesk, DeskQuestion, ToDesk } from "./messages";
import { type PackedRows, type PackedSheet, unpacked } from "./packed-sheets";
import { type Slice, sliced } from "./slices";

/** The part of a worker that is used of it. */
export interface Thread {
  postMessage(message: ToDesk): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromDesk }) => void) | null;
  onmessageerror: (() => void) | null;
  onerror: ((event: { preventDefault(): void }) => void) | null;
}

/** The desk has gone, and with it what was under way. */
export class DeskLost extends Error {}

interface Waiting {
  readonly parts: PackedRows[];
  readonly answer: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** The near side of a desk on another thread. */
export function deskOn(thread: Thread): FileDesk {
  let waiting: Waiting | undefined;
  let isLost = false;
  const lose = () => {
    isLost = true;
    thread.terminate();
    waiting?.fail(new DeskLost());
    waiting = undefined;
  };
  thread.onmessage = ({ data }) => {
    if (waiting === undefined || "ready" in data) return;
    if ("part" in data) {
      waiting.parts.push(data.part);
      return;
    }
    const { answer, fail } = waiting;
    if ("answer" in data) answer(data.answer);
    else fail(bugOf(data.bug));
  };
  thread.onmessageerror = lose;
  thread.onerror = (event) => {
    event.preventDefault();
    lose();
  };

  async function ask(
    question: DeskQuestion,
    slices: Iterable<Slice> = [],
  ): Promise<{ answer: unknown; parts: PackedRows[] }> {
    for (const slice of slices) {
      if (isLost) throw new DeskLost();
      thread.postMessage({ slice });
      await pause();
    }
    if (isLost) throw new DeskLost();
    const parts: PackedRows[] = [];
    try {
      const answer = await new Promise<unknown>((resolve, reject) => {
        waiting = { parts, answer: resolve, fail: reject };
        thread.postMessage({ question });
      });
      return { answer, parts };
    } finally {
      waiting = undefined;
    }
  }

  const answerTo = async <T>(question: DeskQuestion, slices?: Iterable<Slice>) =>
    (await ask(question, slices)).answer as T;

  return {
    open: (bytes, name) => answerTo({ ask: "open", bytes, name }),
    create(sheets, workbook, name) {
      const { slices, rest } = sliced(sheets);
      return answerTo({ ask: "create", sheets: rest, workbook, name }, slices);
    },
    async read(names) {
      const { answer, parts } = await ask({ ask: "read", names });
      const outcome = answer as Outcome<PackedSnapshot>;
      if (!outcome.ok) return outcome;
      const { value } = outcome;
      return { ...outcome, value: { ...value, sheets: unpacked(value.sheets, parts) } };
    },
    readHeads: (names) => answerTo<Outcome<readonly SheetHead[]>>({ ask: "readHeads", names }),
    apply(changes) {
      const { slices, rest } = sliced(changes);
      return answerTo({ ask: "apply", changes: rest }, slices);
    },
    bytes: () => answerTo({ ask: "bytes" }),
    close: lose,
  };
}

type PackedSnapshot = Omit<WorkbookSnapshot, "sheets"> & { readonly sheets: readonly PackedSheet[] };

/** With the stack of the other thread, which says where. */
function bugOf({ message, stack }: { readonly message: string; readonly stack: string | undefined }): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** The clerk is listened to in between. Not by a timer: those of a page in the background go off once a second at most. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
