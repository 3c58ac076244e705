import type { Day, OpenDayRange, Weekday } from "../../kernel/day";
import type { Enrolment, Family } from "../families";

/** What of a family's own row a request changes. */
export type ContactChange = Partial<
  Pick<
    Family,
    | "address"
    | "addressComplement"
    | "postcode"
    | "city"
    | "email"
    | "phone"
    | "paymentMeans"
    | "onlineInvoice"
  >
>;

/** What a request changes in the books. */
export type RequestEffect =
  | { readonly kind: "contact"; readonly family: Family; readonly change: ContactChange }
  /** Its last day. */
  | { readonly kind: "enrolment-ends"; readonly enrolment: Enrolment; readonly to: Day }
  | {
      readonly kind: "enrolment-changes";
      readonly enrolment: Enrolment;
      readonly weekdays: ReadonlySet<Weekday>;
    }
  | ({
      readonly kind: "enrolment-begins";
      readonly childCode: string;
      readonly service: string;
      readonly weekdays: ReadonlySet<Weekday>;
    } & OpenDayRange);
