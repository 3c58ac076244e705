import { remember } from "../kernel/remember";

/**
 * A French sentence, typed with ordinary spaces: those that must not break before `:;!?»` and after `«` are put in.
 * What is inserted stays as it is.
 */
export function fr(parts: TemplateStringsArray, ...inserted: readonly (string | number)[]): string {
  const [first = "", ...others] = typesetParts(parts);
  return others.reduce((text, part, index) => text + String(inserted[index] ?? "") + part, first);
}

/** Of each sentence of the programme, once: the pages of a town say the same ones thousands of times. */
const typesetParts = remember((parts: TemplateStringsArray): readonly string[] => parts.map(typeset));

function typeset(text: string): string {
  return text
    .replace(/« ?/g, "«\u00a0")
    .replace(/ ?»/g, "\u00a0»")
    .replace(/ ([:€%])/g, "\u00a0$1")
    .replace(/ ([;!?])/g, "\u202f$1");
}

/** A sentence that goes on another one: its first letter is small. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
