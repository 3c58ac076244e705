import { at, type RowPlace } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";

interface RowOfChild {
  readonly childCode: string;
  readonly place: RowPlace<"passages" | "bookings" | "absences" | "adjustments">;
}

/** Tells of rows that say what an earlier row of their sheet says: typed twice, or meant twice. Only the clerk knows. */
export function tellRowsTwice<R extends RowOfChild>(
  code: "rows.passage-twice" | "rows.booking-twice" | "rows.absence-twice" | "rows.adjustment-twice",
  rows: readonly R[],
  said: (row: R) => readonly unknown[],
  problems: Problem[],
): void {
  const rowOf = new Map<string, number>();
  for (const row of rows) {
    const { childCode: child, place } = row;
    const key = JSON.stringify(said(row));
    const firstRow = rowOf.get(key);
    if (firstRow === undefined) rowOf.set(key, place.row);
    else problems.push(warning(code, { child, firstRow }, at(place, "childCode")));
  }
}
