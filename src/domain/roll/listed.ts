import type { Day, Weekday } from "../../kernel/day";
import type { QuotientFamilial } from "../families";

/** Where something stands in the list that was read, as whoever opens it sees it. */
export interface ListedPlace {
  /** The sheet of a workbook; `undefined` for a text. */
  readonly sheet: string | undefined;
  /** The line, from 1. */
  readonly line: number;
}

/** One way to part what stands in a cell into a last and a first name. */
export interface NameReading {
  readonly lastName: string;
  /** A surname alone has none. */
  readonly firstName: string | undefined;
}

export interface ListedAddress {
  readonly street: string | undefined;
  readonly complement: string | undefined;
  readonly postcode: string | undefined;
  readonly city: string | undefined;
}

/** An adult who answers for a child, as one line of a list says. */
export interface ListedGuardian {
  readonly title: string | undefined;
  readonly lastName: string | undefined;
  /** The name in use (`nom d'usage`), where it has a column of its own. */
  readonly usageName: string | undefined;
  readonly firstName: string | undefined;
  readonly address: ListedAddress | undefined;
  readonly email: string | undefined;
  /** The one to call first comes first; written as `06 39 98 00 01` where it can be. */
  readonly phones: readonly string[];
  readonly place: ListedPlace;
}

/** The days on which a child comes to a service, as ticks under the days say. */
export interface ListedTicks {
  /** The service's header as it is spelled; `undefined` where the list has only days. */
  readonly service: string | undefined;
  readonly days: ReadonlySet<Weekday>;
  /** Ticked under the service itself: the child comes, and the list does not say on which days. */
  readonly withoutDays: boolean;
  /** Days (or none, under the service itself) whose cell is neither a yes nor a no: the clerk is asked. */
  readonly open: readonly OpenTick[];
}

/** A cell such as `?` or `1 sem/2`, as it is written. */
export interface OpenTick {
  readonly day: Weekday | undefined;
  readonly text: string;
  readonly header: string;
}

/** One child on one line of a list: several lines may be of one child. */
export interface ListedChild {
  /** From the likeliest on; one where the cell leaves no doubt. Never empty. */
  readonly names: readonly [NameReading, ...NameReading[]];
  readonly usageName: string | undefined;
  readonly birth: Day | undefined;
  readonly sex: "M" | "F" | undefined;
  /** The national number of a pupil (INE). */
  readonly nationalId: string | undefined;
  readonly school: string | undefined;
  readonly className: string | undefined;
  readonly level: string | undefined;
  readonly diet: string | undefined;
  /** The child's homes, the first one first. */
  readonly homes: readonly ListedAddress[];
  /** How the list itself numbers or names the family. */
  readonly familyId: string | undefined;
  readonly familyName: string | undefined;
  readonly guardians: readonly ListedGuardian[];
  readonly ticks: readonly ListedTicks[];
  /** A line crossed out, or a status other than final, as it is written: the clerk is asked whether the child is taken. */
  readonly doubt:
    | { readonly kind: "struck" }
    | { readonly kind: "status"; readonly text: string }
    | undefined;
  readonly place: ListedPlace;
}

/** A quotient familial that a list gives to a family which it names. */
export interface ListedQuotient {
  /** As it is written: `ABGRALL Yann et Nolwenn`. */
  readonly family: string;
  /** The surnames, each with the first name beside it where there is one. Never empty. */
  readonly persons: readonly NameReading[];
  /** `undefined` where the list says that it has none. */
  readonly quotient: QuotientFamilial | undefined;
  /** What stands in the cell. */
  readonly text: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** The number of the family allowance office. */
  readonly recipientNumber: string | undefined;
  /** The child on whose line it stands; `undefined` in a list of families. */
  readonly child: ListedChild | undefined;
  readonly place: ListedPlace;
}

/** What a list says, line by line: nothing is matched with the workbook yet. */
export interface Listed {
  /**
   * What its lines are: children (who are taken into the workbook), guardians (who name children that another list brings),
   * or families with their quotients.
   */
  readonly kind: "children" | "guardians" | "quotients";
  /** On a line of a guardian, every child that it names, each with this guardian. */
  readonly children: readonly ListedChild[];
  readonly quotients: readonly ListedQuotient[];
}
