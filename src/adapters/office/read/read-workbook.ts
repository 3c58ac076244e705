import { foldLabel } from "../../../kernel/label";
import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking } from "../../../kernel/problem";
import type { Range } from "../../../workbook/excel/addresses";
import { englishFormat } from "../../../workbook/excel/french-formats";
import type { CellValue } from "../../../workbook/port";
import { isRefusal, isResponseTooLarge } from "../errors";
import type { Table } from "../../../workbook/excel/tables";
import { around, type KnownWorkbook } from "../known";
import type { Batch, Session } from "../session";
import { bounds, rangeOf } from "./bounds";
import { cellValue, isInDoubt } from "./cell-value";
import { recalculate } from "./manual-calculation";
import { askMergesInParts, mergesOf, type MergesBySheet, queueMerges } from "./merged-cells";
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
  const { sheetNames, isDate1904, isManual } = await askNames(session);
  if (isDate1904 === undefined) return refused(blocking("excel.dates-unknown", {}));
  if (isManual) await recalculate(session);
  const unmerged = new Set(pages.map(foldLabel));
  const wanted = new Set(names.map(foldLabel));
  const asked = sheetNames.filter((name) => wanted.has(foldLabel(name)));
  const outlines = await askOutlines(session, asked, (name) => !unmerged.has(foldLabel(name)));
  const untold = outlines.filter(({ merges }) => merges === undefined);
  if (untold.length > 0)
    return refused(...untold.map(({ name: sheet }) => blocking("excel.merges-unknown", { sheet })));
  const pieces = outlines.flatMap(({ name, whole }) =>
    whole === undefined ? [] : [{ sheet: name, range: whole }],
  );
  if (areTooMany(pieces)) return refused(blocking("excel.too-large", { begun: false }));
  const grids = new Map(outlines.map(({ name }) => [name, new Grid(isDate1904)]));
  for (const group of inGroups(pieces)) {
    await askCells(session, group, ({ sheet, range }, cells) => grids.get(sheet)?.put(range, cells));
  }
  return done({
    sheetNames,
    isDate1904,
    isManual,
    sheets: outlines.map(({ name, used, tables, merges = [] }) => {
      const { rows = [], formats = [] } = grids.get(name) ?? {};
      return { name, used, tables, rows, formats, merges };
    }),
  });
}

/** The first of January 2000, by the day that a workbook counts from. */
const serialsOf2000: Readonly<Record<number, boolean>> = { 36_526: false, 35_064: true };

async function askNames(session: Session) {
  const { sheets, serial, application } = await session.ask(({ workbook }) => ({
    sheets: workbook.worksheets.load("items/name"),
    application: workbook.application.load("calculationMode"),
    // No property says which day a workbook counts from; its own calculation does.
    serial: workbook.functions.date(2000, 1, 1).load("value,error"),
  }));
  return {
    sheetNames: sheets.items.map(({ name }) => name),
    isDate1904: isCountedFrom1904(serial.toJSON()),
    isManual: application.calculationMode === "Manual",
  };
}

/**
 * `undefined` where Excel answers anything else than one of the two numbers: there is a value only where there is no error
 * (`Excel.FunctionResult`), functions answer errors instead of throwing (OfficeDev/office-js issue 6068), and a value that
 * is not there at all, which throws where it is asked for, is simply missing from the plain object.
 */
function isCountedFrom1904(answer: Excel.Interfaces.FunctionResultData<number>): boolean | undefined {
  const isAnswered = typeof answer.value === "number" && (answer.error ?? "") === "";
  return isAnswered ? serialsOf2000[answer.value ?? 0] : undefined;
}

interface Outline {
  readonly name: string;
  readonly used: Range | undefined;
  readonly tables: readonly Table[];
  /** All that is to be read: the used cells and the tables, whose blank rows have a look too. */
  readonly whole: Range | undefined;
  /** `undefined` where Excel would not say. */
  readonly merges: readonly Range[] | undefined;
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
      headerRows: Number(table.showHeaders),
      totalsRows: Number(table.showTotals),
    }));
    const areas = [...(area === undefined ? [] : [area]), ...known.map(({ range }) => range)];
    const told = merges.has(name) ? merges.get(name) : [];
    return { name, used: area, tables: known, whole: around(areas), merges: told };
  });
}

interface Places {
  readonly ranges: ReadonlyMap<string, Range>;
  readonly merges: MergesBySheet;
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

/** What the cells of a piece hold, how they show it, and which of them are errors where that is in doubt. */
interface Cells {
  readonly values: readonly unknown[][];
  readonly formats: readonly unknown[][];
  readonly isError: (row: number, column: number) => boolean | undefined;
}

type Put = (piece: Piece, cells: Cells) => void;

/** What the pieces hold; in halves, and halves of halves, when Excel finds the answer too large. */
async function askCells(session: Session, group: readonly Piece[], put: Put): Promise<void> {
  try {
    const asked = await session.ask((batch) =>
      group.map(({ sheet, range }) => batch.range(sheet, range).load("values,numberFormat")),
    );
    const errors = await askErrors(
      session,
      group.flatMap((piece, index) => doubtsOf(piece, asked[index]?.values ?? [])),
    );
    group.forEach((piece, index) => {
      const range = asked[index];
      if (range === undefined) return;
      const { values, numberFormat: formats } = range;
      put(piece, {
        values,
        formats,
        isError: (row, column) => errors.get(placeKey(piece.sheet, row, column)),
      });
    });
  } catch (error) {
    const parts = isResponseTooLarge(error) ? halves(group) : undefined;
    if (parts === undefined) throw error;
    for (const part of parts) await askCells(session, part, put);
  }
}

/** Where the texts of a piece stand that may be errors: the smallest range around them all. */
function doubtsOf({ sheet, range }: Piece, values: readonly unknown[][]): readonly Piece[] {
  const places = values.flatMap((cells, down) =>
    cells.flatMap((value, across): readonly Range[] => {
      if (!isInDoubt(value)) return [];
      const [row, column] = [range.top + down, range.left + across];
      return [{ top: row, left: column, bottom: row, right: column }];
    }),
  );
  const whole = around(places);
  return whole === undefined ? [] : [{ sheet, range: whole }];
}

/**
 * Which of these cells are errors: Excel knows, whatever the language in which it names them, and a text may well look
 * like one (`Excel.RangeValueType`). Asked only where a text begins like an error, which is in few workbooks.
 */
async function askErrors(session: Session, pieces: readonly Piece[]): Promise<ReadonlyMap<string, boolean>> {
  if (pieces.length === 0) return new Map();
  const asked = await session.ask((batch) =>
    pieces.map(({ sheet, range }) => ({ sheet, range, types: batch.range(sheet, range).load("valueTypes") })),
  );
  return new Map(
    asked.flatMap(({ sheet, range: { top, left }, types }) =>
      types.valueTypes.flatMap((row, down) =>
        row.map(
          (type, across) =>
            [placeKey(sheet, top + down, left + across), (type as string) === "Error"] as const,
        ),
      ),
    ),
  );
}

function placeKey(sheet: string, row: number, column: number): string {
  return `${row} ${column} ${sheet}`;
}

/** Cells from A1 on, wherever the pieces that they come from begin. */
class Grid {
  readonly rows: CellValue[][] = [];
  readonly formats: string[][] = [];
  /** There are few number formats and many cells. */
  private readonly spelled = new Map<string, string>();

  constructor(private readonly isDate1904: boolean) {}

  put({ top, left }: Range, { values, formats, isError }: Cells): void {
    values.forEach((cells, at) => {
      const row: CellValue[] = new Array<CellValue>(left - 1).fill(null);
      const looks: string[] = new Array<string>(left - 1).fill("General");
      cells.forEach((value, column) => {
        const format = this.spelling(formats[at]?.[column]);
        const error = isInDoubt(value) ? isError(top + at, left + column) : undefined;
        row.push(cellValue(value, format, this.isDate1904, error));
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
    const english = englishFormat(text);
    this.spelled.set(text, english);
    return english;
  }
}
