/**
 * The characters that every bank of the SEPA takes (EPC217-08, "SEPA Requirements for an Extended Character Set":
 * the basic Latin set).
 */
const outsideTheSet = /[^A-Za-z0-9/\-?:().,'+ ]/gu;

/** The characters of a text that banks do not take, each once. */
export function foreignCharacters(text: string): readonly string[] {
  return [...new Set(text.match(outsideTheSet) ?? [])];
}

/**
 * Does an identifier begin, end or go on in a way that banks refuse? Slashes separate fields in the messages between
 * banks: none first, none last, no two together (EPC230-15, on slashes in references and identifiers). Outer spaces are
 * lost on the way.
 */
export function hasForbiddenEdges(identifier: string): boolean {
  return /^[/ ]|[/ ]$|\/\/| {2}/.test(identifier);
}
