import { yearOf } from "../../kernel/day";
import type { RollChild } from "./fold-lines";
import { personInList } from "./roll-people";
import { takeOrLeave, type RollQuestions } from "./roll-questions";

/** Ages at the end of the year in which the school year begins: those of a nursery or elementary school (R8). */
const youngest = 2;
const oldest = 12;

/**
 * Which new children wait because of their age, and for which question? Where more than half of the list's children with a date are
 * too young or too old, it is the list that is odd: one question for all new ones.
 */
export function askAges(
  children: readonly RollChild[],
  isNew: (child: RollChild) => boolean,
  firstYear: number,
  questions: RollQuestions,
): ReadonlyMap<RollChild, "left" | { readonly id: string }> {
  const dated = children.flatMap((child) =>
    child.birth === undefined ? [] : [{ child, age: firstYear - yearOf(child.birth) }],
  );
  const odd = dated.filter(({ age }) => age < youngest || age > oldest);
  const stands = (id: string, answer: string | undefined) =>
    answer === "take" ? undefined : answer === "leave" ? ("left" as const) : { id };
  const added = children.filter(isNew);
  if (odd.length * 2 > dated.length && added.length > 0) {
    const years = [...new Set(dated.map(({ age }) => firstYear - age))].sort((left, right) => left - right);
    const about = { kind: "ages", odd: odd.length, dated: dated.length, years } as const;
    const answer = questions.ask({
      id: "ages",
      place: undefined,
      about,
      choices: takeOrLeave,
      open: undefined,
      proposed: undefined,
    });
    const state = stands("ages", answer);
    return new Map(state === undefined ? [] : added.map((child) => [child, state]));
  }
  const waiting = new Map<RollChild, "left" | { readonly id: string }>();
  for (const { child, age } of odd.filter((each) => isNew(each.child))) {
    const id = `age: ${child.id}`;
    const about = { kind: "age", child: personInList(child), age } as const;
    const answer = questions.ask({
      id,
      place: child.place,
      about,
      choices: takeOrLeave,
      open: undefined,
      proposed: undefined,
    });
    const state = stands(id, answer);
    if (state !== undefined) waiting.set(child, state);
  }
  return waiting;
}
