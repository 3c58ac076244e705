import type { Day } from "../../kernel/day";
import type { Minutes } from "../../kernel/minutes";
import type { RowPlace } from "../../kernel/place";
import type { OfficeDecision } from "./booking";

/** A child will not come, or did not. */
export interface Absence {
  readonly childCode: string;
  readonly from: Day;
  readonly to: Day;
  readonly motive: string | undefined;
  /** When the service was told. */
  readonly toldOn: Day | undefined;
  readonly toldAt: Minutes | undefined;
  readonly writingReceived: boolean;
  readonly documentReceivedOn: Day | undefined;
  readonly decision: OfficeDecision | undefined;
  readonly place: RowPlace<"absences">;
}

/** How long before an absent day the service must have been told. */
export type Notice =
  | { readonly kind: "none" }
  | { readonly kind: "same-day"; readonly before: Minutes | undefined }
  | { readonly kind: "working-days"; readonly count: number; readonly before: Minutes | undefined }
  | { readonly kind: "days"; readonly count: number; readonly before: Minutes | undefined }
  /** By weekday: the table of that name says until when. */
  | { readonly kind: "table"; readonly table: string };

/** What the town asks for, for one motive of absence, before it deducts the meals. */
export interface AbsenceRule {
  readonly motive: string;
  readonly notice: Notice;
  readonly writingRequired: boolean;
  readonly document: "none" | "required" | "writing-or-document";
  /** The document counts when received at most this many days after the first day of absence; no limit when missing. */
  readonly documentWithinDays: number | undefined;
  /** So many first meals of the absence stay billed. */
  readonly waitingMeals: number;
  /** Where the town's rules say so. */
  readonly article: string | undefined;
  readonly place: RowPlace<"absenceRules">;
}
