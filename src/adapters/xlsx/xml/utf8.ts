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

/** Is there a character that XML 1.0 forbids: a control character, U+FFFE, U+FFFF? The bytes are known to be UTF-8. */
export function hasForbiddenCharacter(bytes: Uint8Array): boolean {
  // Four bytes at a time where they lie so: hardly any text of a workbook holds what makes them doubtful.
  const lead = Math.min(bytes.length, (4 - (bytes.byteOffset & 3)) & 3);
  const words = (bytes.length - lead) >> 2;
  const view = new Int32Array(bytes.buffer, bytes.byteOffset + lead, words);
  if (isForbiddenWithin(bytes, 0, lead)) return true;
  for (let index = 0; index < words; index += 1) {
    const word = view[index] ?? 0;
    // The high bit of each byte that is below 0x20, and of some beside it; the bytes above 0x7f are left out here.
    const low = (word - 0x20202020) & ~word & 0x80808080;
    // 0xef begins U+FFFE and U+FFFF.
    const high = word & (word << 1) & (word << 2) & 0x80808080;
    if (low === 0 && high === 0) continue;
    const at = lead + index * 4;
    if (isForbiddenWithin(bytes, at, at + 4)) return true;
  }
  return isForbiddenWithin(bytes, lead + words * 4, bytes.length);
}

function isForbiddenWithin(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) return true;
    if (byte === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) return true;
  }
  return false;
}
