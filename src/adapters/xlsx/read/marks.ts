import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking } from "../../../kernel/problem";
import type { SheetMarks } from "../../../workbook/port";
import { workbookOf } from "../package/open";
import type { XlsxPackage } from "../package/xlsx-package";
import { readLayout, type PartLayout } from "../sheet/layout";
import { eachCell, scanRows } from "../sheet/rows";
import { attribute, childrenOf, isTrue, rootChildren } from "../xml/elements";

/** What is crossed out and what is hidden on these sheets: a list says by it who is gone, and what nobody is to see. */
export function readMarks(
  parts: XlsxPackage,
  file: string,
  names: readonly string[],
): Outcome<readonly SheetMarks[]> {
  const opened = workbookOf(parts, file);
  if (!opened.ok) return opened;
  const { sheets, stylesPath } = opened.value;
  const struck = struckStyles(stylesPath === undefined ? undefined : parts.text(stylesPath));
  const marks: SheetMarks[] = [];
  for (const { name, path, isGrid } of sheets) {
    if (!isGrid || !names.includes(name)) continue;
    const text = parts.load(path) === "ready" ? parts.text(path) : "";
    const layout = readLayout(text);
    const marked = layout && marksOf(name, layout, struck);
    if (marked === undefined) return refused(blocking("file.broken-part", { file, part: path }));
    marks.push(marked);
  }
  return done(marks);
}

function marksOf(name: string, layout: PartLayout, styles: ReadonlySet<number>): SheetMarks | undefined {
  const rows = scanRows(layout);
  if (rows === undefined) return undefined;
  const struck: { row: number; column: number }[] = [];
  const hiddenRows: number[] = [];
  for (const place of rows) {
    const { row, start, openEnd } = place;
    if (isHidden(layout.masked.slice(start, openEnd))) hiddenRows.push(row);
    if (styles.size > 0)
      eachCell(layout, place, (column, _start, from, to, _end, style) => {
        if (from < to && styles.has(style)) struck.push({ row, column });
      });
  }
  return { name, struck, hiddenRows, hiddenColumns: hiddenColumns(layout) };
}

function hiddenColumns({ masked, children }: PartLayout): readonly number[] {
  const list = children.find(({ name }) => name === "cols");
  const elements = list === undefined ? [] : (childrenOf(masked, list.openEnd, list.contentEnd) ?? []);
  return elements.flatMap(({ start, openEnd }) => {
    const tag = masked.slice(start, openEnd);
    if (!isHidden(tag)) return [];
    const from = Number(attribute(tag, "min"));
    // A stretch of hidden columns may reach to the end of the sheet: nothing stands so far out.
    const to = Math.min(Number(attribute(tag, "max")), from + mostColumns);
    return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
  });
}

const mostColumns = 256;

function isHidden(tag: string): boolean {
  return isTrue(attribute(tag, "hidden"));
}

/** The cell formats whose font is crossed out (ECMA-376 part 1, 18.4.10). */
function struckStyles(styles: string | undefined): ReadonlySet<number> {
  const lists = styles === undefined ? undefined : rootChildren(styles);
  if (styles === undefined || lists === undefined) return new Set();
  const inside = (name: string) => {
    const list = lists.find((each) => each.name === name);
    return list === undefined ? [] : (childrenOf(styles, list.openEnd, list.contentEnd) ?? []);
  };
  const fonts = inside("fonts").map(({ openEnd, contentEnd }) =>
    (childrenOf(styles, openEnd, contentEnd) ?? []).some(({ name, start, openEnd: end }) => {
      const said = attribute(styles.slice(start, end), "val");
      return name === "strike" && (said === undefined || isTrue(said));
    }),
  );
  return new Set(
    inside("cellXfs").flatMap(({ start, openEnd }, index) =>
      fonts[Number(attribute(styles.slice(start, openEnd), "fontId") ?? "0")] === true ? [index] : [],
    ),
  );
}
