import { foldLabel } from "../../../kernel/label";
import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking } from "../../../kernel/problem";
import type { Range } from "../../../workbook/excel/addresses";
import type { CellValue } from "../../../workbook/port";
import { isRefusal, isResponseTooLarge } from "../errors";
import { around, type KnownTable, type KnownWorkbook } from "../known";
import type { Batch, Session } from "../session";
import { bounds, rangeOf } from "./bounds";
import { cellValue } from "./cell-value";
import { askMergesInParts, mergesOf, queueMerges } from "./merged-cells";
import { areTooMany, halves, inGroups, type Piece } from "./pieces";

/**
 * The sheets of these names, in four round trips: which sheets there are, how large they are and which their tables,
 * where those stand and which cells are merged, what all of it holds. The last two take more where the answer would be
 * too large for one.
 */
export async function readWorkbook(
  session: Session,
  names: readonly string[],
  pages: readonly string[] = [],
): Promise<Outcome<KnownWorkbook>> {
  const { sheetNames, isDate1904 } = await askNames(session);
  const unmerged = new Set(pages.map(foldLabel));
  const wanted = new Set(names.map(foldLabel));
  const asked = sheetNames.filter((name) => wanted.has(foldLabel(name)));
  const outlines = await askOutlines(session, asked, (name) => !unmerged.has(foldLabel(name)));
  const pieces = outlines.flatMap(({ name, whole }) =>
    whole === undefined ? [] : [{ sheet: name, range: whole }],
  );
  if (areTooMany(pieces)) return refused(blocking("excel.too-large", { begun: false }));
  const grids = new Map(outlines.map(({ name }) => [name, new Grid(isDate1904)]));
  for (const group of inGroups(pieces)) {
    await askCells(session, group, ({ sheet, range }, values, formats) =>
      grids.get(sheet)?.put(range, values, formats),
    );
  }
  return done({
    sheetNames,
    isDate1904,
    sheets: outlines.map(({ name, used, tables, merges }) => {
      const { rows = [], formats = [] } = grids.get(name) ?? {};
      return { name, used, tables, rows, formats, merges };
    }),
  });
}

/** The first of January 2000 in a workbook that counts from 1900. */
const serialOf2000 = 36_526;

async function askNames(session: Session) {
  const { sheets, serial } = await session.ask(({ workbook }) => ({
    sheets: workbook.worksheets.load("items/name"),
    // No property says which day a workbook counts from; its own calculation does.
    serial: workbook.functions.date(2000, 1, 1).load("value"),
  }));
  return {
    sheetNames: sheets.items.map(({ name }) => name),
    isDate1904: serial.value < serialOf2000,
  };
}

interface Outline {
  readonly name: string;
  readonly used: Range | undefined;
  readonly tables: readonly KnownTable[];
  /** All that is to be read: the used cells and the tables, whose blank rows have a look too. */
  readonly whole: Range | undefined;
  readonly merges: readonly Range[];
}

/** How large the sheets are, and where their tables stand. */
async function askOutlines(
  session: Session,
  names: readonly string[],
  mindsMerges: (name: string) => boolean,
): Promise<readonly Outline[]> {
  if (names.length === 0) return [];
  const asked = await session.ask((batch) =>
    names.map((name) => {
      const sheet = batch.sheet(name);
      return {
        name,
        used: sheet.getUsedRangeOrNullObject(true).load(bounds),
        tables: sheet.tables.load("items/name,items/showHeaders,items/showTotals"),
      };
    }),
  );
  const { ranges, merges } = await askPlaces(
    session,
    asked.flatMap(({ tables }) => tables.items.map(({ name }) => name)),
    asked.flatMap(({ name, used }) =>
      used.isNullObject || !mindsMerges(name) ? [] : [{ sheet: name, range: rangeOf(used) }],
    ),
  );
  return asked.map(({ name, used, tables }) => {
    const area = used.isNullObject ? undefined : rangeOf(used);
    const known = tables.items.map((table) => ({
      name: table.name,
      range: ranges.get(table.name) ?? { top: 1, left: 1, bottom: 1, right: 1 },
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
    }));
    const areas = [...(area === undefined ? [] : [area]), ...known.map(({ range }) => range)];
    return { name, used: area, tables: known, whole: around(areas), merges: merges.get(name) ?? [] };
  });
}

interface Places {
  readonly ranges: ReadonlyMap<string, Range>;
  readonly merges: ReadonlyMap<string, readonly Range[]>;
}

/** Where the tables stand, and which cells of the used ranges are merged: in one round trip, unless Excel refuses the latter. */
async function askPlaces(
  session: Session,
  tables: readonly string[],
  used: readonly Piece[],
): Promise<Places> {
  if (tables.length === 0 && used.length === 0) return { ranges: new Map(), merges: new Map() };
  try {
    const asked = await session.ask((batch) => ({
      ranges: queueTableRanges(batch, tables),
      merges: queueMerges(batch, used),
    }));
    return { ranges: tableRanges(asked.ranges), merges: mergesOf(asked.merges) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const ranges = await session.ask((batch) => queueTableRanges(batch, tables));
  return { ranges: tableRanges(ranges), merges: await askMergesInParts(session, used) };
}

type AskedTables = readonly (readonly [string, Excel.Range])[];

function queueTableRanges(batch: Batch, names: readonly string[]): AskedTables {
  return names.map((name) => [name, batch.table(name).getRange().load(bounds)] as const);
}

function tableRanges(asked: AskedTables): ReadonlyMap<string, Range> {
  return new Map(asked.map(([name, range]) => [name, rangeOf(range)]));
}

type Put = (piece: Piece, values: readonly unknown[][], formats: readonly unknown[][]) => void;

/** What the pieces hold; in halves, and halves of halves, when Excel finds the answer too large. */
async function askCells(session: Session, group: readonly Piece[], put: Put): Promise<void> {
  try {
    const asked = await session.ask((batch) =>
      group.map(({ sheet, range }) => batch.range(sheet, range).load("values,numberFormat")),
    );
    group.forEach((piece, index) => {
      const range = asked[index];
      if (range !== undefined) put(piece, range.values, range.numberFormat);
    });
  } catch (error) {
    const parts = isResponseTooLarge(error) ? halves(group) : undefined;
    if (parts === undefined) throw error;
    for (const part of parts) await askCells(session, part, put);
  }
}

/** Cells from A1 on, wherever the pieces that they come from begin. */
class Grid {
  readonly rows: CellValue[][] = [];
  readonly formats: string[][] = [];
  /** There are few number formats and many cells. */
  private readonly spelled = new Map<string, string>();

  constructor(private readonly isDate1904: boolean) {}

  put({ top, left }: Range, values: readonly unknown[][], formats: readonly unknown[][]): void {
    values.forEach((cells, at) => {
      const row: CellValue[] = new Array<CellValue>(left - 1).fill(null);
      const looks: string[] = new Array<string>(left - 1).fill("General");
      cells.forEach((value, column) => {
        const format = this.spelling(formats[at]?.[column]);
        row.push(cellValue(value, format, this.isDate1904));
        looks.push(format);
      });
      while (this.rows.length < top + at) {
        this.rows.push([]);
        this.formats.push([]);
      }
      this.rows[top + at - 1] = row;
      this.formats[top + at - 1] = looks;
    });
  }

  private spelling(format: unknown): string {
    const text = typeof format === "string" ? format : "General";
    const known = this.spelled.get(text);
    if (known !== undefined) return known;
    this.spelled.set(text, text);
    return text;
  }
}
