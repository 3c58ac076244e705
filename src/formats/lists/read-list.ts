import type { Listed, ListedPlace } from "../../domain/roll";
import type { Problem } from "../../kernel/problem";
import type { ColumnPlay } from "./columns";
import type { ListField, PassedOverWhy } from "../problems/lists";

/** A column of a table as a person sees it. */
export interface ListColumn {
  /** As it is told apart: the second of one name is `Prénom enfant (2)`. */
  readonly header: string;
  readonly play: ColumnPlay;
  /** What its cells look like, where its header says nothing: proposed, never read. */
  readonly likely: ListField | undefined;
  /** A few of its cells; none of a private column. */
  readonly samples: readonly string[];
}

/** A table that was found, understood or not. */
export interface ListTable {
  readonly sheet: string | undefined;
  /** The line of its headers; `undefined` where the list has none. */
  readonly line: number | undefined;
  readonly columns: readonly ListColumn[];
  /** What its lines are; `undefined` where nobody can say. */
  readonly kind: Listed["kind"] | undefined;
  /** How many lines are about somebody. */
  readonly lines: number;
}

/** A row, or a whole sheet, that is about nobody. */
export interface PassedOver {
  readonly place: ListedPlace | { readonly sheet: string; readonly line: undefined };
  readonly why: PassedOverWhy;
  readonly text: string;
}

/** What was read of a list. */
export interface ReadList {
  readonly listed: Listed;
  readonly tables: readonly ListTable[];
  readonly passedOver: readonly PassedOver[];
}

/** Lines of one kind, with what there is to say of them. */
export interface ReadLines {
  readonly listed: Pick<Listed, "children" | "quotients">;
  readonly passedOver: readonly PassedOver[];
  readonly problems: readonly Problem[];
  readonly lines: number;
}
