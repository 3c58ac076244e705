import { editDistance } from "../../kernel/resemblance";
import { mailAddresses } from "../mail/addresses";

/** A value as the workbook has it, and what had to be supposed for it. */
export interface ContactRead<T extends string> {
  readonly text: string;
  readonly doubt: T | undefined;
}

/** `639980006`, `+33 6…`, `06.39.98.00.06.`: as `06 39 98 00 06`; a foreign number, and what is none, as it stands. */
export function readPhone(text: string): ContactRead<"zero-added" | "unreadable"> {
  const digits = text.replace(/[^\d+]/g, "");
  const national = /^(?:\+33|0033|33)0?(\d{9})$/.exec(digits)?.[1];
  if (national !== undefined) return { text: inPairs(`0${national}`), doubt: undefined };
  if (/^[1-9]\d{8}$/.test(digits)) return { text: inPairs(`0${digits}`), doubt: "zero-added" };
  if (/^0[1-9]\d{8}$/.test(digits)) return { text: inPairs(digits), doubt: undefined };
  const isForeign = /^\+(?!33)\d{6,15}$/.test(digits) || /^00(?!33)\d{6,15}$/.test(digits);
  return { text, doubt: isForeign ? undefined : "unreadable" };
}

/** The numbers of a cell: `Port. : 06… / Pro : 04…`. */
export function phonesIn(text: string): readonly string[] {
  const pieces = text.split(/[/;,\n]|\s-\s|\bou\b|\bet\b/i).map((piece) => piece.trim());
  const numbers = pieces.filter((piece) => /\d/.test(piece));
  const isOne = numbers.length < 2 || numbers.some((piece) => readPhone(piece).doubt === "unreadable");
  return (isOne ? [text.trim()] : numbers).map((piece) => piece.replace(/^[^\d+(]+/, "").trim() || piece);
}

function inPairs(digits: string): string {
  return digits.replace(/(\d{2})(?=\d)/g, "$1 ");
}

/** Five digits; four in France have lost a nought, and four abroad are right. */
export function readPostcode(text: string, country: string): ContactRead<"zero-added" | "unreadable"> {
  const digits = text.replace(/^F-?(?=\d)/i, "").replace(/\s/g, "");
  if (/^\d{5}$/.test(digits)) return { text: digits, doubt: undefined };
  const isFrance = /^(?:|france|fr|f|fra)$/i.test(country.trim());
  if (/^\d{4}$/.test(digits) && isFrance) return { text: `0${digits}`, doubt: "zero-added" };
  return { text, doubt: isFrance || text === "" ? "unreadable" : undefined };
}

const commonDomains = (
  "gmail.com orange.fr wanadoo.fr hotmail.fr hotmail.com free.fr laposte.net yahoo.fr yahoo.com sfr.fr outlook.fr " +
  "outlook.com icloud.com live.fr bbox.fr neuf.fr msn.com"
).split(" ");

export interface EmailDoubt {
  /** What was most likely meant; never written without a yes. */
  readonly proposal: string | undefined;
}

/** What is odd about an address: no message can reach it, or it is one letter away from a common one. */
export function emailDoubt(text: string): EmailDoubt | undefined {
  const [local = "", domain = "", ...others] = text.trim().toLowerCase().split("@");
  const near =
    others.length > 0 || domain === "" || commonDomains.includes(domain)
      ? undefined
      : commonDomains.find((common) => editDistance(domain, common) === 1);
  const proposal = near === undefined ? undefined : `${local}@${near}`;
  return mailAddresses(text) === undefined || proposal !== undefined ? { proposal } : undefined;
}
