/** Is this UTF-8 (RFC 3629)? For machines that cannot be asked; nothing is made of what is seen. */
export function isSoundUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    at += 1;
    if (first < 0x80) continue;
    const more = followers(first, bytes[at] ?? 0);
    if (more === 0) return false;
    for (const end = at + more; at < end; at += 1) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}

/** How many bytes follow the first of a character; 0 where the first two begin none. */
function followers(first: number, second: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 1;
  // Longer forms than needed, halves of surrogate pairs, and what lies beyond Unicode.
  if (first === 0xe0) return second >= 0xa0 ? 2 : 0;
  if (first === 0xed) return second <= 0x9f ? 2 : 0;
  if (first >= 0xe1 && first <= 0xef) return 2;
  if (first === 0xf0) return second >= 0x90 ? 3 : 0;
  if (first === 0xf4) return second <= 0x8f ? 3 : 0;
  return first >= 0xf1 && first <= 0xf3 ? 3 : 0;
}
