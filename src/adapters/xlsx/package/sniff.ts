/** Files that are no zip but that clerks take for workbooks, by the code of their refusal. */
export type Stranger = "old-excel" | "encrypted" | "text" | "unreadable";

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const sampleLength = 4096;

/** What is a file that does not begin like a zip? `undefined` when it does. */
export function sniff(bytes: Uint8Array): Stranger | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined;
  if (compoundFile.every((byte, at) => bytes[at] === byte)) {
    // Excel wraps an encrypted .xlsx in a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4).
    return includesUtf16(bytes, "EncryptedPackage") ? "encrypted" : "old-excel";
  }
  return looksLikeText(bytes.subarray(0, sampleLength)) ? "text" : "unreadable";
}

function looksLikeText(sample: Uint8Array): boolean {
  const isUtf16 = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  if (isUtf16) return true;
  // Accented bytes are fine in any encoding; control characters other than tabs, line and page ends are not.
  return sample.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let matched = 0;
    while (
      matched < text.length &&
      bytes[at + 2 * matched] === text.charCodeAt(matched) &&
      bytes[at + 2 * matched + 1] === 0
    ) {
      matched += 1;
    }
    if (matched === text.length) return true;
  }
  return false;
}
