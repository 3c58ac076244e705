import { ValidationErrorsIBAN, isValidBIC, validateIBAN } from "ibantools";
import type { Day } from "../../kernel/day";
import type { AccountFault } from "./problems";
import { isSepaCountry } from "../../law";
import { compactIban } from "./mandate";

/**
 * What is wrong with an account number, if anything? Last of all, its country takes no part in SEPA on the day of the
 * collection; without a day nobody collects from it, and its country does not matter.
 */
export function accountFault(iban: string | undefined, on?: Day): AccountFault | undefined {
  const compact = compactIban(iban ?? "");
  if (compact === "") return "missing";
  const fault = ibanFault(compact);
  if (fault !== undefined || on === undefined) return fault;
  return isSepaCountry(compact.slice(0, 2), on) ? undefined : "outside-sepa";
}

/** Is this an account as it is sent: without blanks, in capitals, and right in itself? */
export function isIban(text: string): boolean {
  return text !== "" && text === compactIban(text) && ibanFault(text) === undefined;
}

/** Country, length, form and check digits (ISO 13616), and the key of the French number. */
function ibanFault(compact: string): AccountFault | undefined {
  const { errorCodes } = validateIBAN(compact);
  const fault = faults.find(([code]) => errorCodes.includes(code));
  if (fault !== undefined) return fault[1];
  return keyLikeTheRib.test(compact) && !hasRibKey(compact, errorCodes) ? "national-key" : undefined;
}

/** The gravest first: a number of the wrong length has wrong check digits too. */
const faults: readonly (readonly [ValidationErrorsIBAN, AccountFault])[] = [
  [ValidationErrorsIBAN.NoIBANCountry, "country"],
  [ValidationErrorsIBAN.WrongBBANLength, "length"],
  [ValidationErrorsIBAN.WrongBBANFormat, "form"],
  [ValidationErrorsIBAN.ChecksumNotNumber, "form"],
  [ValidationErrorsIBAN.WrongIBANChecksum, "check-digits"],
];

/** Monaco numbers its accounts as France does. Other countries' keys are their banks' own business. */
const keyLikeTheRib = /^(?:FR|MC)/;

/**
 * The key of a relevé d'identité bancaire: bank, branch, account and key, letters turned into digits, leave 0 by 97, and
 * the key lies between 01 and 97 (Comité français d'organisation et de normalisation bancaires).
 */
function hasRibKey(compact: string, errorCodes: readonly ValidationErrorsIBAN[]): boolean {
  const key = Number(compact.slice(-2));
  return key >= 1 && key <= 97 && !errorCodes.includes(ValidationErrorsIBAN.WrongAccountBankBranchChecksum);
}

/** The sign after the country is never 0 or 1, nor the next one an O: the older edition of pain.008 has no room for them. */
const bicForm = /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]/;

/** Is this a bank's code (BIC, ISO 9362), of 8 or 11 characters, of a country that there is? */
export function isBic(bic: string): boolean {
  return bicForm.test(bic) && isValidBIC(bic);
}
