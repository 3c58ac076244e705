import type { ChosenPart } from "../../app/takings/choices";
import type { MatchedCredit } from "../../domain/incoming";

/** What the clerk has decided so far of the credits that are shown, by their identities. */
export interface Decisions {
  /** What becomes of a credit: its parts, or nothing for now. */
  readonly of: (match: MatchedCredit) => readonly ChosenPart[];
  readonly isDecided: (match: MatchedCredit) => boolean;
  readonly with: (match: MatchedCredit, parts: readonly ChosenPart[] | undefined) => Decisions;
  /** All that is noted of these credits. */
  readonly partsOf: (matches: readonly MatchedCredit[]) => readonly ChosenPart[];
}

/** Nothing is decided: what is sure is noted, and nothing else. */
export const undecided: Decisions = decisionsOf(new Map());

function decisionsOf(decided: ReadonlyMap<string, readonly ChosenPart[]>): Decisions {
  const of = ({ credit: { identity }, state, parts }: MatchedCredit): readonly ChosenPart[] =>
    decided.get(identity) ?? (state === "sure" ? parts : []);
  return {
    of,
    isDecided: ({ credit: { identity } }) => decided.has(identity),
    with: ({ credit: { identity } }, parts) => {
      const next = new Map(decided);
      if (parts === undefined) next.delete(identity);
      else next.set(identity, parts);
      return decisionsOf(next);
    },
    partsOf: (matches) => matches.flatMap(of),
  };
}

/** The same as a request says it: what is chosen besides the sure ones, and which of these are left. */
export function chosenIn(matches: readonly MatchedCredit[], decisions: Decisions) {
  const decided = matches.filter(decisions.isDecided).map((match) => ({ match, parts: decisions.of(match) }));
  return {
    choices: decided
      .filter(({ parts }) => parts.length > 0)
      .map(({ match, parts }) => ({ identity: match.credit.identity, parts })),
    left: decided.filter(({ parts }) => parts.length === 0).map(({ match }) => match.credit.identity),
  };
}
