import { day } from "../../src/kernel/day";
import { isSepaCountry, mandateLastDay } from "../../src/law";
import {
  accountFault,
  creditorIdFault,
  identifierFault,
  isBic,
  isIban,
  sepaName,
} from "../../src/domain/direct-debit";

/**
 * Le mandat de prélèvement SEPA: its lifetime, its account, its references.
 *
 * European Payments Council: EPC016-06 (Core rulebook: 36 months), EPC409-09 (countries), EPC262-08 (creditor
 * identifier), EPC130-08 and EPC217-08 (characters). ISO 13616 (IBAN), ISO 9362 (BIC), ISO 7064 (check digits). The
 * accounts are examples of documentation, or of a bank that does not exist (99999).
 */

describe("a mandate lapses when nothing is collected for 36 months; the last day is still valid", () => {
  it.each([
    ["2023-11-16", "2026-11-16"],
    ["2023-08-31", "2026-08-31"],
    ["2024-02-29", "2027-02-28"],
    ["2025-02-28", "2028-02-28"],
  ])("last used on %s, it is valid until %s", (lastUse, lastDay) => {
    expect(mandateLastDay(day(lastUse))).toBe(lastDay);
  });
});

describe("the countries of SEPA", () => {
  const today = day("2026-11-16");
  it("are 41, Gibraltar not counted", () => {
    const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    expect(codes.filter((code) => isSepaCountry(code, today) && code !== "GI")).toHaveLength(41);
  });

  it.each([
    ["FR", "2014-02-01", true],
    ["MC", "2014-02-01", true],
    ["GB", "2026-11-16", true],
    ["US", "2026-11-16", false],
    ["MA", "2026-11-16", false],
    ["TR", "2026-11-16", false],
    ["GF", "2026-11-16", false],
    ["AL", "2024-11-20", false],
    ["AL", "2024-11-21", true],
    ["MK", "2025-03-05", false],
    ["MK", "2025-03-06", true],
    ["RS", "2025-05-21", false],
    ["RS", "2025-05-22", true],
  ])("%s takes part on %s: %p", (country, on, takesPart) => {
    expect(isSepaCountry(country, day(on))).toBe(takesPart);
  });
});

describe("an account number", () => {
  const on = day("2026-11-16");
  it.each([
    ["right", "FR7630006000011234567890189", undefined],
    ["right, as it is printed", "FR76 3000 6000 0112 3456 7890 189", undefined],
    ["right, in small letters", "fr7630006000011234567890189", undefined],
    ["right, with a letter in it", "FR1420041010050500013M02606", undefined],
    ["right, of Monaco", "MC5811222000010123456789030", undefined],
    ["right, of Belgium", "BE68539007547034", undefined],
    ["nothing", undefined, "missing"],
    ["blanks", "  ", "missing"],
    ["a digit too few", "FR763000600001123456789018", "length"],
    ["a digit too many", "FR76300060000112345678901890", "length"],
    ["no such country", "XX7630006000011234567890189", "country"],
    ["the French number without its head", "30006000011234567890189", "country"],
    ["a letter where the bank's digits are", "FR76A0006000011234567890189", "form"],
    ["a letter where the check digits are", "FRA630006000011234567890189", "form"],
    ["the last digit wrong", "FR7630006000011234567890188", "check-digits"],
    ["the check digits wrong", "FR7530006000011234567890189", "check-digits"],
    ["two digits swapped", "FR7630006000011234567980189", "check-digits"],
    ["check digits made for a wrong RIB key", "FR0630006000011234567890188", "national-key"],
    ["the same, with a letter in it", "FR8420041010050500013M02607", "national-key"],
    ["the same, of Monaco", "MC3111222000010123456789031", "national-key"],
    ["right, of Turkey", "TR330006100519786457841326", "outside-sepa"],
  ])("%s: %p is %p", (_, iban, fault) => {
    expect(accountFault(iban, on)).toBe(fault);
  });

  /** From scratch, so that a mistake of the library would show. */
  const mod97 = (text: string) =>
    Number(BigInt(Array.from(text, (character) => parseInt(character, 36).toString()).join("")) % 97n);
  const asDigit = (letter: string) => "12345678912345678923456789".charAt(letter.charCodeAt(0) - 65);
  const ribKey = (number: string) => 97 - Number((BigInt(number.replace(/[A-Z]/g, asDigit)) * 100n) % 97n);
  const ibanOf = (bban: string) => `FR${String(98 - mod97(`${bban}FR00`)).padStart(2, "0")}${bban}`;

  it("has one right RIB key of a hundred, for every letter of the alphabet", () => {
    for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ0") {
      const number = `99999000010000123${letter}456`;
      const right = Array.from({ length: 100 }, (_, key) => String(key).padStart(2, "0")).filter(
        (key) => accountFault(ibanOf(number + key), on) === undefined,
      );
      expect(right).toEqual([String(ribKey(number)).padStart(2, "0")]);
    }
  });

  it("never has the RIB key 00, 98 or 99", () => {
    const twins = new Set<string>();
    for (let account = 0; account < 500; account += 1) {
      const number = `9999900001${String(account).padStart(11, "0")}`;
      const twin = { 97: "00", 1: "98", 2: "99" }[ribKey(number)];
      if (twin === undefined) continue;
      twins.add(twin);
      expect(accountFault(ibanOf(number + twin), on)).toBe("national-key");
    }
    expect([...twins].sort()).toEqual(["00", "98", "99"]);
  });

  it("never has the check digits 00, 01 or 99", () => {
    // 97 more or less leave the same remainder: only the range tells them from 97, 98 and 02.
    const seen = new Set<string>();
    for (let account = 0; account < 30_000 && seen.size < 3; account += 1) {
      // All accounts of digits alone have the check digits 76, by a whim of the two sums: letters tell them apart.
      const number = `9999900001${account.toString(36).toUpperCase().padStart(11, "0")}`;
      const iban = ibanOf(number + String(ribKey(number)).padStart(2, "0"));
      const twin = { "97": "00", "98": "01", "02": "99" }[iban.slice(2, 4)];
      if (twin === undefined) continue;
      seen.add(twin);
      expect(accountFault(iban, on)).toBeUndefined();
      expect(accountFault(`FR${twin}${iban.slice(4)}`, on)).toBe("check-digits");
    }
    expect([...seen].sort()).toEqual(["00", "01", "99"]);
  });
});

describe("an account as it is sent", () => {
  it.each([
    ["FR7630006000011234567890189", true],
    ["TR330006100519786457841326", true],
    ["FR76 3000 6000 0112 3456 7890 189", false],
    ["fr7630006000011234567890189", false],
    ["FR0630006000011234567890188", false],
    ["", false],
  ])("%p is one: %p", (iban, isOne) => {
    expect(isIban(iban)).toBe(isOne);
  });
});

describe("a bank's code", () => {
  it.each([
    ["AGRIFRPP", true],
    ["AGRIFRPPXXX", true],
    ["AGRIFRPP882", true],
    ["AGRIFRP", false],
    ["AGRIFRPPX", false],
    ["AGRIFRPP88", false],
    ["AGRIXXPP", false],
    ["1GRIFRPP", false],
    ["agrifrpp", false],
    ["AGRIFR0P", false],
    ["AGRIFR1P", false],
    ["AGRIFR2P", true],
    ["AGRIFRPO", false],
    ["AGRIFROP", true],
  ])("%s is one: %p", (bic, isOne) => {
    expect(isBic(bic)).toBe(isOne);
  });
});

describe("the identifier of a creditor (ICS)", () => {
  it.each([
    ["right", "FR72ZZZ123456", undefined],
    ["right, with spaces", "FR72 ZZZ 123456", undefined],
    ["right, in small letters", "fr72zzz123456", undefined],
    ["right: the business code does not count", "FR72ABC123456", undefined],
    ["right, of Germany", "DE98ZZZ09999999999", undefined],
    ["nothing", undefined, "missing"],
    ["blanks", "  ", "missing"],
    ["the check digits wrong", "FR73ZZZ123456", "check-digits"],
    ["the last digit wrong", "FR72ZZZ123457", "check-digits"],
    ["two digits swapped", "FR72ZZZ213456", "check-digits"],
    ["a digit too few", "FR72ZZZ12345", "length"],
    ["a digit too many", "FR72ZZZ1234567", "length"],
    ["no check digits", "FRXXZZZ123456", "form"],
    ["the old national number (NNE)", "123456", "form"],
  ])("%s: %p is %p", (_, identifier, fault) => {
    expect(creditorIdFault(identifier)).toBe(fault);
  });
});

describe("a reference is never rewritten: it is right or refused", () => {
  it.each([
    ["RUM-2026-0001", undefined],
    ["a/b?c:d(e).f,g'h+i j", undefined],
    ["A".repeat(35), undefined],
    ["A".repeat(36), "too-long"],
    ["", "missing"],
    [undefined, "missing"],
    ["RUM_1", "characters"],
    ["RUM n°1", "characters"],
    ["MÉLANIE-1", "characters"],
    ["RUM&1", "characters"],
    ["/RUM", "slashes"],
    ["RUM/", "slashes"],
    ["RUM//1", "slashes"],
    ["RUM/1/2", undefined],
  ] as const)("%p: %p", (reference, fault) => {
    expect(identifierFault(reference)).toBe(fault);
  });
});

describe("a name is rewritten in the characters that every bank reads", () => {
  it.each([
    ["Martin", "Martin"],
    ["Léa François-Noël", "Lea Francois-Noel"],
    ["L’Hôte", "L'Hote"],
    ["Cœur & Fils", "Coeur + Fils"],
    ["Ægidius Straße Øyvind", "AEgidius Strasse Oyvind"],
    ["Nguyễn Thị", "Nguyen Thi"],
    ["Durand_Petit", "Durand-Petit"],
    ["Иван", "...."],
    ["M.\u00a0 et\tMme  Blanc ", "M. et Mme Blanc"],
    ["x".repeat(70), "x".repeat(70)],
    ["x".repeat(71), "x".repeat(70)],
    [`${"x".repeat(69)} y`, "x".repeat(69)],
  ])("%p becomes %p", (name, written) => {
    expect(sepaName(name)).toBe(written);
  });
});
