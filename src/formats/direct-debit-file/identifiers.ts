const ibanForm = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const bicForm = /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/;
const creditorIdForm = /^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/;
const frenchLength = 27;

/** Is an account written as an IBAN, with its check digits right? A French one has 27 characters. */
export function isIban(text: string): boolean {
  if (!ibanForm.test(text)) return false;
  return (!text.startsWith("FR") || text.length === frenchLength) && hasRightCheckDigits(text);
}

export function isBic(text: string): boolean {
  return bicForm.test(text);
}

/** Is it a creditor's identifier (ICS)? Its check digits leave out the three characters of the activity (EPC262-08). */
export function isCreditorId(text: string): boolean {
  return creditorIdForm.test(text) && hasRightCheckDigits(text.slice(0, 4) + text.slice(7));
}

/** ISO 7064, MOD 97-10: the first four characters go last, letters count from 10, and 1 must remain. */
function hasRightCheckDigits(text: string): boolean {
  let remainder = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
