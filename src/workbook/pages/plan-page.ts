import { asRead } from "../as-read";
import type { Change, PageRow, ReplacePage } from "../changes";
import { isBlankCell } from "../codecs/codec";
import type { PageDeclaration } from "../declaration";
import type { CellValue, SheetSnapshot } from "../port";

/** What is to stand on a printed sheet. */
export type PageContent = Omit<ReplacePage, "kind" | "sheet">;

/**
 * The change that makes a printed sheet say this; none when it already does, cell by cell. Pictures are not compared: what a
 * picture says, the cells beside it say too (the address that a QR code leads to, the figures that a chart is drawn from),
 * so that a picture changes only where a cell does. To see pictures, every run would read the drawings of a sheet that it
 * leaves alone, and Excel gives no bytes of a picture back without drawing it anew.
 */
export function planPage(
  page: PageDeclaration,
  present: SheetSnapshot | undefined,
  content: PageContent,
): readonly Change[] {
  if (present !== undefined && isSaidBy(present, content.rows)) return [];
  return [{ kind: "replace-page", sheet: present?.name ?? page.name, ...content }];
}

function isSaidBy({ rows }: SheetSnapshot, wanted: readonly PageRow[]): boolean {
  const height = Math.max(rows.length, wanted.length);
  for (let index = 0; index < height; index += 1) {
    if (!isSameRow(rows[index] ?? [], cellsOf(wanted[index]))) return false;
  }
  return true;
}

/** How a row reads back once it was written. */
function cellsOf(row: PageRow | undefined): readonly CellValue[] {
  const cells: CellValue[] = [];
  for (const { column, value, format } of row?.cells ?? []) {
    while (cells.length < column) cells.push(null);
    cells[column - 1] = asRead(value, format);
  }
  return cells;
}

function isSameRow(left: readonly CellValue[], right: readonly CellValue[]): boolean {
  const width = Math.max(left.length, right.length);
  for (let column = 0; column < width; column += 1) {
    const [one = null, other = null] = [left[column], right[column]];
    if (one !== other && !(isBlankCell(one) && isBlankCell(other))) return false;
  }
  return true;
}
