import type { Day, Weekday } from "../../kernel/day";
import type { Child, Family, QuotientFamilial } from "../families";
import type { ListedAddress, ListedPlace, OpenTick } from "./listed";

/** A child as people name it: `Léa MARTIN (E012)`. */
export interface RollPerson {
  /** `undefined` while it is in the list alone. */
  readonly code: string | undefined;
  readonly lastName: string;
  readonly firstName: string | undefined;
  readonly birth: Day | undefined;
  readonly className: string | undefined;
}

/** A household as people name it: who pays there, and where that is. */
export interface RollHome {
  /** `undefined` while no row of `Familles` is it. */
  readonly code: string | undefined;
  readonly title: string | undefined;
  readonly lastName: string;
  readonly firstName: string | undefined;
  readonly address: ListedAddress | undefined;
}

/**
 * What a list may say otherwise than the workbook, as the clerk accepts it: who pays is one thing (title and names), an
 * address too, and so are the days of a service.
 */
export type RollColumn =
  | "name"
  | "birth"
  | "school"
  | "className"
  | "level"
  | "diet"
  | "family"
  | "payer"
  | "address"
  | "email"
  | "phone"
  | "quotient"
  | "enrolment";

/** Into which enrolments ticks are made. */
export interface RollEnrolling {
  readonly from: Day;
  readonly services: readonly {
    /** The service as the list heads it; `undefined` for days without one. */
    readonly header: string | undefined;
    /** The service as the workbook names it; `undefined`: these ticks enrol nobody. */
    readonly service: string | undefined;
    /** The days of those who are ticked under a service that has none of its own; all that the list has, where missing. */
    readonly weekdays?: readonly Weekday[] | undefined;
  }[];
}

/** What the clerk says of a list. */
export interface RollAnswers {
  /** By the id of a question, or of a family that is proposed, the key of a choice. */
  readonly given: Readonly<Record<string, string>>;
  /** What was not answered is answered as it is proposed; what has no proposal still waits. */
  readonly takesProposed: boolean;
  /** Families that are proposed are made wherever nothing else was answered. */
  readonly makesFamilies: boolean;
  /** Where the list says otherwise in these columns, it is right. */
  readonly accepted: readonly RollColumn[];
  /** The school, and the category of the grid, of new children of whom the list does not say it. */
  readonly school: string | undefined;
  readonly category: string | undefined;
  /** New families who live in this town are residents, those who live elsewhere are not; `undefined`: nobody says. */
  readonly residentsOf?: string | undefined;
  /** Quotients apply from this day on at the earliest, whatever the list says; `undefined`: as it says. */
  readonly quotientsFrom: Day | undefined;
  /** `undefined`: ticks enrol nobody. */
  readonly enrolling: RollEnrolling | undefined;
}

/** What can be answered; `key` stands for it in `RollAnswers.given`. */
export type RollChoice = { readonly key: string } & (
  | { readonly kind: "child"; readonly child: RollPerson }
  | { readonly kind: "family"; readonly family: RollHome }
  /** Somebody new: a child, or a family of its own. */
  | { readonly kind: "new" }
  /** What the list says is taken, as it stands. */
  | { readonly kind: "take" }
  | { readonly kind: "leave" }
  /** Of one family with this new child of the list. */
  | { readonly kind: "sibling"; readonly child: RollPerson }
  /** Each child has a family of its own. */
  | { readonly kind: "apart" }
  | { readonly kind: "reading"; readonly lastName: string; readonly firstName: string | undefined }
  | { readonly kind: "quotient"; readonly quotient: QuotientFamilial }
  | { readonly kind: "payer"; readonly home: RollHome }
  | { readonly kind: "weeks"; readonly even: RollHome; readonly odd: RollHome }
  | { readonly kind: "halves"; readonly homes: readonly RollHome[] }
);

/** Why it is not sure that a child of the list is one of the workbook (rules A1 to A7). */
export type RollResemblance =
  /** Another last name, all else equal. */
  | "last-name"
  /** A first name that is nearly the same, all else equal. */
  | "first-name"
  /** The same name, or nearly, and one of the dates is missing. */
  | "no-birth"
  /** The same name, and dates that a slip of the pen parts. */
  | "birth"
  /** Several children of this name, and no date. */
  | "homonyms"
  /** Initials alone. */
  | "initials";

/** What a list leaves open. */
export type RollDoubt =
  | { readonly kind: "same-child"; readonly because: RollResemblance; readonly child: RollPerson }
  /** The list says nothing but a name, and the workbook knows nobody of that name. */
  | { readonly kind: "new-child"; readonly child: RollPerson }
  /** A guardian names a child that no list of children brought. */
  | { readonly kind: "unlisted-child"; readonly child: RollPerson }
  | { readonly kind: "struck"; readonly child: RollPerson }
  | { readonly kind: "status"; readonly child: RollPerson; readonly text: string }
  /** Does the last name come first? Of so many children the cell leaves it open; the choices read one of them. */
  | { readonly kind: "names"; readonly children: number }
  | { readonly kind: "age"; readonly child: RollPerson; readonly age: number }
  /** More than half of the children are too young or too old: is it an old list? */
  | { readonly kind: "ages"; readonly odd: number; readonly dated: number; readonly years: readonly number[] }
  | { readonly kind: "who-pays"; readonly child: RollPerson; readonly homes: readonly RollHome[] }
  /** Nothing but a name, the child's own or that of a guardian, says that a new child may be the sibling of another one. */
  | { readonly kind: "sibling"; readonly by: "name" | "guardian"; readonly child: RollPerson }
  /** At the address of a family that shares a name with the child, or of its name where nobody says where it lives. */
  | { readonly kind: "same-family"; readonly child: RollPerson; readonly family: RollHome }
  | {
      readonly kind: "ticks";
      readonly child: RollPerson;
      readonly service: string | undefined;
      readonly cells: readonly OpenTick[];
    }
  /** Nothing, or so much that it may be a slip of the pen. */
  | { readonly kind: "quotient"; readonly family: string; readonly quotient: QuotientFamilial }
  | { readonly kind: "quotient-family"; readonly family: string; readonly quotient: QuotientFamilial }
  | {
      readonly kind: "quotient-overlap";
      readonly family: string;
      readonly quotients: readonly QuotientFamilial[];
      readonly from: Day | undefined;
    };

/** A question about a list. What hangs on it is not written before it is answered. */
export interface RollQuestion {
  /** Stays the same while the list says the same of whom it asks, wherever the line stands. */
  readonly id: string;
  /** `undefined` where it is about the list as a whole. */
  readonly place: ListedPlace | undefined;
  readonly about: RollDoubt;
  readonly choices: readonly RollChoice[];
  /** Besides the choices, the code of any child or family of the workbook is an answer. */
  readonly open: "child" | "family" | undefined;
  /** The key of the choice that is probably right. */
  readonly proposed: string | undefined;
  /** What was answered; `undefined` while it waits. */
  readonly answer: string | undefined;
}

/** A family that the workbook lacks. It is made with the clerk's yes, and not before. */
export interface ProposedFamily extends RollHome {
  /** Stands for it in `RollAnswers.given`: `take`, `apart` or `leave`. */
  readonly id: string;
  readonly place: ListedPlace;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly children: readonly RollPerson[];
  /** Why its children stand together: what the list says, who answers for them, where they live, the clerk; or it has but one. */
  readonly because: "family-id" | "guardian" | "address" | "answer" | "alone";
  /** Others who answer for its children: a row of `Familles` names one payer. */
  readonly others: readonly RollHome[];
  readonly choices: readonly RollChoice[];
  readonly answer: string | undefined;
}

/** A child that is added. */
export interface AddedChild extends RollPerson {
  readonly code: string;
  readonly familyCode: string;
  readonly school: string | undefined;
  readonly level: string | undefined;
  readonly diet: string | undefined;
  readonly place: ListedPlace;
}

/** What stands in a column, or is to stand there. */
export type RollValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "quotient"; readonly quotient: QuotientFamilial; readonly from: Day | undefined }
  | {
      readonly kind: "week";
      readonly service: string;
      readonly weekdays: readonly Weekday[];
      readonly from: Day | undefined;
    }
  | { readonly kind: "home"; readonly home: RollHome };

/** What a row says otherwise than the list. */
export interface RollChange {
  readonly column: RollColumn;
  readonly of:
    | { readonly kind: "child"; readonly child: RollPerson }
    | { readonly kind: "family"; readonly family: RollHome };
  /** `undefined` where nothing stands there: it is filled without a question. */
  readonly old: RollValue | undefined;
  readonly new: RollValue;
  /** It is written: nothing stood there, or the clerk accepted its column. */
  readonly isWritten: boolean;
  readonly place: ListedPlace;
}

/** Somebody of the list who is not written yet, and the questions and families on which that hangs. */
export interface RollWaiting {
  readonly child: RollPerson;
  readonly ids: readonly string[];
}

/** A service that the list has ticks for. */
export interface TickedService {
  readonly header: string | undefined;
  /** Yeses that nobody doubts; not those on lines that are crossed out. */
  readonly ticks: number;
  /** It has one column, and no days of its own. */
  readonly withoutDays: boolean;
}

/** Who pays for a child of two households, as a row of `Gardes` says. */
export interface RollCustody {
  readonly childCode: string;
  readonly familyCode: string;
  readonly part: "all" | "even-weeks" | "odd-weeks" | "half";
  readonly from: Day | undefined;
}

/** A week that is planned from a day on. */
export interface RollEnrolment {
  readonly childCode: string;
  readonly service: string;
  readonly weekdays: readonly Weekday[];
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** A row that stands, and what some of its cells are to say. */
export interface RollFill<T> {
  readonly row: number;
  readonly values: Partial<T>;
}

/** The rows that a list comes to. */
export interface RollRows {
  readonly families: readonly Omit<Family, "place">[];
  readonly familyFills: readonly RollFill<Omit<Family, "place">>[];
  readonly children: readonly Omit<Child, "place">[];
  readonly childFills: readonly RollFill<Omit<Child, "place">>[];
  readonly custodies: readonly RollCustody[];
  readonly enrolments: readonly RollEnrolment[];
  readonly enrolmentFills: readonly RollFill<Omit<RollEnrolment, "childCode" | "service">>[];
  readonly quotients: readonly {
    readonly familyCode: string;
    readonly quotient: QuotientFamilial;
    readonly from: Day;
  }[];
  readonly quotientFills: readonly RollFill<{ readonly quotient: QuotientFamilial }>[];
}

/** What a list comes to: what is new, what changes, what waits. Nothing is ever deleted. */
export interface RollPlan {
  /** Children of the list, each once. */
  readonly children: number;
  /** Those whom the workbook has, without a question or by an answer. */
  readonly known: number;
  /** Children who share a household are one family; the households in which they live. */
  readonly families: number;
  readonly households: number;
  /** Families to which the list gives a quotient, or says that they have none. */
  readonly quotients: number;
  readonly proposed: readonly ProposedFamily[];
  readonly added: readonly AddedChild[];
  readonly changes: readonly RollChange[];
  readonly questions: readonly RollQuestion[];
  readonly waiting: readonly RollWaiting[];
  /** Children of the workbook whom a list of their school or class should have, and has not. */
  readonly absent: readonly RollPerson[];
  readonly services: readonly TickedService[];
  readonly rows: RollRows;
}
