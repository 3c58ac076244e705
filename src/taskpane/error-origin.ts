/** What the page is told of an error that nobody caught. */
export interface UncaughtError {
  readonly error: unknown;
  readonly message?: string;
  /** The script where it happened; blank where the browser keeps it to itself. */
  readonly filename?: string;
}

export type ErrorOrigin = "ours" | "foreign" | "nobody's";

/**
 * Whose is it? office.js and what it loads run in the same page, and let promises of their own fail: the release of 27
 * February 2024 did in every pane of every add-in, which all went on working (OfficeDev/office-js issue 4180), and scripts
 * of other servers are told as a bare "Script error." (1925). Ours are those that our own files had a part in; `folder` is
 * their address.
 */
export function originOf({ error, message = "", filename = "" }: UncaughtError, folder: string): ErrorOrigin {
  // Resizing while a page is laid out: browsers report it, nothing is wrong.
  if (/^ResizeObserver loop/.test(message)) return "nobody's";
  if (filename.startsWith(folder)) return "ours";
  return stackOf(error).includes(folder) ? "ours" : "foreign";
}

function stackOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("stack" in error)) return "";
  return typeof error.stack === "string" ? error.stack : "";
}

export function detailOf({ error, message = "" }: UncaughtError): string {
  const stack = stackOf(error);
  if (stack !== "") return stack;
  if (error instanceof Error) return error.message;
  return typeof error === "string" ? error : message;
}
