import { exampleKeys, type ExampleKey } from "../../src/examples";
import { rowsOf, textAt, textsOf } from "./read-example";

/**
 * Accounts and identifiers of the examples are nobody's, yet right: their check digits hold, so that a debit file can be
 * made of them. Checked here from scratch, so that a mistake of the program's own check would show.
 */

/** The cells of a column that hold something. */
const filled = (key: ExampleKey, sheet: string, header: string) =>
  textsOf(rowsOf(key, sheet), header).filter((text) => text !== "");

function settingOf(key: ExampleKey, name: string): string {
  const row = rowsOf(key, "Paramètres").find((setting) => textAt(setting, "Paramètre") === name);
  return row === undefined ? "" : textAt(row, "Valeur");
}

/** Letters count from 10 (A) to 35 (Z) in check digits of ISO 7064. */
function mod97(text: string): number {
  const digits = Array.from(text, (character) => parseInt(character, 36).toString()).join("");
  return Number(BigInt(digits) % 97n);
}

const isIban = (iban: string) => mod97(iban.slice(4) + iban.slice(0, 4)) === 1;

/** The three characters of business code after the country's check digits do not count. */
const isCreditorId = (ics: string) => mod97(ics.slice(7) + ics.slice(0, 4)) === 1;

/** The key of a French account number: letters become digits (A, J → 1; B, K, S → 2; …). */
function hasRibKey(iban: string): boolean {
  const digits = Array.from(iban.slice(4), (character) => {
    const letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(character);
    return letter < 0 ? character : "12345678912345678923456789".charAt(letter);
  });
  return BigInt(digits.join("")) % 97n === 0n;
}

const isLuhn = (digits: string) =>
  Array.from(digits)
    .reverse()
    .reduce((sum, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return sum + (value > 9 ? value - 9 : value);
    }, 0) %
    10 ===
  0;

const compact = (text: string) => text.replace(/ /g, "");

describe("the checks themselves", () => {
  it("see a wrong digit", () => {
    expect(isIban("FR7630006000011234567890189")).toBe(true);
    expect(isIban("FR7630006000011234567890188")).toBe(false);
    expect(hasRibKey("FR1420041010050500013M02606")).toBe(true);
    expect(hasRibKey("FR1420041010050500013M02607")).toBe(false);
    expect(isCreditorId("FR72ZZZ123456")).toBe(true);
    expect(isCreditorId("FR72ZZZ123457")).toBe(false);
    expect(isLuhn("73282932000074")).toBe(true);
    expect(isLuhn("73282932000075")).toBe(false);
  });
});

describe.each(exampleKeys)("the bank details of %s", (key) => {
  const ibans = [
    settingOf(key, "IBAN"),
    ...filled(key, "Mandats", "IBAN"),
    ...filled(key, "Mandats", "Dernier IBAN"),
  ].map(compact);

  it("have right check digits", () => {
    expect(ibans.filter((iban) => !isIban(iban))).toEqual([]);
    expect(isCreditorId(settingOf(key, "ICS"))).toBe(true);
    expect(isLuhn(settingOf(key, "SIRET"))).toBe(true);
  });

  it("have a right French key", () => {
    const french = ibans.filter((iban) => iban.startsWith("FR"));
    expect(french.filter((iban) => iban.length !== 27 || !hasRibKey(iban))).toEqual([]);
  });

  it("come from documentation or from a bank that does not exist", () => {
    const documented = ["FR7630006000011234567890189", "FR1420041010050500013M02606", "BE68539007547034"];
    const real = ibans.filter((iban) => !documented.includes(iban) && iban.slice(4, 9) !== "99999");
    expect(real).toEqual([]);
  });

  it("give every mandate a reference and an account of its own", () => {
    const references = filled(key, "Mandats", "RUM");
    const accounts = filled(key, "Mandats", "IBAN");
    expect(new Set(references).size).toBe(references.length);
    expect(new Set(accounts).size).toBe(accounts.length);
    expect(references.filter((reference) => !/^[A-Z]{3}-\d{4}-\d{4}$/.test(reference))).toEqual([]);
  });
});
