import { answering } from "./answering";
import { holdForLife } from "./life-lock";
import type { FromDesk, ToDesk } from "./messages";

/** The thread on which workbook files lie, and deeds are carried out with them. TypeScript's `webworker` library cannot stand beside `dom`. */
const scope = self as unknown as {
  readonly name: string;
  postMessage(message: FromDesk): void;
  onmessage: (event: { readonly data: ToDesk }) => void;
};

/**
 * The page's policy, which closes every way out, does not govern a worker: it has the policy of its own response. Nothing
 * here asks anybody for anything, and nothing that might come to be here can.
 */
for (const wayOut of ["fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "importScripts"])
  Object.defineProperty(scope, wayOut, { value: undefined });

const answer = answering((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => void answer(data);
holdForLife(scope.name, () => scope.postMessage({ ready: true }));
