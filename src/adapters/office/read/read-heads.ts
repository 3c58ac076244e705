import { headSize, type SheetHead } from "../../../workbook/port";
import type { Session } from "../session";
import { cellValue } from "./cell-value";

/** Nobody has so many sheets beside ours; the answer stays far below what Excel on the web gives at once. */
const mostHeads = 60;

const corner = { top: 1, left: 1, bottom: headSize.rows, right: headSize.columns };

/** The first rows of these sheets, in two round trips: a range of a sheet that is gone by now would be an error. */
export async function readHeads(session: Session, names: readonly string[]): Promise<readonly SheetHead[]> {
  if (names.length === 0) return [];
  const { items } = await session.ask(({ workbook }) => workbook.worksheets.load("items/name"));
  const there = new Set(items.map(({ name }) => name));
  const asked = await session.ask((batch) =>
    names
      .filter((name) => there.has(name))
      .slice(0, mostHeads)
      .map((name) => ({ name, range: batch.range(name, corner).load("values") })),
  );
  return asked.map(({ name, range }) => {
    const values: readonly (readonly unknown[])[] = range.values;
    // Headers are texts: what a number means does not matter here.
    return { name, rows: values.map((cells) => cells.map((value) => cellValue(value, "General", false))) };
  });
}
