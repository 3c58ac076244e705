/** What a list may say of a child. */
export type ChildField =
  | "childName"
  | "childLastName"
  | "childUsageName"
  | "childFirstName"
  | "birth"
  | "sex"
  | "nationalId"
  | "school"
  | "className"
  | "level"
  | "diet"
  | "status"
  | "profile";

export type AddressPart = "Street" | "Complement" | "Postcode" | "City" | "Country";

export type GuardianPart =
  | AddressPart
  | "Title"
  | "Name"
  | "LastName"
  | "UsageName"
  | "FirstName"
  | "Email"
  | "Mobile"
  | "HomePhone"
  | "WorkPhone";

/** What a column of a list may be; of several children on one line these name the first one's. */
export type ListField =
  | ChildField
  | `${"home" | "secondHome"}${AddressPart}`
  | "familyId"
  | "familyName"
  | `${"guardian" | "secondGuardian"}${GuardianPart}`
  | "guardianOtherPhone"
  | "quotient"
  | "quotientFrom"
  | "quotientTo"
  | "recipientNumber"
  | "monday"
  | "tuesday"
  | "wednesday"
  | "thursday"
  | "friday"
  | "firstService"
  | "secondService"
  | "thirdService"
  | "fourthService";

/** Why a row, or a whole sheet, is about nobody. */
export type PassedOverWhy = "total" | "note" | "title" | "adult" | "shifted" | "no-list" | "other-list";

/** A sheet of a list; `undefined` for a text. */
export interface ListSheetNamed {
  readonly file: string;
  readonly sheet: string | undefined;
}

/** A line of a list, as whoever opens it finds it. */
export interface ListLineNamed extends ListSheetNamed {
  readonly line: number;
}

/** A line with whom it is about. */
export interface ListPersonNamed extends ListLineNamed {
  readonly person: string;
}

/** Troubles with lists of children, of those who answer for them, and of quotients. */
export interface ListProblems {
  /** Nothing in it is a table, or no line of it names anybody. */
  readonly "list.unknown-form": { readonly file: string };
  /** A table of which nobody can say where the names stand. */
  readonly "list.columns-asked": ListSheetNamed & { readonly headers: readonly string[] };
  readonly "list.broken-quote": { readonly file: string; readonly line: number };
  /** A row with more cells than there are headers. */
  readonly "list.shifted-row": ListLineNamed;
  /** Two columns for one thing, which differ: the first one is read. */
  readonly "list.double-column": ListSheetNamed & {
    readonly field: ListField;
    readonly headers: readonly string[];
  };
  /** Columns that nobody knows. */
  readonly "list.columns-left": ListSheetNamed & { readonly headers: readonly string[] };
  /** Bank accounts and numbers of the social security. */
  readonly "list.private-columns": ListSheetNamed & { readonly headers: readonly string[] };
  /** A sheet with a list of another kind than the one that is read. */
  readonly "list.other-list": ListSheetNamed & { readonly kind: "children" | "guardians" | "quotients" };
  readonly "list.hidden": ListSheetNamed & {
    readonly rows: readonly number[];
    readonly columns: readonly string[];
  };
  /** Letters that a program had spoiled (`Ã©`) were put right. */
  readonly "list.letters-repaired": { readonly file: string };
  /** Lines with cells that no longer say what was written there, such as the first of them: lost letters, errors of formulas. */
  readonly "list.damaged-cells": ListSheetNamed & {
    readonly lines: readonly number[];
    readonly shown: string;
  };
  readonly "list.unreadable-birth": ListPersonNamed & { readonly shown: string };
  readonly "list.short-years": ListSheetNamed & {
    readonly lines: readonly number[];
    readonly shown: string;
    readonly taken: number;
  };
  readonly "list.zero-added": ListSheetNamed & {
    readonly what: "phone" | "postcode";
    readonly lines: readonly number[];
  };
  readonly "list.unreadable-phone": ListPersonNamed & { readonly shown: string };
  readonly "list.unreadable-postcode": ListPersonNamed & { readonly shown: string };
  /** A town that has another postcode on three other lines at least. */
  readonly "list.postcode-of-city": ListPersonNamed & {
    readonly shown: string;
    readonly city: string;
    readonly usual: string;
  };
  readonly "list.email": ListPersonNamed & {
    readonly shown: string;
    readonly proposal: string | undefined;
  };
  /** No quotient is taken from it. */
  readonly "list.unreadable-quotient": ListPersonNamed & { readonly shown: string };
  /** Days between which a quotient holds, as they are written, and which are none: it is not taken. */
  readonly "list.unreadable-period": ListPersonNamed & { readonly shown: readonly string[] };
  /** What stands alone between the lines of a class and those below, and names no class that is known. */
  readonly "list.unknown-title": ListLineNamed & { readonly text: string };
  /** What this line lacks, and most others have. */
  readonly "list.missing-values": ListPersonNamed & {
    readonly missing: readonly ("birth" | "className" | "address" | "nationalId")[];
  };
  /** The first adult's columns are blank: the second one is taken for the first. */
  readonly "list.first-guardian-blank": ListPersonNamed & { readonly guardian: string };
  /** A total that is not the number of ticks above it. */
  readonly "list.total-differs": ListLineNamed & {
    readonly header: string;
    readonly total: number;
    readonly counted: number;
    /** Cells that are neither a yes nor a no. */
    readonly open: number;
  };
  /** A health plan (PAI): that there is one is kept, and what it is about is not. */
  readonly "list.health-plan": ListPersonNamed;
  /** A remark that no column of the workbook takes. */
  readonly "list.remark": ListPersonNamed & { readonly shown: string };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends ListProblems {}
}
