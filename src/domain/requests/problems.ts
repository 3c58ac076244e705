import type { Weekday } from "../../kernel/day";
import type { PaymentMeans } from "../families";
import type { RequestSubject } from "./request";

/** Troubles with what families ask for: nothing is changed by a request that has one, and no invoice waits for it. */
export interface RequestProblems {
  /** What is asked for cannot be read. */
  readonly "request.unreadable": {
    readonly family: string;
    readonly subject: RequestSubject;
    readonly shown: string;
  };
  /** Which row of the enrolments is meant is not clear. */
  readonly "request.unclear": { readonly family: string; readonly reason: UnclearReason };
  /** The family believes something else to be there than the workbook says. */
  readonly "request.differs": {
    readonly family: string;
    readonly subject: RequestSubject;
    readonly before: string;
    readonly current: CurrentlySaid;
  };
  /** Another request of the family about the same thing comes first: each is judged by what the one before it leaves. */
  readonly "request.in-turn": { readonly family: string; readonly row: number };
  /** A new account asks for a mandate of its own. */
  readonly "request.needs-mandate": { readonly family: string };
  /** Requests that are due and wait for somebody to apply them. */
  readonly "request.waiting": { readonly requests: number; readonly family: string };
}

/** What the workbook says; nothing of it where it says nothing. */
export interface CurrentlySaid {
  readonly text?: string | undefined;
  readonly means?: PaymentMeans | undefined;
  readonly isOnline?: boolean | undefined;
  readonly weekdays?: readonly Weekday[];
}

export type UnclearReason =
  | "which-child"
  | "unknown-child"
  | "unread-row"
  | "which-service"
  | "several-rows"
  | "later-row"
  | "begins-that-day";

declare module "../../kernel/problem" {
  interface ProblemFacts extends RequestProblems {}
}
