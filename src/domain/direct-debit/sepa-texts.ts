import type { IdentifierFault } from "./problems";

/**
 * The characters that every bank of SEPA reads: European Payments Council, EPC130-08 (implementation guidelines of the
 * Core scheme, section 1.4), with EPC217-08 for what stands instead of others.
 */
const allowed = /^[A-Za-z0-9/\-?:().,'+ ]*$/;
const longestIdentifier = 35;
const longestName = 70;

/**
 * What is wrong with an identifier, if anything? It is never rewritten: the bank and the family know it as it is. It may
 * neither begin nor end with a slash, nor hold two in a row (EPC clarification paper on the use of slashes).
 */
export function identifierFault(identifier: string | undefined): IdentifierFault | undefined {
  const text = identifier?.trim() ?? "";
  if (text === "") return "missing";
  if (text.length > longestIdentifier) return "too-long";
  if (!allowed.test(text)) return "characters";
  return /^\/|\/$|\/\//.test(text) ? "slashes" : undefined;
}

/** Letters that are no letter with an accent, and signs that have a near relation. */
const replacements: { readonly [character: string]: string } = {
  œ: "oe",
  Œ: "OE",
  æ: "ae",
  Æ: "AE",
  ß: "ss",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ł: "l",
  Ł: "L",
  ı: "i",
  "’": "'",
  "‘": "'",
  "–": "-",
  "—": "-",
  "&": "+",
  _: "-",
};

/**
 * A name in SEPA characters, 70 at most (a text may be longer): without accents, and with a full stop for what nothing stands for, as the
 * conversion table of the Council (EPC217-08) has it.
 */
export function sepaName(name: string, longest = longestName): string {
  const letters = Array.from(name.normalize("NFC"), (character) => {
    const plain = replacements[character] ?? character.normalize("NFD").replace(/\p{M}/gu, "");
    return Array.from(plain, (part) => (allowed.test(part) ? part : /\s/.test(part) ? " " : ".")).join("");
  });
  return letters.join("").replace(/ +/g, " ").trim().slice(0, longest).trim();
}
