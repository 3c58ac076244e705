import { groupBy } from "../../kernel/group";
import type { Child } from "../families";
import type { RollChild } from "./fold-lines";
import { compactName, isNearName, wordsOfName } from "./names";

/** The children of the workbook, by what a child of a list may have in common with them: a town has thousands of pairs. */
export class KnownChildren {
  private readonly born: ReadonlyMap<Child["birth"], readonly Child[]>;
  private readonly bearers: ReadonlyMap<string, readonly Child[]>;
  private readonly sharers: ReadonlyMap<string, readonly Child[]>;
  private readonly nearNames = new Map<string, readonly string[]>();

  constructor(readonly all: readonly Child[]) {
    this.born = groupBy(all, ({ birth }) => birth);
    this.bearers = groupBy(all, ({ lastName }) => compactName(lastName));
    const words = all.flatMap((child) => wordsOfName(child.lastName).map((word) => ({ child, word })));
    const byWord = groupBy(words, ({ word }) => word);
    this.sharers = new Map([...byWord].map(([word, uses]) => [word, uses.map(({ child }) => child)]));
  }

  bornOnDayOf({ birth }: RollChild): readonly Child[] {
    return birth === undefined ? [] : (this.born.get(birth) ?? []);
  }

  /** Those who bear one of its last names. */
  bearing({ lastNames }: RollChild): readonly Child[] {
    return distinct(lastNames.flatMap((name) => this.bearers.get(compactName(name)) ?? []));
  }

  /** Those whom any rule of resemblance may concern, in the order of the sheet. */
  resembling(child: RollChild): readonly Child[] {
    const found = new Set([...this.bornOnDayOf(child), ...this.bearing(child), ...this.alikeInName(child)]);
    return found.size === 0 ? [] : this.all.filter((each) => found.has(each));
  }

  /** Where dates can be compared, a name that is nearly the same counts for nothing. */
  private alikeInName({ lastNames, birth }: RollChild): readonly Child[] {
    if (birth !== undefined && !this.born.has(undefined)) return [];
    const near = lastNames.flatMap((name) => this.near(name).flatMap((each) => this.bearers.get(each) ?? []));
    const sharing = lastNames.flatMap(wordsOfName).flatMap((word) => this.sharers.get(word) ?? []);
    return [...near, ...sharing].filter((other) => birth === undefined || other.birth === undefined);
  }

  private near(name: string): readonly string[] {
    const key = compactName(name);
    let near = this.nearNames.get(key);
    if (near === undefined)
      this.nearNames.set(key, (near = [...this.bearers.keys()].filter((other) => isNearName(other, key))));
    return near;
  }
}

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
