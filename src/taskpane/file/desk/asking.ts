import { withoutPause, type OnStep } from "../../../app/deed/run";
import type { FileDesk } from "./desk";
import type { FromDesk, DeskQuestion, ToDesk } from "./messages";
import { joined, type Part } from "./parts";

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
  readonly parts: Part[];
  readonly onStep: OnStep;
  readonly answer: (answer: unknown) => void;
  readonly fail: (error: unknown) => void;
}

/** The near side of a desk on another thread; `end` is told where that thread ends and says nothing. */
export function deskOn(thread: Thread, end: Promise<void> = never): FileDesk {
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
    const { parts, onStep, answer, fail } = waiting;
    if ("part" in data) parts.push(data.part);
    else if ("step" in data)
      void Promise.resolve(onStep(data.step)).then((word = "go-on") => thread.postMessage({ word }), fail);
    else if ("answer" in data) answer(joined(data.answer, parts));
    else fail(bugOf(data.bug));
  };
  thread.onmessageerror = lose;
  thread.onerror = (event) => {
    event.preventDefault();
    lose();
  };
  void end.then(lose);

  async function ask<T>(question: DeskQuestion, onStep: OnStep = withoutPause): Promise<T> {
    if (isLost) throw new DeskLost();
    try {
      return await new Promise<T>((resolve, reject) => {
        waiting = { parts: [], onStep, answer: (answer) => resolve(answer as T), fail: reject };
        thread.postMessage({ question });
      });
    } finally {
      waiting = undefined;
    }
  }

  return {
    open: (bytes, name) => ask({ ask: "open", bytes, name }),
    create: (sheets, workbook, name) => ask({ ask: "create", sheets, workbook, name }),
    perform: (deed, request, onStep) => ask({ ask: "perform", deed, request }, onStep),
    bytes: () => ask({ ask: "bytes" }),
    close: lose,
  };
}

const never = new Promise<void>(() => undefined);

/** With the stack of the other thread, which says where. */
function bugOf({ message, stack }: { readonly message: string; readonly stack: string | undefined }): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
