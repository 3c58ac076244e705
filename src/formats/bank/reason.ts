import { codeOfWords } from "./reason-words";

/** An ISO reason code: two letters and two more signs, or four letters of the few that go without digits. */
const code = /^(?:[A-Z]{2}\d{2}|CNOR|DNOR|NARR|CUST|DUPL|FRAD|FOCR|NOAS|NOOR|ARDT|UPAY|TECH|CURR)$/;
/** Inside words only what cannot be the beginning of an account (`FR76 3000…`, `BE68 5390…`). */
const codeInText = /\b(?:(?:AC|AG|AM|BE|DT|ED|FF|MD|MS|RC|RF|RR|SL|TM)[01]\d|CNOR|DNOR)\b(?! ?\d)/;

export interface Reason {
  readonly reasonCode: string | undefined;
  readonly reasonText: string | undefined;
}

/** Tells a code from the words around it: `AM04 - Provision insuffisante`, a code alone, or words that mean one. */
export function readReason(codeText: string | undefined, ...words: readonly (string | undefined)[]): Reason {
  const given = (codeText ?? "").trim();
  const isCode = code.test(given.toUpperCase());
  const texts = [isCode ? "" : given, ...words.map((word) => word?.trim() ?? "")].filter(
    (text) => text !== "",
  );
  const found = isCode ? given.toUpperCase() : texts.map((text) => codeInText.exec(text)?.[0]).find(Boolean);
  const reasonText = texts
    .map((text) => (found === undefined ? text : withoutCode(text, found)))
    .filter((text) => text !== "")
    .join(" ");
  return {
    reasonCode: found ?? codeOfWords(texts.join(" ")),
    reasonText: reasonText === "" ? undefined : reasonText,
  };
}

/** The words without the code that introduces them. */
function withoutCode(text: string, found: string): string {
  return text.startsWith(found) ? text.slice(found.length).replace(/^[\s:–-]+/, "") : text;
}
