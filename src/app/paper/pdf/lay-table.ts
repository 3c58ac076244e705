import type { Said, PrintedTable, PrintedColumn, PrintedRow } from "../document";
import type { PaperElement } from "./laid-out";
import type { Flow } from "./flow";
import { looks, set, shrunk, type Look, type Side } from "./looks";
import { spanning, type PaperSize, type Strip } from "./paper-size";
import { saidText } from "../said-text";

/** A cell with its lines, ready to be put anywhere. */
interface SetCell {
  readonly strip: Strip;
  readonly lines: readonly string[];
  readonly look: Look;
  readonly side: Side;
  readonly tag: "TH" | "TD";
  readonly scope?: "Column" | "Row";
  readonly columns?: number;
  /** To be written into by hand. */
  readonly isBlank?: boolean;
}

interface SetRow {
  /** Of the whole table. */
  readonly strip: Strip;
  readonly cells: readonly SetCell[];
  readonly height: number;
  readonly look: "header" | "row" | "total" | "title";
}

/** A column with its place on the paper. */
interface Placed extends PrintedColumn {
  readonly strip: Strip;
  readonly span: number;
}

/** To the sides, and above and below a row. */
const padding = { x: 3, y: 1.5 };

/**
 * A table of which no page ends in a heading without a row, and none begins with a total alone. One that goes on overleaf has
 * its header again, which is read once.
 */
export function layTable(flow: Flow, table: PrintedTable): void {
  const { header, groups, total, heights, end, beginning } = preparedTable(flow, table);
  flow.makeRoom(beginning);
  if (table.heading !== undefined) {
    flow.write(flow.headingElement(), table.heading, flow.paper.whole, looks.heading);
    flow.y += belowHeading;
  }
  const element = flow.element("Table");
  if (table.title !== undefined)
    flow.write(flow.element("Caption", {}, element), table.title, flow.paper.whole, looks.strong);
  putRow(flow, flow.element("THead", {}, element), header);

  const rows = flow.element("TBody", {}, element);
  const overleaf = () => {
    putRow(flow, undefined, header);
  };
  groups.forEach((group, index) => {
    const isLast = index === groups.length - 1;
    if (index > 0 && flow.makeRoom((heights[index] ?? 0) + (isLast ? end : 0))) overleaf();
    for (const row of group) putRow(flow, rows, row, overleaf);
    if (!isLast || total.length === 0) underline(flow, header.strip, thin);
  });
  for (const row of total) putRow(flow, rows, row, overleaf);
}

/** What of a table has to stand on one page: nothing that stands above it may be parted from that. */
export const beginningOfTable = (flow: Flow, table: PrintedTable): number =>
  preparedTable(flow, table).beginning;

interface PreparedTable {
  readonly header: SetRow;
  /** Each row with those that explain it. */
  readonly groups: readonly (readonly SetRow[])[];
  readonly heights: readonly number[];
  readonly total: readonly SetRow[];
  readonly end: number;
  readonly beginning: number;
}

/** The lines of every cell. */
function preparedTable(flow: Flow, table: PrintedTable): PreparedTable {
  const columns = placed(table.columns, flow.paper);
  const groups = table.rows.map((row) => groupOf(flow, row, columns));
  const total = table.total === undefined ? [] : [totalRow(flow, table.total, columns)];
  const header = headerRow(flow, columns);
  const heights = groups.map(heightOf);
  const end = heightOf(total);
  const isWhole = table.isWhole === true || heights.length < 2;
  const opened = header.height + openingHeight(table);
  const kept = (isWhole ? heights : heights.slice(0, 1)).reduce((sum, one) => sum + one, opened);
  const together = isWhole ? kept + end : kept;
  // What no page holds begins anywhere, with a few lines at least.
  const beginning = together > flow.roomOfPage ? opened + fewLines : together;
  return { header, groups, heights, total, end, beginning };
}

const belowHeading = 3;
const fewLines = 4 * looks.paragraph.leading;
const thin = 0.4;
const thick = 1;

const heightOf = (rows: readonly SetRow[]) => rows.reduce((sum, { height }) => sum + height, 0);

function openingHeight({ heading, title }: PrintedTable): number {
  return (
    (heading === undefined ? 0 : looks.heading.leading + belowHeading) +
    (title === undefined ? 0 : looks.strong.leading)
  );
}

function placed(columns: readonly PrintedColumn[], { columns: grid }: PaperSize): readonly Placed[] {
  let next = 0;
  return columns.map((column) => {
    const span = column.span ?? 1;
    const strip = spanning(grid, next, span);
    next += span;
    return { ...column, span, strip };
  });
}

const sideOf = ({ holds, isCentred = false }: PrintedColumn): Side => {
  if (isCentred) return "center";
  return holds === "text" ? "left" : "right";
};

const inner = ({ x, width }: Strip): Strip => ({ x: x + padding.x, width: width - 2 * padding.x });

function rowOf(columns: readonly Placed[], cells: readonly SetCell[], look: SetRow["look"]): SetRow {
  const heights = cells.map(({ lines, look: { leading } }) => lines.length * leading);
  const strip = widthOfAll(columns);
  return { strip, cells, look, height: Math.max(...heights, looks.note.leading) + 2 * padding.y };
}

function headerRow(flow: Flow, columns: readonly Placed[]): SetRow {
  const cells = columns.map((column): SetCell => {
    const strip = inner(column.strip);
    // A narrow column makes its longest word smaller rather than cut it.
    const longest = column.header
      .split(/ /)
      .reduce((one, other) => (other.length > one.length ? other : one));
    const look = shrunk(longest, strip.width, looks.header, smallestHeader);
    const lines = flow.lines(column.header, strip, look);
    return { strip, lines, look, side: sideOf(column), tag: "TH", scope: "Column" };
  });
  return rowOf(columns, cells, "header");
}

const smallestHeader = 5.5;
const smallestFigure = 5;

/** A row of the table, and those that explain it. */
function groupOf(
  flow: Flow,
  { cells, notes = [], isTitle = false }: PrintedRow,
  columns: readonly Placed[],
): readonly SetRow[] {
  if (isTitle) {
    const [title] = cells;
    const text = title === undefined ? "" : saidText(title);
    const cell = overAll(flow, text, columns, { tag: "TH", scope: "Row", look: looks.strong });
    return [rowOf(columns, [cell], "title")];
  }
  const own = columns.map((column, index) => valueCell(flow, column, cells[index], looks.paragraph));
  return [
    rowOf(columns, own, "row"),
    ...notes.map((note) =>
      rowOf(columns, [overAll(flow, note, columns, { tag: "TD", look: looks.note })], "row"),
    ),
  ];
}

function overAll(
  flow: Flow,
  text: string,
  columns: readonly Placed[],
  more: Pick<SetCell, "tag" | "scope" | "look">,
): SetCell {
  const strip = inner(widthOfAll(columns));
  return { ...more, strip, side: "left", columns: columns.length, lines: flow.lines(text, strip, more.look) };
}

function widthOfAll(columns: readonly Placed[]): Strip {
  return {
    x: columns[0]?.strip.x ?? 0,
    width: columns.reduce((sum, { strip }) => sum + strip.width, 0),
  };
}

function valueCell(flow: Flow, column: Placed, value: Said | undefined, wanted: Look): SetCell {
  const strip = inner(column.strip);
  const side = sideOf(column);
  if (value === undefined || "blank" in value)
    return { strip, side, look: wanted, tag: "TD", lines: [""], isBlank: value !== undefined };
  const text = saidText(value);
  // A figure that is too wide is set smaller: broken in two it would be read as two.
  const look = "text" in value ? wanted : shrunk(text, strip.width, wanted, smallestFigure);
  return { strip, side, look, tag: "TD", lines: flow.lines(text, strip, look) };
}

function totalRow(
  flow: Flow,
  { label, values }: NonNullable<PrintedTable["total"]>,
  columns: readonly Placed[],
): SetRow {
  const labelled = columns.slice(0, columns.length - values.length);
  return rowOf(
    columns,
    [
      overAll(flow, label, labelled, { tag: "TH", scope: "Row", look: looks.strong }),
      ...columns
        .slice(labelled.length)
        .map((column, index) => valueCell(flow, column, values[index], looks.strong)),
    ],
    "total",
  );
}

/**
 * Puts a row at hand; one that is higher than the page goes on overleaf. Without a place among what is read it is only
 * drawn: it was read before.
 */
function putRow(flow: Flow, parent: PaperElement | undefined, row: SetRow, overleaf?: () => void): void {
  const elements = parent === undefined ? [] : elementsOf(flow, parent, row);
  const most = Math.max(...row.cells.map(({ lines }) => lines.length));
  const leading = Math.max(...row.cells.map(({ look }) => look.leading));
  for (let from = 0; from < most;) {
    const page = flow.page;
    const fitting = flow.fitting(leading, 2 * padding.y);
    if (flow.page !== page) overleaf?.();
    const isWhole = from === 0 && most <= fitting;
    const height = isWhole ? row.height : Math.min(fitting, most - from) * leading + 2 * padding.y;
    dress(flow, row, height);
    row.cells.forEach((cell, index) => {
      const now = isWhole ? cell.lines : cell.lines.slice(from, from + fitting);
      const ink = set(now, cell.strip, flow.y + padding.y, cell.look, cell.side);
      const element = elements[index];
      if (element === undefined) flow.draw(...ink);
      else flow.put(element, ink);
    });
    flow.y += height;
    from += fitting;
    if (from < most) {
      flow.turnPage();
      overleaf?.();
    }
  }
}

function elementsOf(flow: Flow, parent: PaperElement, { cells }: SetRow): readonly PaperElement[] {
  const row = flow.element("TR", {}, parent);
  return cells.map(({ tag, scope, columns }) =>
    flow.element(
      tag,
      { ...(scope === undefined ? {} : { scope }), ...(columns === undefined ? {} : { columns }) },
      row,
    ),
  );
}

/** The shade of a header, the line above a total, the boxes to be ticked. */
function dress(flow: Flow, { strip, look, cells }: SetRow, height: number): void {
  const { y } = flow;
  if (look === "header") flow.draw({ kind: "area", ...strip, y, height, shade: 0.9 });
  if (look === "total") underline(flow, strip, thick);
  for (const cell of cells) {
    if (cell.isBlank === true) flow.draw(...boxed({ ...cell.strip, y: y + 1.5, height: height - 3 }));
  }
}

function underline(flow: Flow, { x, width: length }: Strip, width: number): void {
  flow.draw({ kind: "rule", from: [x, flow.y], to: [x + length, flow.y], width });
}

/** A frame of thin lines. */
export function boxed({ x, y, width, height }: Strip & { readonly y: number; readonly height: number }) {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  return corners.map((from, index) => ({
    kind: "rule" as const,
    from,
    to: corners[(index + 1) % 4] ?? from,
    width: thin,
  }));
}
