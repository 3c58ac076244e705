/** What a text that is said to come from a bank is, by how it begins: extensions are lost on the way through mailboxes. */
export interface TextContent {
  readonly kind: "xml" | "plain" | "empty" | "no-text";
  /** Without what transfers add. */
  readonly text: string;
}

export function contentOf(source: string): TextContent {
  const text = withoutEndMarks(source.replace(/^\uFEFF/, ""));
  const start = text.trimStart();
  if (start === "") return { kind: "empty", text };
  const isXml = start.startsWith("<");
  // No text of a bank holds a zero byte inside: a pdf, a workbook or a picture does.
  if ((text.includes("\0") && !isXml) || start.startsWith("%PDF")) return { kind: "no-text", text };
  return { kind: isXml ? "xml" : "plain", text };
}

/** Transfers fill files up with zeros, or mark their end with a Ctrl-Z. */
function withoutEndMarks(text: string): string {
  const ctrlZ = 26;
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === ctrlZ)) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}
