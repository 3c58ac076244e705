/** The longest line of a header before it is folded, and the longest encoded word (RFC 2047, 2). */
const longestWord = 75;

/** A line break in a header would end it, and begin another one. */
const onOneLine = (text: string) => text.replace(/\p{Cc}+/gu, " ").trim();

/**
 * A text in a header: as it stands where it is plain, else in words of UTF-8 in base64 (RFC 2047), each of whole letters and
 * on a line of its own.
 */
export function headerText(text: string): string {
  const said = onOneLine(text);
  if (/^[\x20-\x7e]*$/.test(said) && !said.includes("=?") && said.length <= longestWord) return said;
  const words: string[] = [];
  let word = "";
  for (const letter of said) {
    if (encodedWord(word + letter).length > longestWord) {
      words.push(encodedWord(word));
      word = "";
    }
    word += letter;
  }
  return [...words, encodedWord(word)].join("\r\n ");
}

const encodedWord = (text: string) => `=?utf-8?B?${base64(new TextEncoder().encode(text))}?=`;

/** The name of a file, for programs that know RFC 2231 and for those that do not. */
export function fileNameFields(name: string): string {
  const said = onOneLine(name);
  const plain = said
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w. -]/g, "_");
  if (plain === said) return `filename="${plain}"`;
  const full = encodeURIComponent(said).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}";\r\n filename*=utf-8''${full}`;
}

/** So many bytes at once are given to a function as its arguments. */
const atOnce = 0x6000;

export function base64(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += atOnce)
    letters += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  return btoa(letters);
}
