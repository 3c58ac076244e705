/** What UTF-8 looks like when it was read as Windows-1252, and saved again. */
const spoiled =
  /[ÃÂÅ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122\u20ac]/;

/** Letters that are lost (`L?a`, `Zo?`, `L\uFFFDa`), an error of a formula, a cell that was too narrow. */
const lost = /\uFFFD|\p{L}\?\p{L}|\p{Ll}\?$|^#(?:N\/A|[\p{Lu}\d/]*[!?]|#+)$/u;

/** Does a cell no longer say what somebody wrote there? */
export function isDamaged(text: string): boolean {
  return lost.test(text) || spoiled.test(text);
}

/** `LÃ©a` is Léa: put right in each line that can be, and said. */
export function repairLetters(text: string): { readonly text: string; readonly isRepaired: boolean } {
  if (!spoiled.test(text)) return { text, isRepaired: false };
  const repaired = text.split("\n").map(repairedLine).join("\n");
  return { text: repaired, isRepaired: repaired !== text };
}

function repairedLine(text: string): string {
  if (!spoiled.test(text)) return text;
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = byteOf(letter);
    if (byte === undefined) return text;
    bytes.push(byte);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return text;
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
