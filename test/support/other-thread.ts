import { answering } from "../../src/taskpane/file/desk/answering";
import type { Thread } from "../../src/taskpane/file/desk/asking";
import type { FromDesk, ToDesk } from "../../src/taskpane/file/desk/messages";

/** A worker that is none: the far side of a desk in this same thread, with every message copied as between threads. */
export interface OtherThread {
  readonly thread: Thread;
  /** Every message that went out to it. */
  readonly received: readonly ToDesk[];
  /** It ends as when the browser takes its memory away. */
  die(): void;
  /** It ends when it has this question before it. */
  dieAt(question: string): void;
  readonly isEnded: boolean;
}

export function otherThread(): OtherThread {
  const received: ToDesk[] = [];
  let isEnded = false;
  let deadly: string | undefined;
  const thread: Thread = {
    postMessage(message) {
      const copy = structuredClone(message);
      received.push(copy);
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
    if (!isEnded) thread.onmessage?.({ data: copy });
  });
  function die(): void {
    isEnded = true;
    thread.onerror?.({ preventDefault: () => undefined });
  }
  return {
    thread,
    received,
    die,
    dieAt(question) {
      deadly = question;
    },
    get isEnded() {
      return isEnded;
    },
  };
}
