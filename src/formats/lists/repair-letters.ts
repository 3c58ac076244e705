/** What UTF-8 looks like when it was read as Windows-1252, and saved again. */
const spoiled =
  /[ÃÂÅ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122\u20ac]/;

/** `LÃ©a` is Léa: put right where the whole text can be, and said. */
export function repairLetters(text: string): { readonly text: string; readonly isRepaired: boolean } {
  if (!spoiled.test(text)) return { text, isRepaired: false };
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = byteOf(letter);
    if (byte === undefined) return { text, isRepaired: false };
    bytes.push(byte);
  }
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(bytes)),
      isRepaired: true,
    };
  } catch {
    return { text, isRepaired: false };
  }
}

let byLetter: ReadonlyMap<string, number> | undefined;

function byteOf(letter: string): number | undefined {
  const code = letter.charCodeAt(0);
  if (code < 0x80) return code;
  // Node 20 takes this encoding for Latin-1 unless it decodes a stream.
  byLetter ??= new Map(
    Array.from({ length: 128 }, (_, index) => [
      new TextDecoder("windows-1252").decode(new Uint8Array([index + 128]), { stream: true }),
      index + 128,
    ]),
  );
  return byLetter.get(letter);
}
