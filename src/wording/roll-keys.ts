import { isSameLabel } from "../kernel/label";

/**
 * How the command line says the keys of questions and of answers, which scripts read as they are: what stands before the
 * colon, or all of one without. Names and codes behind it stay.
 */
const spoken: Readonly<Record<string, string>> = {
  "same-child": "même enfant",
  "new-child": "nouvel enfant",
  "unlisted-child": "enfant d’un responsable",
  struck: "barré",
  status: "inscription",
  names: "ordre des noms",
  age: "âge",
  ages: "âges",
  "who-pays": "qui paie",
  sibling: "fratrie",
  "same-family": "même famille",
  family: "famille",
  ticks: "croix",
  quotient: "quotient",
  "quotient-family": "famille du quotient",
  "quotient-overlap": "deux quotients",
  new: "nouveau",
  take: "oui",
  leave: "non",
  apart: "séparés",
  halves: "moitié",
  "even weeks": "semaines paires",
};

const heads = Object.entries(spoken);

/** `who-pays: roux noe` as the clerk reads it, `qui paie : roux noe`. */
export function spokenKey(key: string): string {
  const [head, tail] = cut(key);
  const words = spoken[head] ?? head;
  return tail === undefined ? words : `${words} : ${tail}`;
}

/** What the clerk typed for a key, in these words or as scripts have it. */
export function typedKey(text: string): string {
  const [words, tail] = cut(text);
  const head = heads.find(([, known]) => isSameLabel(known, words))?.[0] ?? words;
  return tail === undefined ? head : `${head}: ${tail}`;
}

function cut(text: string): readonly [head: string, tail: string | undefined] {
  const at = text.indexOf(":");
  return at === -1 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
