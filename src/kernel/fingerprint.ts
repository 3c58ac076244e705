/**
 * Eight characters that tell one text from another (FNV-1a, 32 bits): the same text gives the same ones everywhere, two
 * texts share them once in four thousand million. No secret may hang on it.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, "0");
}

/** The same of values of plain data, in their order. Each is a text of its own: all of them would be too long for one. */
export function fingerprintOf(values: readonly unknown[]): string {
  return fingerprint(values.map((value) => fingerprint(JSON.stringify(value))).join(" "));
}
