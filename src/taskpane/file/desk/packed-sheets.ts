import { isPercentCell, type CellValue, type FormatAt, type SheetSnapshot } from "../../../workbook/port";

/** What a sheet says besides its rows. */
export interface PackedSheet {
  readonly about: Pick<SheetSnapshot, "name" | "table" | "merges">;
  /** The number formats that its numbers have, the most ordinary first. */
  readonly formats: readonly string[];
}

/** Some rows of a sheet: like a sheet, they go ahead, in parts that one message may bring. */
export interface PackedRows {
  readonly sheet: number;
  readonly rows: readonly (readonly CellValue[])[];
  /** For each place of the rows, one after the other, which of the formats it has. */
  readonly marks: Uint16Array;
}

const general = "General";
const mostPlaces = 20_000;

/** Sheets as plain data: `formatAt` is a function, which no thread can send to another. */
export function packed(sheets: readonly SheetSnapshot[]): {
  readonly parts: readonly PackedRows[];
  readonly rest: readonly PackedSheet[];
} {
  const parts: PackedRows[] = [];
  const rest = sheets.map(({ formatAt = () => general, rows, ...about }, sheet): PackedSheet => {
    const formats = new Map([[general, 0]]);
    let first = 0;
    while (first < rows.length) {
      let places = 0;
      let next = first;
      for (; next < rows.length && places < mostPlaces; next += 1) places += (rows[next] ?? []).length + 1;
      const some = rows.slice(first, next);
      parts.push({ sheet, rows: some, marks: marksOf(some, first, formatAt, formats) });
      first = next;
    }
    return { about, formats: [...formats.keys()] };
  });
  return { parts, rest };
}

function marksOf(
  rows: PackedRows["rows"],
  first: number,
  formatAt: FormatAt,
  formats: Map<string, number>,
): Uint16Array {
  const marks = new Uint16Array(rows.reduce((sum, cells) => sum + cells.length, 0));
  let at = 0;
  rows.forEach((cells, index) => {
    cells.forEach((value, column) => {
      if (typeof value === "number" || isPercentCell(value)) {
        const format = formatAt(first + index + 1, column + 1);
        const mark = formats.get(format) ?? formats.size;
        formats.set(format, mark);
        marks[at] = mark;
      }
      at += 1;
    });
  });
  return marks;
}

export function unpacked(
  rest: readonly PackedSheet[],
  parts: readonly PackedRows[],
): readonly SheetSnapshot[] {
  return rest.map(({ about, formats }, sheet) => {
    const own = parts.filter((part) => part.sheet === sheet);
    const rows = own.flatMap((part) => part.rows);
    return { ...about, rows, formatAt: formatsIn(rows, own, formats) };
  });
}

function formatsIn(
  rows: PackedRows["rows"],
  parts: readonly PackedRows[],
  formats: readonly string[],
): FormatAt {
  /** Of each row, the marks and where its own begin; worked out once somebody asks. */
  let places: { readonly marks: Uint16Array; readonly start: number }[] | undefined;
  return (row, column) => {
    places ??= placesOf(parts);
    const place = places[row - 1];
    if (place === undefined || column > (rows[row - 1]?.length ?? 0)) return general;
    return formats[place.marks[place.start + column - 1] ?? 0] ?? general;
  };
}

function placesOf(parts: readonly PackedRows[]): { readonly marks: Uint16Array; readonly start: number }[] {
  return parts.flatMap(({ rows, marks }) => {
    let start = 0;
    return rows.map((cells) => {
      const place = { marks, start };
      start += cells.length;
      return place;
    });
  });
}
