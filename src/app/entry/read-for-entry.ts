import type { ReadBooks } from "../deed/deed";
import { endedBy, readingTown } from "../deed/open-town";
import type { Town } from "../../domain/books";
import type { Problem } from "../../kernel/problem";
import type { WorkbookSnapshot } from "../../workbook/port";

/** A town into whose workbook rows are entered. */
export interface TownToEnterIn extends ReadBooks {
  readonly town: Town;
  readonly snapshot: WorkbookSnapshot;
  /** What was wrong before; whoever enters a row is told of that row alone. */
  readonly before: readonly Problem[];
}

/** Reads it; `Anomalies` is left as it is, as where somebody types in the sheets. */
export const readForEntry = readingTown<unknown, TownToEnterIn>(
  ({ town, layouts, problems: before, snapshot }) =>
    town === undefined
      ? endedBy(before, layouts)
      : { read: { town, snapshot, before, layouts, found: [], isPart: true } },
);
