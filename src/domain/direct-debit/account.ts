import { ValidationErrorsIBAN, isValidBIC, validateIBAN } from "ibantools";
import type { Day } from "../../kernel/day";
import type { AccountFault } from "./problems";
import { isSepaCountry } from "../../law";
import { compactIban } from "./mandate";

/**
 * What is wrong with an account number, if anything? Country, length, form and check digits (ISO 13616), the key of the
 * French number, and last whether its country takes part in SEPA on the day of the collection.
 */
export function accountFault(iban: string | undefined, on: Day): AccountFault | undefined {
  const compact = compactIban(iban ?? "");
  if (compact === "") return "missing";
  const { errorCodes } = validateIBAN(compact);
  const fault = faults.find(([code]) => errorCodes.includes(code));
  if (fault !== undefined) return fault[1];
  if (keyLikeTheRib.test(compact) && !hasRibKey(compact, errorCodes)) return "national-key";
  return isSepaCountry(compact.slice(0, 2), on) ? undefined : "outside-sepa";
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

/** Is this a bank's code (BIC, ISO 9362), of 8 or 11 characters? */
export function isBic(bic: string): boolean {
  return isValidBIC(bic);
}
