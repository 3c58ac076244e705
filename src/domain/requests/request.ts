import type { Day, Weekday } from "../../kernel/day";
import type { RowPlace } from "../../kernel/place";
import type { Mandate } from "../direct-debit";
import type { Households, PaymentMeans } from "../families";
import type { ResidenceRules } from "../tariffs";

/** What a family may ask to have changed. */
export type RequestSubject =
  | "address"
  | "email"
  | "phone"
  | "bank-details"
  | "payment-means"
  | "online-invoice"
  | "weekdays";

export type RequestStatus = "to-do" | "applied" | "refused";

/** What it asks for, read by its subject. */
export type Wanted =
  | {
      readonly subject: "address";
      readonly street: string;
      /** What stands between the street and the town; none takes an old one away. */
      readonly complement: string | undefined;
      readonly postcode: string;
      readonly city: string;
    }
  | { readonly subject: "email" | "phone"; readonly text: string }
  /** Without blanks. */
  | { readonly subject: "bank-details"; readonly iban: string }
  | { readonly subject: "payment-means"; readonly means: PaymentMeans }
  | { readonly subject: "online-invoice"; readonly isWanted: boolean }
  | ({ readonly subject: "weekdays" } & WantedDays);

/** On which days a child is to come; none at all where it stops. */
export interface WantedDays {
  /** The child, by its first name or its code; `undefined` where the family has one child. */
  readonly child: string | undefined;
  readonly service: string | undefined;
  readonly weekdays: ReadonlySet<Weekday>;
}

/** What a family asked for, as its row says it. */
export interface FamilyRequest {
  readonly date: Day | undefined;
  readonly familyCode: string;
  readonly subject: RequestSubject;
  /** What the family believes to be there now, where it says so. */
  readonly before: string | undefined;
  /** The same, read by the subject; `undefined` where it is only a text. */
  readonly believed: Wanted | undefined;
  /** As it is typed. */
  readonly text: string;
  /** `undefined` where it cannot be read: its problem says why. */
  readonly wanted: Wanted | undefined;
  /** From when on; the day of the request where the row does not say. */
  readonly from: Day | undefined;
  readonly status: RequestStatus;
  readonly place: RowPlace<"requests">;
}

/** What is there now, as far as requests change it. */
export interface RequestBooks {
  readonly households: Households;
  readonly mandates: readonly Mandate[];
  readonly residence: ResidenceRules;
  /** By the names that the town gives them. */
  readonly services: readonly string[];
  /** Children of whom a row of the enrolments cannot be read. */
  readonly unread: ReadonlySet<string>;
}
