import type { PageFacts } from "../../adapters/office/trial";

/** What the page itself says of the web view that shows it. */

/** What the page cannot do without: newer members than these it does not use. */
const features: Readonly<Record<string, () => boolean>> = {
  "Array.at": () => "at" in Array.prototype,
  "Array.findLast": () => "findLast" in Array.prototype,
  "Object.hasOwn": () => "hasOwn" in Object,
  "String.replaceAll": () => "replaceAll" in String.prototype,
  "Promise.finally": () => "finally" in Promise.prototype,
  "dialog.showModal": () => typeof HTMLDialogElement === "function",
};

type Blocked = PageFacts["blocked"][number];

/** Notes what the page's policy keeps out, from the beginning where the browser remembers it. */
export function watchPolicy(page: Window & typeof globalThis = window): () => readonly Blocked[] {
  const blocked: Blocked[] = [];
  page.document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    blocked.push({ rule: effectiveDirective, address: addressOf(blockedURI) }),
  );
  if ("ReportingObserver" in page) {
    const observer = new ReportingObserver(
      (reports) => {
        for (const { body } of reports as readonly CspReport[]) {
          if (body?.effectiveDirective === undefined) continue;
          blocked.push({ rule: body.effectiveDirective, address: addressOf(body.blockedURL ?? "") });
        }
      },
      { types: ["csp-violation"], buffered: true },
    );
    observer.observe();
  }
  return () => blocked;
}

interface CspReport {
  readonly body?: { readonly effectiveDirective?: string; readonly blockedURL?: string };
}

/** Without what may stand behind the path: nobody needs it, and nobody knows what it says. */
function addressOf(blocked: string): string {
  return blocked.replace(/[?#].*$/, "");
}

export function pageFacts(blocked: readonly Blocked[], page: Window & typeof globalThis = window): PageFacts {
  return {
    userAgent: page.navigator.userAgent,
    missing: Object.entries(features).flatMap(([name, has]) => (has() ? [] : [name])),
    blocked: [...blocked],
    apologizesForOthers: apologizesForOthers(page),
  };
}

/** Lets the errors happen that office.js lets happen in all pages, and looks whether the page takes them for its own. */
function apologizesForOthers(page: Window & typeof globalThis): boolean {
  const apologies = () => [...page.document.querySelectorAll(".message.bug")];
  const before = new Set(apologies());
  const reason = new TypeError("essai");
  reason.stack = "TypeError: essai\n    at https://appsforoffice.microsoft.com/lib/1/hosted/office.js:76:1";
  const promise = Promise.reject(reason);
  promise.catch(() => undefined);
  page.dispatchEvent(new PromiseRejectionEvent("unhandledrejection", { promise, reason, cancelable: true }));
  page.dispatchEvent(new ErrorEvent("error", { message: "Script error.", error: null }));
  const shown = apologies().filter((apology) => !before.has(apology));
  for (const apology of shown) apology.parentElement?.remove();
  return shown.length > 0;
}
