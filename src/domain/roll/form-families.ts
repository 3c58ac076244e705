import { groupBy } from "../../kernel/group";
import { compareCodesNaturally } from "../../kernel/order";
import type { Family, Households } from "../families";
import { homeKey, isSameHome } from "./addresses";
import type { RollChild } from "./fold-lines";
import type { ListedAddress } from "./listed";
import {
  familyIdOn,
  homesByChild,
  isPayer,
  isReachedAlike,
  shareName,
  type ListedHome,
  type RollAdult,
} from "./listed-homes";
import type { RollMatch } from "./match-children";
import { compactName, isSameLastName, nameKey } from "./names";
import { addressOf, homeOf, personInList } from "./roll-people";
import type { ProposedFamily, RollChoice, RollHome } from "./roll-plan";
import type { RollQuestions } from "./roll-questions";
import type { KnownCustody } from "./roll-town";

/** A household of the list, and the row of `Familles` that it is. */
export interface RollHousehold extends ListedHome {
  /** `undefined`: none is. */
  readonly family: Family | undefined;
  /** Who pays there, as the list has it: the one whom the row names, else the first one. */
  readonly payer: RollAdult | undefined;
}

interface Forming {
  readonly homes: readonly ListedHome[];
  readonly matches: ReadonlyMap<RollChild, RollMatch>;
  readonly households: Households;
  readonly custodies: readonly KnownCustody[];
}

/** Which row of `Familles` is each household of the list? */
export function recogniseHouseholds({
  homes,
  matches,
  households,
  custodies,
}: Forming): readonly RollHousehold[] {
  const homesOf = homesByChild(homes);
  const custodyOf = groupBy(custodies, ({ childCode }) => childCode);
  const bearers = groupBy(households.families.values(), ({ lastName }) => compactName(lastName));
  const codesFor = (home: ListedHome): readonly string[] =>
    home.children.flatMap((child) => {
      const match = matches.get(child);
      if (match?.kind !== "known") return [];
      const own = match.child.familyCode;
      const codes = [own, ...(custodyOf.get(match.child.code) ?? []).map(({ familyCode }) => familyCode)];
      const fitting = codes.filter((code) => fits(home, households.families.get(code)));
      if (fitting.length > 0) return fitting;
      const its = homesOf.get(child) ?? [];
      const isElsewhere = its.some((other) => other !== home && fits(other, households.families.get(own)));
      return its[0] === home && !isElsewhere ? [own] : [];
    });
  return homes.map((home) => {
    const codes = codesFor(home);
    const votes = groupBy(codes, (code) => code);
    const byVotes = [...votes.keys()].sort(
      (left, right) =>
        Number(namesPayer(home, households.families.get(right))) -
          Number(namesPayer(home, households.families.get(left))) ||
        (votes.get(right)?.length ?? 0) - (votes.get(left)?.length ?? 0) ||
        compareCodesNaturally(left, right),
    );
    const names = new Set(home.adults.flatMap(({ lastNames }) => lastNames.map(compactName)));
    const namesakes = [...names].flatMap((name) => bearers.get(name) ?? []);
    const [voted] = byVotes.flatMap((code) => households.families.get(code) ?? []);
    const family = voted ?? onlyOne(namesakes.filter((each) => isReachedPayer(home, each)));
    return ofFamily(home, family);
  });
}

/** The household as that family: who pays there is whom the row names, else the first adult. */
export function ofFamily(home: ListedHome, family: Family | undefined): RollHousehold {
  const named = family && home.adults.find((adult) => isPayer(adult, family));
  return { ...home, family, payer: named ?? home.adults[0] };
}

const onlyOne = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

/** Does this row name somebody of the household, or else live where it does? */
function fits(home: ListedHome, family: Family | undefined): boolean {
  if (family === undefined) return false;
  if (namesPayer(home, family)) return true;
  const address = addressOf(family);
  if (homeKey(address) !== undefined && homeKey(home.address) !== undefined)
    return isSameHome(home.address, address);
  // A row that names nobody, and lives nowhere: a family that a bare list of children brought.
  return (
    family.firstName === undefined &&
    home.adults.some(({ lastNames }) => lastNames.some((name) => isSameLastName(name, family.lastName)))
  );
}

const namesPayer = ({ adults }: ListedHome, family: Family | undefined): boolean =>
  family !== undefined && adults.some((adult) => isPayer(adult, family));

/** A payer of this name is reached in the same way: it is that family, though none of the children is known (F2). */
function isReachedPayer({ adults, address }: ListedHome, family: Family): boolean {
  const reached = {
    email: family.email,
    phones: family.phone === undefined ? [] : [family.phone],
    address: addressOf(family),
  };
  return adults.some(
    (adult) =>
      isPayer(adult, family) && isReachedAlike({ ...adult, address: adult.address ?? address }, reached),
  );
}

/** Nobody says who answers for its child, where it lives, or what number the family has. */
export function isBare({ adults, address, children }: ListedHome): boolean {
  const isNumbered = children.some(({ lines }) => lines.some((line) => familyIdOn(line) !== undefined));
  return adults.length === 0 && homeKey(address) === undefined && !isNumbered;
}

/**
 * Families who may be this household, though nothing makes it sure: the clerk is asked (F2 by the name alone, F4). Where either
 * side does not say where it lives, those of the child's name are.
 */
export function familiesAlike(
  home: RollHousehold,
  households: Households,
  addressOfFamily: (family: Family) => ListedAddress,
): readonly Family[] {
  const names = home.children.flatMap(({ lastNames }) => lastNames);
  const isSomewhere = homeKey(home.address) !== undefined;
  return [...households.families.values()].filter((family) => {
    const address = addressOfFamily(family);
    const kids = (households.childrenOf.get(family.code) ?? []).map(({ lastName }) => lastName);
    const theirs = [family.lastName, ...kids];
    if (isSomewhere && homeKey(address) !== undefined && !isSameHome(home.address, address)) return false;
    if (namesPayer(home, family)) return true;
    if (isSameHome(home.address, address)) return shareName(names, theirs);
    // Another adult answers for the child: the name is no reason to ask.
    return (
      home.adults.length === 0 && names.some((name) => theirs.some((each) => isSameLastName(name, each)))
    );
  });
}

/** A household of the list as it is named to the clerk. */
function homeInList({ family, payer, address, children }: RollHousehold): RollHome {
  if (family !== undefined) return homeOf(family);
  const { title, lastName, firstName } = payer ?? {
    title: undefined,
    lastName: children[0]?.lastName ?? "",
    firstName: undefined,
  };
  return { code: undefined, title, lastName, firstName, address };
}

/** Who pays for a child of several households, as it was answered. */
export type PayingHouseholds =
  | { readonly kind: "one"; readonly home: RollHousehold }
  | { readonly kind: "weeks"; readonly even: RollHousehold; readonly odd: RollHousehold }
  | { readonly kind: "halves"; readonly homes: readonly RollHousehold[] };

/** F1, F3: of two households, who pays? `undefined` while the answer waits. */
export function askWhoPays(
  child: RollChild,
  homes: readonly RollHousehold[],
  questions: RollQuestions,
): PayingHouseholds | undefined {
  // By name, and not by number: an answer finds its household again, however the lines stand.
  const [first, second, ...more] = homes;
  const ways = new Map<string, PayingHouseholds>(homes.map((home) => [labelOf(home), { kind: "one", home }]));
  if (first !== undefined && second !== undefined && more.length === 0) {
    ways.set(`even weeks: ${labelOf(first)}`, { kind: "weeks", even: first, odd: second });
    ways.set(`even weeks: ${labelOf(second)}`, { kind: "weeks", even: second, odd: first });
    ways.set("halves", { kind: "halves", homes });
  }
  const answer = questions.ask({
    id: `who-pays: ${child.id}`,
    place: child.place,
    about: { kind: "who-pays", child: personInList(child), homes: homes.map(homeInList) },
    choices: [...ways].map(([key, way]) => choiceOf(key, way)),
    open: undefined,
    proposed: undefined,
  });
  return answer === undefined ? undefined : ways.get(answer);
}

function choiceOf(key: string, way: PayingHouseholds): RollChoice {
  switch (way.kind) {
    case "one":
      return { kind: "payer", key, home: homeInList(way.home) };
    case "weeks":
      return { kind: "weeks", key, even: homeInList(way.even), odd: homeInList(way.odd) };
    case "halves":
      return { kind: "halves", key, homes: way.homes.map(homeInList) };
  }
}

/** Names a household, however its lines stand: by who pays there, or else by where it is. */
function labelOf({ payer, address }: RollHousehold): string {
  return payer === undefined
    ? (homeKey(address) ?? "")
    : nameKey(`${payer.lastName} ${payer.firstName ?? ""}`);
}

/** What a family that the workbook lacks would say. */
export function proposedFamily(
  home: RollHousehold,
  children: readonly RollChild[],
): Omit<ProposedFamily, "answer"> {
  const { payer, adults, because, contact } = home;
  const { email, phones } = payer ?? contact;
  const inList = homeInList({ ...home, family: undefined, children });
  const ids = children.map(({ id }) => id).sort();
  const [first] = children;
  if (first === undefined) throw new RangeError("A family has children.");
  return {
    ...inList,
    // A child may have two families: who pays tells them apart, or else where they live.
    id: `family: ${ids.join(" + ")} @ ${labelOf(home)}`,
    place: first.place,
    email,
    phone: phones[0],
    children: children.map(personInList),
    // Whom no line joins, the clerk did.
    because: children.length === 1 ? "alone" : because === "alone" ? "answer" : because,
    others: adults
      .filter((adult) => adult !== payer)
      .map(({ title, lastName, firstName, address: at }) => ({
        code: undefined,
        title,
        lastName,
        firstName,
        address: at,
      })),
    choices: [
      { kind: "take", key: "take" },
      ...(children.length > 1 ? [{ kind: "apart", key: "apart" } as const] : []),
      { kind: "leave", key: "leave" },
    ],
  };
}
