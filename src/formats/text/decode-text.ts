/**
 * The text of a file from outside: UTF-8 as is published today, UTF-16 where a mark or its zeros tell it ("Unicode text" of
 * Excel), Windows-1252 where Excel or a bank saved it the old way, or the letters of an old Mac where only they make sense.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Node 20 takes this encoding for Latin-1 (no € and no ’) unless it decodes a stream; a byte is a letter either way.
    return new TextDecoder(isOldMac(bytes) ? "macintosh" : "windows-1252").decode(bytes, { stream: true });
  }
}

/** A byte order mark; without one, a text of which every other byte is zero, as far as plain letters go. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 1_000);
  const pairs = Math.floor(sample.length / 2);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [first = 0, second = 0] = zeros;
  if (pairs < 2 || first + second < pairs * 0.7) return undefined;
  if (first === 0) return "utf-16le";
  return second === 0 ? "utf-16be" : undefined;
}

/** `é` and `è` of an old Mac are signs that Windows has no French letter for; its own `é`, `è`, `à`, `ç`, `ê` never stand beside them. */
function isOldMac(bytes: Uint8Array): boolean {
  const mac = new Set([0x88, 0x8d, 0x8e, 0x8f, 0x90]);
  const windows = new Set([0xe0, 0xe7, 0xe8, 0xe9, 0xea, 0xc9]);
  return bytes.some((byte) => mac.has(byte)) && !bytes.some((byte) => windows.has(byte));
}
