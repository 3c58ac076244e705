/**
 * The text of a file from outside: UTF-8 as is published today; UTF-16 as Excel calls "Unicode text"; Windows-1252 where
 * Excel or a bank saved it the old way.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Node 20 takes this encoding for Latin-1 (no € and no ’) unless it decodes a stream; a byte is a letter either way.
    return new TextDecoder("windows-1252").decode(bytes, { stream: true });
  }
}

/** Two bytes a letter: told by the mark before the text or, without it, by the zero beside each plain letter. */
function wideEncoding([first, second, third, fourth]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (first === undefined || second === undefined) return undefined;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? "utf-16be" : undefined;
}
