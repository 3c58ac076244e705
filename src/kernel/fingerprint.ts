/**
 * Eight characters that tell one text from another (FNV-1a, 32 bits): the same text gives the same ones everywhere, two
 * texts share them once in four thousand million. No secret may hang on it.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, "0");
}

/** The same of values of plain data, in their order. Each is a text of its own: all of them would be too long for one. */
export function fingerprintOf(values: readonly unknown[]): string {
  return fingerprint(values.map((value) => fingerprint(JSON.stringify(value))).join(" "));
}
