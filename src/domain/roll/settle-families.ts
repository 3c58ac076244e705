import { groupBy } from "../../kernel/group";
import type { Family, Households } from "../families";
import { homeKey, isSameHome, isSameTown } from "./addresses";
import { askSiblings, isLikelySibling } from "./ask-siblings";
import { addressValues } from "./compare-families";
import type { RollChild } from "./fold-lines";
import {
  askWhoPays,
  familiesAlike,
  ofFamily,
  proposedFamily,
  type PayingHouseholds,
  type RollHousehold,
} from "./form-families";
import type { ListedAddress } from "./listed";
import { homesByChild, isPayer, onlyHome } from "./listed-homes";
import type { RollMatch } from "./match-children";
import type { NewCodes } from "./next-code";
import { addressOf, homeOf, personInList } from "./roll-people";
import type { ProposedFamily, RollChoice } from "./roll-plan";
import type { RollQuestions } from "./roll-questions";
import type { KnownCustody } from "./roll-town";

interface Settling {
  /** Those who are not left out, whatever they still wait for. */
  readonly children: readonly RollChild[];
  readonly matches: ReadonlyMap<RollChild, RollMatch>;
  readonly homes: readonly RollHousehold[];
  readonly households: Households;
  readonly custodies: readonly KnownCustody[];
  readonly codes: NewCodes;
  readonly questions: RollQuestions;
  readonly residentsOf: string | undefined;
  /** New children whose families are shown, but who are not written yet. */
  readonly isHeld: (child: RollChild) => boolean;
}

/** To which families the children of a list come. */
export interface SettledFamilies {
  /** The family of a new child, unless that waits. */
  readonly codeOf: ReadonlyMap<RollChild, string>;
  readonly paying: ReadonlyMap<RollChild, SettledCustody>;
  readonly proposed: readonly ProposedFamily[];
  readonly families: readonly Omit<Family, "place">[];
  /** By child, on which questions and proposed families it hangs. */
  readonly waiting: ReadonlyMap<RollChild, readonly string[]>;
}

/** Who pays for a child of several households, by code; `first` is whose child it is. */
interface SettledCustody {
  readonly kind: PayingHouseholds["kind"];
  readonly codes: readonly string[];
}

/** A household that somebody needs: a row that stands, one to be made, or a question about it. */
type Footing = { readonly code: string } | { readonly waitsFor: string } | { readonly left: true };

export function settleFamilies(settling: Settling): SettledFamilies {
  const { children, matches, homes, custodies, questions, isHeld } = settling;
  const wanted = new Map<RollChild, PayingHouseholds>();
  const waiting = new Map<RollChild, readonly string[]>();
  const homesOfChild = homesByChild(homes);
  const inCustody = new Set(custodies.map(({ childCode }) => childCode));
  for (const child of children) {
    const match = matches.get(child);
    if (match?.kind !== "new" && match?.kind !== "known") continue;
    const its = homesOfChild.get(child) ?? [];
    const [only, ...others] = its;
    if (only === undefined) continue;
    if (others.length === 0) {
      if (match.kind === "new") wanted.set(child, { kind: "one", home: only });
      continue;
    }
    // What stands in `Gardes` was decided; of a second address alone it was when the child came.
    const isDecided =
      match.kind === "known" &&
      (inCustody.has(match.child.code) || its.some(({ adults }) => adults.length === 0));
    if (isDecided) continue;
    const paying = askWhoPays(child, its, questions);
    if (paying === undefined) waiting.set(child, [`who-pays: ${child.id}`]);
    else wanted.set(child, paying);
  }
  for (const [child, ids] of askSiblings(wanted, questions)) {
    waiting.set(child, ids);
    wanted.delete(child);
  }
  const footings = new Footings(settling, homesOfChild);
  const needed = groupBy(
    [...wanted].flatMap(([child, way]) => homesOf(way).map((home) => ({ child, home }))),
    ({ home }) => home,
  );
  for (const home of homes) {
    const needing = needed.get(home)?.map(({ child }) => child);
    if (needing !== undefined) footings.settle(home, needing);
  }
  const codeOf = new Map<RollChild, string>();
  const paying = new Map<RollChild, SettledCustody>();
  for (const [child, way] of wanted) {
    const its = homesOf(way).map((home) => footings.of(home, child));
    const ids = its.flatMap((footing) => ("waitsFor" in footing ? [footing.waitsFor] : []));
    const codes = its.flatMap((footing) => ("code" in footing ? [footing.code] : []));
    const [first] = codes;
    if (ids.length > 0) waiting.set(child, ids);
    else if (first !== undefined && codes.length === its.length && !isHeld(child)) {
      codeOf.set(child, first);
      if ((homesOfChild.get(child) ?? []).length > 1) paying.set(child, { kind: way.kind, codes });
    }
  }
  return { codeOf, paying, proposed: footings.proposed, families: footings.made, waiting };
}

function homesOf(paying: PayingHouseholds): readonly RollHousehold[] {
  switch (paying.kind) {
    case "one":
      return [paying.home];
    case "weeks":
      return [paying.even, paying.odd];
    case "halves":
      return paying.homes;
  }
}

/** Finds a row for each household that somebody needs, or asks for one. */
class Footings {
  readonly proposed: ProposedFamily[] = [];
  readonly made: Omit<Family, "place">[] = [];
  private readonly settled = new Map<RollHousehold, Footing>();
  /** Where the children of a household each have a family of their own. */
  private readonly apart = new Map<RollChild, Footing>();

  constructor(
    private readonly settling: Settling,
    private readonly homesOf: ReadonlyMap<RollChild, readonly RollHousehold[]>,
  ) {}

  of(home: RollHousehold, child: RollChild): Footing {
    return this.apart.get(child) ?? this.settled.get(home) ?? { left: true };
  }

  settle(own: RollHousehold, needing: readonly RollChild[]): void {
    const home = this.withSiblings(own, needing);
    const answer = this.askWhetherKnown(home, needing);
    if (answer !== "new") this.settled.set(own, answer);
    else {
      const proposal = proposedFamily(home, needing);
      const said = this.settling.questions.askFamily(proposal);
      if (said !== "apart") this.settled.set(own, this.propose(home, needing, proposal));
      else
        for (const child of needing)
          this.apart.set(child, this.propose(home, [child], proposedFamily(home, [child])));
    }
  }

  /** What the lines of brothers and sisters say of their home, once it is answered that they are. */
  private withSiblings(home: RollHousehold, needing: readonly RollChild[]): RollHousehold {
    const joined = needing.filter((child) => !home.children.includes(child));
    if (joined.length === 0) return home;
    const theirs = joined.flatMap((child) => this.homesOf.get(child) ?? []);
    return ofFamily({ ...home, ...onlyHome([home, ...theirs]) }, home.family);
  }

  /** The row of a household, where it has one; an address alone makes nobody a brother or a sister (F4). */
  private askWhetherKnown(home: RollHousehold, needing: readonly RollChild[]): Footing | "new" {
    const { households, questions, matches } = this.settling;
    const { family } = home;
    const [first] = needing.filter((child) => matches.get(child)?.kind === "new");
    if (family !== undefined && (home.because !== "address" || first === undefined))
      return { code: family.code };
    const alike =
      family === undefined ? familiesAlike(home, households, (each) => this.addressOf(each)) : [family];
    const [likeliest, ...others] = alike;
    if (likeliest === undefined || first === undefined)
      return family === undefined ? "new" : { code: family.code };
    const id = `same-family: ${first.id}`;
    const said = questions.ask({
      id,
      place: first.place,
      about: { kind: "same-family", child: personInList(first), family: homeOf(likeliest) },
      choices: [
        ...alike.map((each): RollChoice => ({ kind: "family", key: each.code, family: homeOf(each) })),
        { kind: "new", key: "new" },
      ],
      open: "family",
      proposed: others.length === 0 && this.isLikely(home, first, likeliest) ? likeliest.code : undefined,
    });
    return said === undefined ? { waitsFor: id } : said === "new" ? "new" : { code: said };
  }

  /** Where its row does not say where a family lives, its household in the list may. */
  private addressOf(family: Family): ListedAddress {
    const own = addressOf(family);
    if (homeKey(own) !== undefined) return own;
    return this.settling.homes.find((home) => home.family === family)?.address ?? own;
  }

  /** Where a name is all that there is, more must speak for it. */
  private isLikely(home: RollHousehold, child: RollChild, family: Family): boolean {
    const kids = this.settling.households.childrenOf.get(family.code) ?? [];
    if (home.family !== undefined || isSameHome(home.address, this.addressOf(family))) return true;
    return (
      home.adults.some((adult) => isPayer(adult, family)) ||
      kids.some(({ birth }) => isLikelySibling(child, birth))
    );
  }

  private propose(
    home: RollHousehold,
    children: readonly RollChild[],
    proposal: Omit<ProposedFamily, "answer">,
  ): Footing {
    const { codes, questions, isHeld } = this.settling;
    const answer = questions.askFamily(proposal);
    const isMade = answer === "take" && !children.every(isHeld);
    const code = isMade ? codes.forFamily() : undefined;
    this.proposed.push({ ...proposal, code, answer });
    if (code !== undefined) this.made.push(newFamily(code, home, proposal, this.settling.residentsOf));
    if (code !== undefined) return { code };
    // Whoever is held waits for another question alone.
    return answer === undefined ? { waitsFor: proposal.id } : { left: true };
  }
}

/** The row of a new family: what nobody said stays blank, and the clerk sees to it. */
function newFamily(
  code: string,
  { address }: RollHousehold,
  proposal: Omit<ProposedFamily, "answer">,
  residentsOf: string | undefined,
): Omit<Family, "place"> {
  const { title, lastName, firstName, email, phone } = proposal;
  const nowhere = { street: undefined, complement: undefined, postcode: undefined, city: undefined };
  return {
    code,
    title,
    lastName,
    firstName,
    ...addressValues(homeKey(address) === undefined ? nowhere : (address ?? nowhere)),
    email,
    phone,
    resident:
      residentsOf === undefined || address?.city === undefined
        ? undefined
        : isSameTown(address.city, residentsOf),
    quotient: undefined,
    paymentMeans: undefined,
    onlineInvoice: undefined,
    observations: undefined,
  };
}
