import { groupBy } from "../../kernel/group";
import type { Family } from "../families";
import { homeKey, isSameHome } from "./addresses";
import type { RollChild } from "./fold-lines";
import type { ListedAddress, ListedChild, ListedGuardian } from "./listed";
import { compactName, isSameFirstName, isSameLastName, nameKey, sharesNameWord } from "./names";
import type { ProposedFamily } from "./roll-plan";

/** An adult of the list, from all lines that name them. */
export interface RollAdult extends Pick<
  ListedGuardian,
  "title" | "firstName" | "address" | "email" | "phones"
> {
  /** The name in use, else the name of birth. */
  readonly lastName: string;
  readonly lastNames: readonly string[];
}

/** How somebody is reached. */
type Contact = Pick<ListedGuardian, "email" | "phones">;

/** Where one child lives, with whom: one of its homes. */
interface ChildHome {
  readonly child: RollChild;
  readonly adults: readonly RollAdult[];
  readonly address: ListedAddress | undefined;
  readonly contact: Contact;
  /** How the list numbers the family that lives there. */
  readonly familyIds: readonly string[];
}

/** A household of the list, with all its children. */
export interface ListedHome {
  readonly children: readonly RollChild[];
  readonly adults: readonly RollAdult[];
  readonly address: ListedAddress | undefined;
  /** Of whom, nobody says: it is the family's where no adult is named. */
  readonly contact: Contact;
  readonly because: ProposedFamily["because"];
}

/** The homes of each child, in their order. */
export function homesByChild<H extends Pick<ListedHome, "children">>(
  homes: readonly H[],
): ReadonlyMap<RollChild, readonly H[]> {
  const pairs = homes.flatMap((home) => home.children.map((child) => ({ child, home })));
  const grouped = groupBy(pairs, ({ child }) => child);
  return new Map([...grouped].map(([child, its]) => [child, its.map(({ home }) => home)]));
}

/** The households in which the children of a list live (F1 to F4), in the order in which they are met. */
export function listedHomes(children: readonly RollChild[]): readonly ListedHome[] {
  const homes = children.flatMap(homesOf);
  const groups = new Groups(homes.map(({ child }) => child));
  // Who bears one number is one family, wherever its lines say that it lives.
  joinBy(
    homes,
    groups,
    "family-id",
    ({ familyIds }) => familyIds,
    () => true,
  );
  joinBy(
    homes,
    groups,
    "guardian",
    ({ adults }) => adults.map(({ lastName }) => compactName(lastName)),
    hasCommonAdult,
  );
  joinBy(
    homes,
    groups,
    "address",
    ({ address }) => [homeKey(address)].flatMap((key) => key ?? []),
    isOneFamilyByAddress,
  );
  return groups.all().map(({ members, because }) => {
    const together = members.flatMap((index) => homes[index] ?? []);
    const kids = [...new Set(together.map(({ child }) => child))];
    return {
      ...onlyHome(together),
      children: kids,
      because: kids.length === 1 && because === "address" ? "alone" : because,
    };
  });
}

/** Who lives in several homes that are one, and where that is. */
export function onlyHome(homes: readonly WhereAndWho[]): WhereAndWho {
  return {
    contact: contactOf(homes.map(({ contact }) => contact)),
    adults: adultsOf(homes.flatMap(({ adults }) => adults)),
    address: homes.map(({ address }) => address).find((address) => homeKey(address) !== undefined),
  };
}

type WhereAndWho = Pick<ListedHome, "adults" | "address" | "contact">;

function contactOf(contacts: readonly Contact[]): Contact {
  return {
    email: contacts.map(({ email }) => email).find((email) => email !== undefined),
    phones: [...new Set(contacts.flatMap(({ phones }) => phones))],
  };
}

/** Joins those who have a key in common, wherever they also agree. */
function joinBy(
  homes: readonly ChildHome[],
  groups: Groups,
  because: ProposedFamily["because"],
  keysOf: (home: ChildHome) => readonly string[],
  areOne: (left: ChildHome, right: ChildHome) => boolean,
): void {
  const keyed = homes.flatMap((home, index) => keysOf(home).map((key) => ({ key, home, index })));
  for (const [first, ...others] of groupBy(keyed, ({ key }) => key).values()) {
    const before = first === undefined ? [] : [first];
    for (const other of others) {
      for (const each of before)
        if (areOne(each.home, other.home)) groups.join(each.index, other.index, because);
      before.push(other);
    }
  }
}

/** F2: one name, and a mail, a telephone or an address in common. The name alone is not enough. */
function hasCommonAdult(left: ChildHome, right: ChildHome): boolean {
  return left.adults.some((one) =>
    right.adults.some((other) => isOneAdult(one, other) && isReachedAlike(one, other)),
  );
}

function isOneFamilyByAddress(left: ChildHome, right: ChildHome): boolean {
  const areNumbered = left.familyIds.length > 0 && right.familyIds.length > 0;
  return (
    !areNumbered &&
    isSameHome(left.address, right.address) &&
    shareName(left.child.lastNames, right.child.lastNames)
  );
}

export function shareName(left: readonly string[], right: readonly string[]): boolean {
  return left.some((one) => right.some((other) => sharesNameWord(one, other)));
}

/** The homes of one child: one for each address at which somebody answers for it, else one for each of its own addresses. */
function homesOf(child: RollChild): readonly ChildHome[] {
  const adults = adultsOf(child.guardians);
  const rooms: { readonly adults: RollAdult[]; address: ListedAddress | undefined }[] = [];
  for (const adult of adults.filter(({ address }) => homeKey(address) !== undefined)) {
    const room = rooms.find(({ address }) => isSameHome(address, adult.address));
    if (room === undefined) rooms.push({ adults: [adult], address: adult.address });
    else room.adults.push(adult);
  }
  const unnamed = child.guardians.filter((guardian) => nameInUse(guardian) === undefined);
  const own = [...child.homes, ...unnamed.flatMap(({ address }) => address ?? [])];
  for (const address of rooms.length === 0 ? own.filter((each) => homeKey(each) !== undefined) : [])
    if (!rooms.some((room) => isSameHome(room.address, address))) rooms.push({ adults: [], address });
  const first = rooms[0] ?? { adults: [], address: undefined };
  if (rooms.length === 0) rooms.push(first);
  // Whose address nobody gave lives with the other one (F3).
  first.adults.push(...adults.filter(({ address }) => homeKey(address) === undefined));
  const idsOf = (room: (typeof rooms)[number]) =>
    child.lines.flatMap((line) => {
      const { guardians } = line;
      const familyId = familyIdOn(line);
      const leading = adultsOf(guardians)[0];
      const lives =
        leading === undefined ? room === first : room.adults.some((adult) => isOneAdult(adult, leading));
      return familyId !== undefined && lives ? [familyId] : [];
    });
  return rooms.map((room) => ({
    child,
    ...room,
    contact: contactOf(room === first ? unnamed : []),
    familyIds: [...new Set(idsOf(room))],
  }));
}

/** What a list calls the family: its number, or a name that first names tell from others (`DURAND Paul et Marie`). */
export function familyIdOn({ familyId, familyName }: ListedChild): string | undefined {
  const isAlone = familyName === undefined || !/\p{Ll}|\bET\b/u.test(familyName);
  return familyId ?? (isAlone ? undefined : nameKey(familyName));
}

/** Each adult once; who has no name cannot pay. */
function adultsOf(guardians: readonly (ListedGuardian | RollAdult)[]): readonly RollAdult[] {
  const adults: RollAdult[] = [];
  for (const guardian of guardians) {
    const lastName = nameInUse(guardian);
    if (lastName === undefined) continue;
    const lastNames =
      "lastNames" in guardian ? guardian.lastNames : [lastName, guardian.lastName ?? lastName];
    const adult: RollAdult = { ...guardian, title: usualTitle(guardian.title), lastName, lastNames };
    const at = adults.findIndex((each) => isOneAdult(each, adult));
    const known = adults[at];
    if (known === undefined) adults.push(adult);
    else adults[at] = together(known, adult);
  }
  return adults;
}

function nameInUse(guardian: ListedGuardian | RollAdult): string | undefined {
  return "usageName" in guardian ? (guardian.usageName ?? guardian.lastName) : guardian.lastName;
}

/** A title as forms have it; `Mlle` is not used any more (circular of 21 February 2012). */
function usualTitle(title: string | undefined): string | undefined {
  const words = nameKey(title ?? "");
  if (/^(m|mr|monsieur)$/.test(words)) return "M.";
  if (/^(mme|madame|mlle|mademoiselle)$/.test(words)) return "Mme";
  return /^(m|mr|monsieur) (et )?(mme|madame)$/.test(words) ? "M. et Mme" : title;
}

function together(left: RollAdult, right: RollAdult): RollAdult {
  return {
    ...left,
    title: left.title ?? right.title,
    address: homeKey(left.address) === undefined ? right.address : left.address,
    ...contactOf([left, right]),
  };
}

export function isOneAdult(left: RollAdult, right: RollAdult): boolean {
  return (
    isSameFirstName(left.firstName ?? "", right.firstName ?? "") &&
    left.lastNames.some((one) => right.lastNames.some((other) => isSameLastName(one, other)))
  );
}

/** Is it the person that this row of `Familles` names? A row that names nobody by a first name is no person. */
export function isPayer(adult: RollAdult, { lastName, firstName }: Family): boolean {
  if (firstName === undefined || adult.firstName === undefined) return false;
  return (
    adult.lastNames.some((name) => isSameLastName(name, lastName)) &&
    // `Jean et Marie` on one row are both of them.
    firstName.split(/\s+(?:et|&)\s+/i).some((each) => isSameFirstName(each, adult.firstName ?? ""))
  );
}

export function isReachedAlike(left: Reached, right: Reached): boolean {
  const isSameMail = left.email !== undefined && left.email.toLowerCase() === right.email?.toLowerCase();
  const digits = (phone: string) => phone.replace(/\D/g, "");
  const isSamePhone = left.phones.some((one) => right.phones.some((other) => digits(one) === digits(other)));
  return isSameMail || isSamePhone || isSameHome(left.address, right.address);
}

type Reached = Contact & Pick<RollAdult, "address">;

/** Which of so many belong together, and why. */
class Groups {
  private readonly parent: number[];
  private readonly why = new Map<number, ProposedFamily["because"]>();

  private readonly children: ReadonlySet<RollChild>[];

  constructor(children: readonly RollChild[]) {
    this.parent = children.map((_, index) => index);
    this.children = children.map((child) => new Set([child]));
  }

  /** What joined them first says why: it is the surest. */
  join(left: number, right: number, because: ProposedFamily["because"]): void {
    const [one, other] = [this.find(left), this.find(right)];
    const [its, others] = [this.children[one], this.children[other]];
    // Two homes of one child never become one, whoever lives in both: somebody has to say who pays.
    if (its === undefined || others === undefined || [...others].some((child) => its.has(child))) return;
    const [first, last] = one < other ? [one, other] : [other, one];
    const why = weakest([this.why.get(first), this.why.get(last), because]);
    this.parent[last] = first;
    this.children[first] = new Set([...its, ...others]);
    this.why.set(first, why);
  }

  all(): readonly { readonly members: readonly number[]; readonly because: ProposedFamily["because"] }[] {
    const indexes = this.parent.map((_, index) => index);
    return [...groupBy(indexes, (index) => this.find(index))].map(([root, members]) => ({
      members,
      because: this.why.get(root) ?? "alone",
    }));
  }

  private find(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    return root;
  }
}

const weakness: readonly ProposedFamily["because"][] = ["alone", "family-id", "guardian", "address"];

/** A family that an address alone holds together somewhere is proposed as such. */
function weakest(reasons: readonly (ProposedFamily["because"] | undefined)[]): ProposedFamily["because"] {
  return weakness.findLast((each) => reasons.includes(each)) ?? "alone";
}
