import { answering } from "../../src/taskpane/file/desk/answering";
import type { Thread } from "../../src/taskpane/file/desk/asking";
import type { FromDesk } from "../../src/taskpane/file/desk/messages";

/** A worker that is none: the far side of a desk in this same thread, with every message copied as between threads. */
export interface OtherThread {
  readonly thread: Thread;
  /** Every message that came from it. */
  readonly sent: readonly FromDesk[];
  /** It ends as when the browser takes its memory away. */
  die(): void;
  /** The same, but nobody is told so: its lock is free, and no more. */
  dieUnseen(): void;
  /** Comes about then. */
  readonly end: Promise<void>;
  /** It ends when it has this question before it. */
  dieAt(question: string): void;
  readonly isEnded: boolean;
}

export function otherThread(): OtherThread {
  const sent: FromDesk[] = [];
  let isEnded = false;
  let deadly: string | undefined;
  let free: () => void = () => undefined;
  const end = new Promise<void>((resolve) => (free = resolve));
  const thread: Thread = {
    postMessage(message) {
      const copy = structuredClone(message);
      setImmediate(() => {
        if (isEnded) return;
        if ("question" in copy && copy.question.ask === deadly) die();
        else void answer(copy);
      });
    },
    terminate() {
      isEnded = true;
    },
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  };
  const answer = answering((message) => {
    const copy: FromDesk = structuredClone(message);
    sent.push(copy);
    if (!isEnded) thread.onmessage?.({ data: copy });
  });
  function die(): void {
    isEnded = true;
    thread.onerror?.({ preventDefault: () => undefined });
  }
  return {
    thread,
    sent,
    end,
    die,
    dieUnseen() {
      isEnded = true;
      free();
    },
    dieAt(question) {
      deadly = question;
    },
    get isEnded() {
      return isEnded;
    },
  };
}
