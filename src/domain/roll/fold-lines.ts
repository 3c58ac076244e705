import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import { homeKey } from "./addresses";
import { isSamePlaceInSchool, saysLevel } from "./class-names";
import type {
  ListedAddress,
  ListedChild,
  ListedGuardian,
  ListedPlace,
  ListedTicks,
  NameReading,
} from "./listed";
import { compactName, isSameFirstName, isSameLastName, nameKey } from "./names";

/** A line of a list whose name was read in one way. */
export interface ReadLine {
  readonly line: ListedChild;
  readonly name: NameReading;
}

/** A child of a list, from all lines that are of it. */
export interface RollChild {
  /** The same while the list says the same of the child, wherever its lines stand. */
  readonly id: string;
  /** The name in use where the list has one, else the name of birth: what is written, and what people say. */
  readonly lastName: string;
  /** Both of them: either may stand in the workbook. */
  readonly lastNames: readonly string[];
  readonly firstName: string | undefined;
  readonly birth: Day | undefined;
  readonly school: string | undefined;
  readonly className: string | undefined;
  readonly level: string | undefined;
  readonly diet: string | undefined;
  readonly homes: readonly ListedAddress[];
  readonly guardians: readonly ListedGuardian[];
  readonly ticks: readonly ListedTicks[];
  readonly doubt: ListedChild["doubt"];
  readonly lines: readonly ListedChild[];
  /** Where its first line stands. */
  readonly place: ListedPlace;
}

/**
 * One child for all lines of one identity (R12): the same names and date; the same national number with a name in common;
 * without a date the same names, where the class leaves one child alone. Nothing here is a guess: what is merely alike stays apart.
 */
export function foldLines(lines: readonly ReadLine[]): readonly RollChild[] {
  const rank = new Map(lines.map(({ line }, index) => [line, index]));
  const byPlace = (left: ReadLine, right: ReadLine) =>
    (rank.get(left.line) ?? 0) - (rank.get(right.line) ?? 0);
  const sameNames = groupBy(
    lines,
    ({ name }) => `${compactName(name.lastName)}|${compactName(name.firstName ?? "")}`,
  );
  const clusters = joinByNumber([...sameNames.values()].flatMap(clustersOf));
  const inOrder = clusters
    .map((cluster) => [...cluster].sort(byPlace))
    .sort(([left], [right]) => (left === undefined || right === undefined ? 0 : byPlace(left, right)));
  const ids = new Map<string, number>();
  return inOrder.map((cluster) => {
    const child = childOf(cluster);
    const times = (ids.get(child.id) ?? 0) + 1;
    ids.set(child.id, times);
    return times === 1 ? child : { ...child, id: `${child.id} #${times}` };
  });
}

/** Lines of one name, child by child. Those without a date come last, and those without a class after them. */
function clustersOf(lines: readonly ReadLine[]): readonly (readonly ReadLine[])[] {
  const dated = groupBy(
    lines.filter(({ line }) => line.birth !== undefined),
    ({ line }) => line.birth,
  );
  const clusters: ReadLine[][] = [...dated.values()];
  const undated = lines.filter(({ line }) => line.birth === undefined);
  const classed = (line: ListedChild) => line.className ?? line.level;
  const ordered = [...undated].sort(
    (left, right) =>
      Number(classed(left.line) === undefined) - Number(classed(right.line) === undefined) ||
      compareCodes(nameKey(classed(left.line) ?? ""), nameKey(classed(right.line) ?? "")),
  );
  for (const line of ordered) {
    const [cluster, ...others] = clusters.filter((each) =>
      each.every((other) => isSamePlaceInSchool(other.line, line.line)),
    );
    if (cluster === undefined || others.length > 0) clusters.push([line]);
    else cluster.push(line);
  }
  return clusters;
}

/** One national number stands for one child (M1): where a name is the same, and no date speaks against it. */
function joinByNumber(clusters: readonly (readonly ReadLine[])[]): readonly (readonly ReadLine[])[] {
  const joined: ReadLine[][] = [];
  for (const cluster of clusters) {
    const same = joined.find((other) => isOneByNumber(other, cluster));
    if (same === undefined) joined.push([...cluster]);
    else same.push(...cluster);
  }
  return joined;
}

function isOneByNumber(left: readonly ReadLine[], right: readonly ReadLine[]): boolean {
  return left.some((one) =>
    right.some((other) => {
      const number = one.line.nationalId;
      if (number === undefined || number !== other.line.nationalId) return false;
      const [birth, otherBirth] = [one.line.birth, other.line.birth];
      if (birth !== undefined && otherBirth !== undefined && birth !== otherBirth) return false;
      return (
        isSameLastName(one.name.lastName, other.name.lastName) ||
        isSameFirstName(one.name.firstName ?? "", other.name.firstName ?? "")
      );
    }),
  );
}

function childOf(cluster: readonly ReadLine[]): RollChild {
  const lines = cluster.map(({ line }) => line);
  const [first] = cluster;
  if (first === undefined) throw new RangeError("A child stands on a line.");
  const said = <T>(valueOf: (line: ListedChild) => T | undefined): T | undefined =>
    lines.map(valueOf).find((value) => value !== undefined);
  const { lastName: birthName, firstName } = first.name;
  const usageName = said((line) => line.usageName);
  const classes = lines.flatMap(({ className }) => className ?? []);
  const birth = said((line) => line.birth);
  const className = classes.find(saysLevel) ?? classes[0];
  const level = said((line) => line.level);
  const lastName = usageName ?? birthName;
  return {
    id: nameKey(`${lastName} ${firstName ?? ""} ${birth ?? className ?? level ?? ""}`),
    lastName,
    lastNames: [lastName, ...(usageName === undefined ? [] : [birthName])],
    firstName,
    birth,
    school: said((line) => line.school),
    className,
    level,
    diet: said((line) => line.diet),
    homes: distinct(
      lines.flatMap(({ homes }) => homes),
      (home) => `${homeKey(home)} ${home.postcode}`,
    ),
    guardians: lines.flatMap(({ guardians }) => guardians),
    ticks: distinct(
      lines.flatMap(({ ticks }) => ticks),
      ({ service, days, withoutDays, open }) =>
        JSON.stringify([service, [...days].sort(), withoutDays, open]),
    ),
    // A line that leaves no doubt is enough.
    doubt: lines.some(({ doubt }) => doubt === undefined) ? undefined : first.line.doubt,
    lines,
    place: first.line.place,
  };
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
