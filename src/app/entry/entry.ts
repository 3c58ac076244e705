import type { Booking } from "../../domain/meals";
import type { TypedCells } from "../../workbook/typed-cells";

/** What a clerk enters by hand, as a form takes it: the columns of a sheet by their fields, each as it was typed. */
export type Entry =
  | {
      /** A row of their sheet each, below those that are there. */
      readonly kind: "absence" | "presence" | "payment" | "quotient" | "request";
      readonly typed: TypedCells;
    }
  | {
      /** What changes in the row of a family. */
      readonly kind: "contact";
      readonly familyCode: string;
      readonly typed: TypedCells;
    }
  | {
      readonly kind: "mandate";
      readonly typed: TypedCells;
      /** The family pays by debit from now on. */
      readonly paysByDebit: boolean;
    }
  | {
      readonly kind: "child";
      /** Its codes are made. */
      readonly typed: TypedCells;
      readonly family: { readonly code: string } | { readonly typed: TypedCells };
      /** To which services it comes; the child's code is made. */
      readonly enrolments: readonly TypedCells[];
    }
  | {
      /** A booking that the family takes back: the office refuses it. */
      readonly kind: "cancel";
      readonly row: number;
      /** As it was shown: no other row is taken for it. */
      readonly booking: BookingSaid;
    };

/** What a booking says, wherever its row stands. */
export type BookingSaid = Pick<Booking, "childCode" | "service" | "type" | "from" | "to">;
