import { flag, number, record, text } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import { MadeWhenAsked } from "./members";
import { type Area, isWholeRows, lastColumnOf, lastRowOf } from "../workbook/area";
import { invalidArgument } from "../workbook/refusal";
import type { HostSheet } from "../workbook/sheet";
import { standardColumnWidth, standardRowHeight } from "../workbook/sheet";
import { type Border, noBorder, plainStyle, type Style } from "../workbook/style";

/** The styles an area has; of whole columns, the look of the first cells stands for all. */
function stylesOf(sheet: HostSheet, area: Area): readonly Style[] {
  const rows = Math.min(area.rows, isWholeRows(area) ? 1 : 2000);
  const columns = Math.min(area.columns, 200);
  return sheet.grid
    .cellsOf({ ...area, rows, columns })
    .flatMap((cells) => cells.map(({ style }) => style ?? {}));
}

/** What all have in common; `null` where they differ. */
function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

type Plain = keyof typeof plainStyle;

type Look = Readonly<Record<string, Plain>>;

function readLook(sheet: HostSheet, area: Area, look: Look): NonNullable<HostObject["reads"]> {
  return Object.fromEntries(
    Object.entries(look).map(([name, key]) => [
      name,
      () => common(stylesOf(sheet, area).map((style) => style[key] ?? plainStyle[key])),
    ]),
  );
}

function writeLook(sheet: HostSheet, area: Area, look: Look): NonNullable<HostObject["writes"]> {
  return Object.fromEntries(
    Object.entries(look).map(([name, key]) => [
      name,
      (value: unknown) => {
        if (typeof value !== typeof plainStyle[key]) throw invalidArgument();
        sheet.changeLook(area, (style) => ({ ...style, [key]: value }));
      },
    ]),
  );
}

/** Something that has these looks, and may do something with them. */
function looks(
  kind: string,
  sheet: HostSheet,
  area: Area,
  look: Look,
  methods: NonNullable<HostObject["methods"]> = {},
): HostObject {
  return new MadeWhenAsked(kind, {
    reads: () => readLook(sheet, area, look),
    writes: () => writeLook(sheet, area, look),
    methods: () => methods,
  });
}

const alignment: Look = {
  horizontalAlignment: "horizontalAlignment",
  verticalAlignment: "verticalAlignment",
  wrapText: "wrapText",
  indentLevel: "indentLevel",
};

export function rangeFormatObject(sheet: HostSheet, area: Area): HostObject {
  return new MadeWhenAsked("RangeFormat", {
    reads: () => ({
      ...readLook(sheet, area, alignment),
      columnWidth: () =>
        common(sizes(sheet.columnWidths, area.column, lastColumnOf(area), standardColumnWidth)),
      rowHeight: () => common(sizes(sheet.rowHeights, area.row, lastRowOf(area), standardRowHeight)),
    }),
    writes: () => ({
      ...writeLook(sheet, area, alignment),
      columnWidth: (width) => {
        sheet.protection.demand("allowFormatColumns");
        resize(
          sheet.columnWidths,
          area.column,
          lastColumnOf(area),
          number(width) * sheet.workbook.widthFactor,
        );
      },
      rowHeight: (height) => {
        sheet.protection.demand("allowFormatRows");
        resize(sheet.rowHeights, area.row, lastRowOf(area), number(height));
      },
      useStandardHeight: (isStandard) => {
        sheet.protection.demand("allowFormatRows");
        if (!flag(isStandard)) return;
        for (const row of [...sheet.rowHeights.keys()])
          if (row >= area.row && row <= lastRowOf(area)) sheet.rowHeights.delete(row);
      },
    }),
    children: () => ({
      font: () => fontObject(sheet, area),
      fill: () => fillObject(sheet, area),
      borders: () => bordersObject(sheet, area),
      protection: () =>
        looks("FormatProtection", sheet, area, { locked: "locked", formulaHidden: "formulaHidden" }),
    }),
    methods: () => ({
      autofitColumns: () => {
        sheet.protection.demand("allowFormatColumns");
        autofit(sheet, area);
      },
      autofitRows: () => {
        sheet.protection.demand("allowFormatRows");
        for (let row = area.row; row <= lastRowOf(area); row += 1) sheet.rowHeights.delete(row);
      },
    }),
  });
}

function sizes(
  known: ReadonlyMap<number, number>,
  first: number,
  last: number,
  usual: number,
): readonly number[] {
  const shown = Math.min(last, first + 2000);
  return Array.from({ length: shown - first + 1 }, (_size, index) => known.get(first + index) ?? usual);
}

function resize(sizes: Map<number, number>, first: number, last: number, size: number): void {
  if (size < 0) throw invalidArgument();
  for (let index = first; index <= last; index += 1) sizes.set(index, size);
}

/** About as wide as the longest text shown, at seven pixels a letter. */
function autofit(sheet: HostSheet, area: Area): void {
  for (let column = area.column; column <= lastColumnOf(area); column += 1) {
    const places = sheet.grid.placesIn({ ...area, column, columns: 1 });
    const longest = Math.max(0, ...places.map(({ row }) => sheet.shown(row, column).length));
    if (longest > 0) sheet.columnWidths.set(column, (longest * 7 + 5) * 0.75);
  }
}

function fontObject(sheet: HostSheet, area: Area): HostObject {
  return looks("RangeFont", sheet, area, {
    bold: "bold",
    italic: "italic",
    underline: "underline",
    strikethrough: "strikethrough",
    color: "fontColor",
    name: "fontName",
    size: "fontSize",
  });
}

function fillObject(sheet: HostSheet, area: Area): HostObject {
  return looks(
    "RangeFill",
    sheet,
    area,
    { color: "fill" },
    { clear: () => sheet.changeLook(area, (style) => ({ ...style, fill: "" })) },
  );
}

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

function bordersObject(sheet: HostSheet, area: Area): HostObject {
  const item = (key: unknown) => {
    if (!edges.includes(text(key))) throw invalidArgument();
    return borderObject(sheet, area, text(key));
  };
  return {
    kind: "RangeBorderCollection",
    item,
    methods: { getItem: item },
    items: () => edges.map((edge) => borderObject(sheet, area, edge)),
    reads: { count: () => edges.length },
  };
}

function borderObject(sheet: HostSheet, area: Area, edge: string): HostObject {
  const of = (style: Style): Border => style.borders?.[edge] ?? noBorder;
  const read = (key: keyof Border) => () => common(stylesOf(sheet, area).map((style) => of(style)[key]));
  const write = (key: keyof Border) => (value: unknown) => {
    const changed = record({ [key]: text(value) });
    sheet.changeLook(area, (style) => ({
      ...style,
      borders: { ...style.borders, [edge]: { ...of(style), ...changed } },
    }));
  };
  return {
    kind: "RangeBorder",
    identity: { Id: edge },
    reads: { sideIndex: () => edge, style: read("style"), color: read("color"), weight: read("weight") },
    writes: { style: write("style"), color: write("color"), weight: write("weight") },
  };
}
