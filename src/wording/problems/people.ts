import type { Problem, ProblemCode } from "../../kernel/problem";
import { foldLabel } from "../../kernel/label";
import { remember } from "../../kernel/remember";
import { cut } from "./inserted";

/** What the workbook calls the people behind its codes. */
export interface People {
  readonly families: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, string>;
}

export const unnamed: People = { families: new Map(), children: new Map() };

type Kind = keyof People;

/** The facts that are codes of people, whatever the problem. */
const codes: Readonly<Record<string, Kind>> = { child: "children", family: "families", owner: "families" };

/** The same under names that mean people in these problems alone. */
const codesOf: { readonly [C in ProblemCode]?: Readonly<Record<string, Kind>> } = {
  "reading.unknown-child": { nearest: "children" },
  "reading.unknown-family": { nearest: "families" },
  "run.unknown-family": { nearest: "families" },
  "issue.debtor-gone": { debtor: "families" },
  "register.child-differs": { register: "children", line: "children" },
};

/**
 * The facts of a problem with people in the place of their codes, « Moreau Noé (F006-1) »: a clerk knows the family, and
 * looks up the code. A code that nobody bears stays as it is.
 */
export function withPeople({ code, facts }: Problem, people: People): Problem["facts"] {
  const kinds = { ...codes, ...codesOf[code] };
  const likely = likelyByName({ code, facts } as Problem, people);
  const named = Object.entries(facts as Readonly<Record<string, unknown>>).map(([fact, value]) => {
    const kind = kinds[fact];
    return [
      fact,
      kind !== undefined && typeof value === "string" ? personText(people[kind].get(value), value) : value,
    ];
  });
  return { ...Object.fromEntries(named), ...likely } as Problem["facts"];
}

/** Codes that nobody bears, and the fact that they stand in. */
const unknownCodes: { readonly [C in ProblemCode]?: "child" | "family" } = {
  "reading.unknown-child": "child",
  "reading.unknown-family": "family",
  "run.unknown-family": "family",
};

/** More than these, and a name says nothing. */
const fewNamesakes = 3;

/** Who may be meant where a name was typed in the place of a code, and no code is like it. */
function likelyByName({ code, facts }: Problem, people: People): { readonly nearest?: string } {
  const fact = unknownCodes[code];
  const known: Readonly<Record<string, unknown>> = { ...facts };
  const typed = fact === undefined ? undefined : known[fact];
  if (fact === undefined || typeof typed !== "string" || known["nearest"] !== undefined) return {};
  const found = namesakes(typed, people[codes[fact] ?? "families"]);
  if (found.length === 0 || found.length > fewNamesakes) return {};
  return { nearest: found.map(([bearer, name]) => personText(name, bearer)).join(" ou ") };
}

type Named = readonly [code: string, name: string];

/** The people whose name has all the words of a text. */
function namesakes(text: string, names: ReadonlyMap<string, string>): readonly Named[] {
  const bearers = bearersIn(names);
  const [first, ...others] = wordsIn(text).map((word) => bearers.get(word) ?? new Set<Named>());
  return [...(first ?? [])].filter((person) => others.every((those) => those.has(person)));
}

/** Who bears each word: a whole column of names in the place of codes takes one walk through all people. */
const bearersIn = remember((names: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<Named>> => {
  const bearers = new Map<string, Set<Named>>();
  for (const person of names)
    for (const word of wordsIn(person[1])) bearers.set(word, (bearers.get(word) ?? new Set()).add(person));
  return bearers;
}, 2);

/** A word of a name has two letters at least. */
const wordsIn = (text: string): readonly string[] => foldLabel(text).match(/\p{L}{2,}/gu) ?? [];

/** `Moreau Noé (F006-1)`. */
export function personText(name: string | undefined, code: string): string {
  return name === undefined || name === "" ? cut(code) : `${cut(name)} (${cut(code)})`;
}
