import type { Day, OpenDayRange, Weekday } from "../../kernel/day";
import type { RowPlace } from "../../kernel/place";

/**
 * The quotient familial of a household in hundredths of a euro (410,50 is 41050): the monthly income per share that
 * the family allowance office computes (arrêté and circulars of the CNAF), and that towns set their bands on.
 */
export type QuotientFamilial = number & { readonly __unit: "quotient-familial" };

export type PaymentMeans = "direct-debit" | "cheque" | "cash" | "card" | "online" | "transfer";

/** Those who receive and pay the invoices of their children. */
export interface Family {
  readonly code: string;
  readonly title: string | undefined;
  readonly lastName: string;
  readonly firstName: string | undefined;
  readonly address: string | undefined;
  readonly addressComplement: string | undefined;
  readonly postcode: string | undefined;
  readonly city: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  /** `undefined` when the workbook does not say. */
  readonly resident: boolean | undefined;
  /** The quotient of the family's own row; dated ones (`QuotientChange`) replace it. */
  readonly quotient: QuotientFamilial | undefined;
  readonly paymentMeans: PaymentMeans | undefined;
  readonly onlineInvoice: boolean | undefined;
  readonly observations: string | undefined;
  readonly place: RowPlace<"families">;
}

/** A quotient that holds from a day until the family's next one. */
export interface QuotientChange {
  readonly familyCode: string;
  readonly quotient: QuotientFamilial;
  readonly from: Day;
  readonly place: RowPlace<"quotients">;
}

export interface Child {
  readonly code: string;
  readonly familyCode: string;
  readonly lastName: string;
  readonly firstName: string | undefined;
  readonly birth: Day | undefined;
  readonly school: string | undefined;
  readonly className: string | undefined;
  readonly level: string | undefined;
  readonly category: string | undefined;
  readonly diet: string | undefined;
  readonly place: RowPlace<"children">;
}

/** A child comes to a service on these weekdays, from a day to a day (open where missing). */
export interface Enrolment extends OpenDayRange {
  readonly childCode: string;
  readonly service: string;
  /** As the row spells it, where that is not as the books do. */
  readonly typedService?: string | undefined;
  readonly weekdays: ReadonlySet<Weekday>;
  readonly place: RowPlace<"enrolments">;
}
