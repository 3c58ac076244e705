/** The text of a file from outside: UTF-8 as is published today; Windows-1252 where Excel or a bank saved it the old way. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Node 20 takes this encoding for Latin-1 (no € and no ’) unless it decodes a stream; a byte is a letter either way.
    return new TextDecoder("windows-1252").decode(bytes, { stream: true });
  }
}
