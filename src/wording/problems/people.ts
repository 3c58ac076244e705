import type { Problem, ProblemCode } from "../../kernel/problem";
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
  const named = Object.entries(facts as Readonly<Record<string, unknown>>).map(([fact, value]) => {
    const kind = kinds[fact];
    return [
      fact,
      kind !== undefined && typeof value === "string" ? personText(people[kind].get(value), value) : value,
    ];
  });
  return Object.fromEntries(named) as Problem["facts"];
}

/** `Moreau Noé (F006-1)`. */
export function personText(name: string | undefined, code: string): string {
  return name === undefined || name === "" ? cut(code) : `${cut(name)} (${cut(code)})`;
}
