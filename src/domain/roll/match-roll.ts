import { yearOf, type Day } from "../../kernel/day";
import { information, type Problem } from "../../kernel/problem";
import type { Child } from "../families";
import { askAges } from "./ask-ages";
import { foldLines, type RollChild } from "./fold-lines";
import { recogniseHouseholds, type RollHousehold } from "./form-families";
import { KnownChildren } from "./known-children";
import type { Listed } from "./listed";
import { homesByChild, listedHomes } from "./listed-homes";
import { absentChildren, foldedProblems } from "./look-over";
import { isNamed, matchChildren, type RollMatch } from "./match-children";
import { nameOrderId, readNames } from "./read-names";
import { RollDraft } from "./roll-draft";
import { personInList, personOf, personOnLine } from "./roll-people";
import type { RollAnswers, RollPerson, RollPlan, RollQuestion, TickedService } from "./roll-plan";
import { RollQuestions } from "./roll-questions";
import type { RollTown } from "./roll-town";
import { settleFamilies, type SettledFamilies } from "./settle-families";
import { isSameHeader, tickedServices } from "./tick-enrolments";

/** What does a list come to, on this day and with these answers? Pure: the same question has the same end. */
export function matchRoll(
  listed: Listed,
  town: RollTown,
  answers: RollAnswers,
  on: Day,
): { readonly plan: RollPlan; readonly problems: readonly Problem[] } {
  const { households, custodies } = town;
  const base = [...households.children.values()];
  const isOfGuardians = listed.kind === "guardians";
  const questions = new RollQuestions(answers, {
    child: new Set(households.children.keys()),
    family: new Set(households.families.keys()),
  });
  const { read, unread } = readNames(listed.children, base, questions);
  const children = foldLines(read);
  const matched = matchChildren({ children, base: new KnownChildren(base), isOfGuardians, questions });
  const { matches, held } = isOfGuardians
    ? { matches: matched.matches, held: noneHeld }
    : holdByAge(children, matched.matches, town, questions);
  const active = children.filter((child) => matches.get(child)?.kind !== "left");
  const homes = recogniseHouseholds({ homes: listedHomes(active), matches, households, custodies });
  const codes = town.newCodes();
  const isHeld = (child: RollChild) => held.has(child);
  const settled = settleFamilies({
    children: active,
    matches,
    homes,
    households,
    custodies,
    codes,
    questions,
    residentsOf: answers.residentsOf,
    isHeld,
  });
  const draft = new RollDraft(town, answers, on, codes, settled);
  const homesOf = homesByChild(homes);
  for (const child of active) draft.takeChild(child, matches.get(child), homesOf.get(child) ?? []);
  draft.takeHomes(homes);
  const isWaiting = (child: RollChild) => matches.get(child)?.kind === "waiting";
  if (listed.kind === "children") draft.takeTicks(active, (child) => !isWaiting(child), questions);
  const quotients = draft.takeQuotients(listed.quotients, active, questions);
  const waiting = active.map((child) => ({
    child: personInList(child),
    ids: waitsFor(child, matches.get(child), held.get(child), settled),
  }));
  const { asked } = questions;
  // What stands on a line that is crossed out is no yes before the clerk says so.
  const ticked = active.filter((child) => child.doubt === undefined || !isWaiting(child));
  const services = tickedServices(ticked);
  const known = active.filter((child) => matches.get(child)?.kind === "known");
  return {
    plan: {
      children: children.length + unread.length,
      known: new Set(known.map((child) => draft.codeOf(child))).size,
      families: countFamilies(homes),
      households: homes.length,
      quotients: quotients.families,
      proposed: settled.proposed,
      added: draft.added,
      changes: draft.changes,
      questions: asked,
      waiting: [
        ...unread.map((line) => ({ child: personOnLine(line), ids: [nameOrderId] })),
        ...waiting.filter(({ ids }) => ids.length > 0),
      ],
      absent: listed.kind === "children" ? absentFrom(base, children, matches, answers.school, asked) : [],
      services,
      rows: draft.rows(),
    },
    problems: [
      ...matched.problems,
      ...(isOfGuardians ? [] : foldedProblems(active)),
      ...quotients.problems,
      ...ticksLeft(services, answers),
      ...questions.unused(),
    ],
  };
}

/** Ticks that enrol nobody are said: whoever sees them in the list may count on them. */
function ticksLeft(services: readonly TickedService[], { enrolling }: RollAnswers): readonly Problem[] {
  const left = services.filter(
    ({ header, ticks }) =>
      ticks > 0 && !(enrolling?.services ?? []).some((each) => isSameHeader(each.header, header)),
  );
  return left.length === 0 ? [] : [information("roll.ticks-left", { services: left })];
}

const noneHeld: ReadonlyMap<RollChild, string> = new Map();

/** New children whose age the clerk must look at are shown with their families, and not written. */
function holdByAge(
  children: readonly RollChild[],
  matched: ReadonlyMap<RollChild, RollMatch>,
  { yearFrom }: RollTown,
  questions: RollQuestions,
): { readonly matches: ReadonlyMap<RollChild, RollMatch>; readonly held: ReadonlyMap<RollChild, string> } {
  const matches = new Map(matched);
  const held = new Map<RollChild, string>();
  const isNew = (child: RollChild) => matched.get(child)?.kind === "new";
  const there = children.filter((child) => matched.get(child)?.kind !== "left");
  for (const [child, state] of askAges(there, isNew, yearOf(yearFrom), questions)) {
    if (state === "left") matches.set(child, { kind: "left" });
    else held.set(child, state.id);
  }
  return { matches, held };
}

function waitsFor(
  child: RollChild,
  match: RollMatch | undefined,
  held: string | undefined,
  { waiting }: SettledFamilies,
): readonly string[] {
  if (match?.kind === "waiting") return [match.id];
  // Who is there is there, whoever is to pay.
  if (match?.kind === "known") return [];
  return [...(held === undefined ? [] : [held]), ...(waiting.get(child) ?? [])];
}

/** Children who share a household, one with the next, are one family. */
function countFamilies(homes: readonly RollHousehold[]): number {
  const homesOf = homesByChild(homes);
  const seen = new Set<RollHousehold>();
  let families = 0;
  for (const home of homes) {
    if (seen.has(home)) continue;
    families += 1;
    const next = [home];
    for (let each = next.pop(); each !== undefined; each = next.pop()) {
      if (seen.has(each)) continue;
      seen.add(each);
      for (const child of each.children) next.push(...(homesOf.get(child) ?? []));
    }
  }
  return families;
}

/** Who should be on the list and is not; nobody of whom a question is still open. */
function absentFrom(
  base: readonly Child[],
  children: readonly RollChild[],
  matches: ReadonlyMap<RollChild, RollMatch>,
  school: string | undefined,
  asked: readonly RollQuestion[],
): readonly RollPerson[] {
  const open = asked.filter(({ answer }) => answer === undefined);
  const there = new Set([
    ...[...matches.values()].flatMap((match) => (match.kind === "known" ? [match.child.code] : [])),
    ...open.flatMap(({ choices }) =>
      choices.flatMap((choice) => (choice.kind === "child" ? [choice.key] : [])),
    ),
  ]);
  const waiting = children.filter((child) => matches.get(child)?.kind === "waiting");
  return absentChildren(base, children, school)
    .filter((child) => !there.has(child.code) && !waiting.some((each) => isNamed(each, child)))
    .map(personOf);
}
