import type { Minutes } from "../../domain/meals";

/** What is wrong with a service that a row names. */
export type UnfitService = "unknown" | "not-timed";

/** Troubles with the rows of services, of surcharges and of those who pay, before any rule is applied. */
export interface TownReadingProblems {
  readonly "rows.service-twice": { readonly service: string; readonly firstRow: number };
  readonly "rows.maximum-below-minimum": { readonly minimum: number; readonly maximum: number };
  /** Hours must be counted, and nothing says how long one unit is. */
  readonly "rows.step-missing": { readonly service: string };
  /** What a late pick-up is billed as. */
  readonly "rows.late-service": {
    readonly service: string;
    readonly late: string;
    readonly because: UnfitService;
    readonly nearest?: string | undefined;
  };
  /** Two columns of late pick-up of which one says nothing without the other. */
  readonly "rows.late-uncounted": {
    readonly service: string;
    readonly lacking: string;
    readonly filled: string;
  };
  /** A row about a service that nothing else names. */
  readonly "rows.service-nowhere": { readonly service: string; readonly nearest?: string | undefined };
  readonly "rows.no-meal-service": { readonly services: readonly string[] };
  /** Enrolments or bookings of a timed service, in which nothing is planned. */
  readonly "rows.timed-service-planned": { readonly service: string; readonly rows: readonly number[] };
  readonly "rows.passage-service": {
    readonly child: string;
    readonly service: string;
    readonly because: UnfitService;
    readonly nearest?: string | undefined;
  };
  /** Neither a quantity nor both hours. */
  readonly "rows.passage-without-hours": { readonly child: string };
  readonly "rows.passage-inverted": {
    readonly child: string;
    readonly arrival: Minutes;
    readonly departure: Minutes;
  };
  readonly "rows.passage-twice": RowTwice;
  readonly "rows.booking-twice": RowTwice;
  readonly "rows.absence-twice": RowTwice;
  readonly "rows.adjustment-twice": RowTwice;
  /** Rows for what is out of time, while the setting surcharges nothing that is. */
  readonly "rows.surcharge-unused": { readonly rows: readonly number[] };
  /** A household or a payer whose code stands twice: which one is meant? */
  readonly "rows.debtor-twice": { readonly family: string; readonly rows: readonly number[] };
  /** A setting that names a table of deadlines. */
  readonly "rows.unknown-table": {
    readonly column: string;
    readonly table: string;
    readonly nearest?: string | undefined;
  };
}

interface RowTwice {
  readonly child: string;
  readonly firstRow: number;
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends TownReadingProblems {}
}
