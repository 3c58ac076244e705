import fc from "fast-check";
import {
  writeDebitFile,
  type FileDebit,
  type DebitFile,
  type DebitFileVersion,
} from "../../../src/formats/direct-debit-file";
import { cents } from "../../../src/kernel/cents";
import { addDays, day } from "../../../src/kernel/day";

/** A file of one debit, in which nothing is wrong. */
export const sound: DebitFile = {
  messageId: "CANT-20261102-001",
  createdAt: "2026-11-02T09:30:00",
  initiatingParty: "VILLE DE CHAUMONT",
  creditor: {
    name: "VILLE DE CHAUMONT - CANTINE",
    creditorId: withCheckDigits("FR", "123456", "ZZZ"),
    iban: withCheckDigits("FR", "30001007941234567890185"),
    bic: "BDFEFRPPCCT",
  },
  debits: [],
};

export const martin: FileDebit = {
  endToEndId: "FACT-2026-000120",
  amount: cents(5_720),
  collectedOn: day("2026-11-16"),
  sequence: "RCUR",
  mandate: { id: "RUM-2025-0007", signedOn: day("2025-09-01"), accountChanged: false },
  debtor: {
    name: "MARTIN CLAIRE",
    iban: withCheckDigits("FR", "20041010050500013M02606"),
    bic: undefined,
  },
  remittance: "CANTINE NOVEMBRE 2026 FACTURE 2026-000120",
};

/** The sound file with these debits, each the Martins' but for what is said. */
export function fileOf(...changes: readonly Partial<FileDebit>[]): DebitFile {
  const debits = changes.map((change, index) => ({
    ...martin,
    endToEndId: `FACT-2026-${String(120 + index)}`,
    ...change,
  }));
  return { ...sound, debits };
}

export function textOf(file: DebitFile, version: DebitFileVersion = "pain.008.001.08"): string {
  const written = writeDebitFile(file, version);
  if (!written.ok) throw new Error(`Refused: ${JSON.stringify(written.problems)}`);
  return written.value;
}

/** An account or a creditor's identifier with the check digits that it must have (ISO 7064, MOD 97-10). */
export function withCheckDigits(country: string, account: string, activity = ""): string {
  const digits = Array.from(`${account}${country}00`, (sign) => String(parseInt(sign, 36))).join("");
  const check = 98n - (BigInt(digits) % 97n);
  return `${country}${String(check).padStart(2, "0")}${activity}${account}`;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const signs = "/-?:().,'+ ";

const textArbitrary = (longest: number) =>
  fc
    .string({ unit: fc.constantFrom(...Array.from(letters + signs)), minLength: 1, maxLength: longest })
    .filter((text) => text.trim() !== "");
const identifierArbitrary = (longest: number) =>
  textArbitrary(longest).filter((text) => !/^[/ ]|[/ ]$|\/\/| {2}/.test(text));
const characters = (set: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(set)), minLength: length, maxLength: length });
const capitals = letters.slice(0, 26);
const digits = letters.slice(52);

/** The key of a French account of digits alone. */
const ribKey = (number: string) => String(97n - ((BigInt(number) * 100n) % 97n)).padStart(2, "0");

const ibanArbitrary = fc.oneof(
  characters(digits, 21).map((number) => withCheckDigits("FR", number + ribKey(number))),
  characters(digits, 18).map((account) => withCheckDigits("DE", account)),
  characters(capitals.slice(0, 4), 4).chain((bank) =>
    characters(digits, 14).map((account) => withCheckDigits("GB", bank + account)),
  ),
);
const bicArbitrary = fc
  .tuple(characters(capitals, 4), fc.constantFrom("", "XXX", "CCT"))
  .map(([bank, branch]) => `${bank}FRPP${branch}`);
const optionalBic = fc.option(bicArbitrary, { nil: undefined });
const dayArbitrary = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(day("2026-01-01"), days));

const debitArbitrary: fc.Arbitrary<FileDebit> = fc.record({
  endToEndId: identifierArbitrary(35),
  amount: fc
    .oneof(
      fc.integer({ min: 1, max: 50_000 }),
      fc.constantFrom(1, 9, 10, 99, 100, 99_999_999_998, 99_999_999_999),
    )
    .map(cents),
  collectedOn: fc.integer({ min: 0, max: 2 }).map((days) => addDays(day("2026-11-16"), days)),
  sequence: fc.constantFrom("FRST", "RCUR", "RCUR", "RCUR", "FNAL", "OOFF"),
  mandate: fc.record({
    id: identifierArbitrary(35),
    signedOn: dayArbitrary,
    accountChanged: fc.boolean(),
  }),
  debtor: fc.record({ name: textArbitrary(70), iban: ibanArbitrary, bic: optionalBic }),
  remittance: textArbitrary(140),
});

/** Any file that a bank should take. */
export const fileArbitrary: fc.Arbitrary<DebitFile> = fc.record({
  messageId: identifierArbitrary(21),
  createdAt: dayArbitrary.map((date) => `${date}T08:05:09`),
  initiatingParty: textArbitrary(70),
  creditor: fc.record({
    name: textArbitrary(70),
    creditorId: characters(digits, 6).map((number) => withCheckDigits("FR", number, "ZZZ")),
    iban: ibanArbitrary,
    bic: optionalBic,
  }),
  debits: fc.uniqueArray(debitArbitrary, {
    minLength: 1,
    maxLength: 12,
    selector: ({ endToEndId }) => endToEndId,
  }),
});
