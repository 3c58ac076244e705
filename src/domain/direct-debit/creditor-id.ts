import type { CreditorIdFault } from "./problems";

/** France's: country, check digits, three characters of business code, and six of the national number (EPC262-08). */
const lengthInFrance = 13;
const form = /^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/;

/**
 * What is wrong with a creditor's identifier (ICS), if anything? European Payments Council, EPC262-08, Creditor
 * Identifier Overview: positions 3 and 4 are check digits of ISO 7064, mod 97-10, over the rest without the business
 * code of positions 5 to 7.
 */
export function creditorIdFault(identifier: string | undefined): CreditorIdFault | undefined {
  const compact = compactId(identifier ?? "");
  if (compact === "") return "missing";
  if (!form.test(compact)) return "form";
  if (compact.startsWith("FR") && compact.length !== lengthInFrance) return "length";
  return remainderBy97(compact.slice(7) + compact.slice(0, 4)) === 1 ? undefined : "check-digits";
}

/** Is this an identifier as it is sent: without blanks, in capitals, and right in itself? */
export function isCreditorId(text: string): boolean {
  return text === compactId(text) && creditorIdFault(text) === undefined;
}

function compactId(text: string): string {
  return text.replace(/\s/g, "").toUpperCase();
}

/** Letters count from 10 (A) to 35 (Z). */
function remainderBy97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    for (const digit of parseInt(character, 36).toString()) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder;
}
