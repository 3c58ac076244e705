import type { DeedRequest } from "../deed/deed";
import type { Ran } from "../deed/report";
import type { RollAnswers, RollPlan } from "../../domain/roll";
import type { ListSource, ListTable, PassedOver, SaidColumns } from "../../formats/lists";

export interface ImportRollRequest extends DeedRequest {
  readonly source: ListSource;
  /** Columns that the clerk named this time, besides those that the workbook remembers. */
  readonly said: readonly SaidColumns[];
  readonly answers: RollAnswers;
}

/** What a list comes to, with how it was read. */
export interface RollImported {
  readonly plan: RollPlan;
  readonly tables: readonly ListTable[];
  readonly passedOver: readonly PassedOver[];
  readonly offers: RollOffers;
}

/** What the town has already, for the clerk to choose among. */
export interface RollOffers {
  readonly schools: readonly string[];
  readonly categories: readonly string[];
  readonly services: readonly { readonly name: string; readonly isMeal: boolean }[];
  /** The town, where prices hang on who lives there. */
  readonly city: string | undefined;
}

/** A list that is not understood comes with its tables: the clerk says what stands in their columns. */
export type ImportedOrAsked = Ran<RollImported> & { readonly tables: readonly ListTable[] };
