/**
 * Codes of number formats are English whatever the language of Excel, says the documentation. Excel on the web has been
 * seen to give the letters of a French one all the same, `jj/mm/aaaa` for `dd/mm/yyyy` (OfficeDev/office-js issues 2520
 * and 2824), and Excel for Mac the separators of another language (1553, 1632).
 */

/** Quoted, escaped, padded and bracketed characters, and the halves of the day: none of them is an order to translate. */
const literals = /("[^"]*"|\\.|_.|\*.|\[[^\]]*\]|am\/pm|a\/p)/i;

/** The code as an English Excel spells it; itself where it is English already. */
export function englishFormat(code: string): string {
  const parts = code.split(literals);
  const bare = parts.filter((_, index) => index % 2 === 0).join("");
  if (/^standard/i.test(bare)) return code.replace(/standard/i, "General");
  const isDated = /j|aa/i.test(bare) || (/a/i.test(bare) && /m/i.test(bare) && !/general/i.test(bare));
  const isNumber = /[0#?][ \u00a0\u202f][0#?]/.test(bare) || hasCommaForDecimals(bare);
  if (!isDated && !isNumber) return code;
  const translate = (part: string) => (isDated ? inEnglishLetters(part) : inEnglishSigns(part));
  return parts.map((part, index) => (index % 2 === 0 ? translate(part) : part)).join("");
}

/** A comma that can be no mark of thousands: those have three digits behind them, or none. */
function hasCommaForDecimals(bare: string): boolean {
  return !bare.includes(".") && /[0#?],(?:[0#?]{1,2}|[0#?]{4,})(?![0#?,])/.test(bare);
}

function inEnglishLetters(part: string): string {
  return part.replace(/j/gi, "d").replace(/a/gi, "y");
}

function inEnglishSigns(part: string): string {
  return part.replace(/,/g, ".").replace(/(?<=[0#?])[ \u00a0\u202f](?=[0#?])/g, ",");
}
