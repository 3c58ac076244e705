import { foldLabel } from "../kernel/label";

/**
 * Words in braces that a town writes in its own texts, in capitals or with accents alike, and what is put in their place. Each text has
 * those that it knows.
 */
export const placeholders = {
  letter: ["famille", "enfants", "factures", "total", "echeance", "date", "delai"],
  mail: ["famille", "periode", "total", "echeance"],
} as const;

export type PlaceholderOf<K extends keyof typeof placeholders> = (typeof placeholders)[K][number];

const inBraces = /\{([^{}\n]*)\}/g;

/** The text with its placeholders filled in; a word that is none stays as it stands. */
export function fillIn<N extends string>(text: string, values: Readonly<Record<N, string>>): string {
  const valueOf = new Map<string, string>(Object.entries(values));
  return text.replace(inBraces, (whole, name: string) => valueOf.get(foldLabel(name)) ?? whole);
}

/** Words in braces that stand for nothing in such a text, as they are typed. */
export function unknownPlaceholders(text: string, known: readonly string[]): readonly string[] {
  const names = new Set(known);
  return [...new Set([...text.matchAll(inBraces)].map(([whole]) => whole))].filter(
    (whole) => !names.has(foldLabel(whole.slice(1, -1))),
  );
}
