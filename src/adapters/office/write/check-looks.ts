import { type Problem, warning } from "../../../kernel/problem";
import type { CellFormat, Change, WriteValue } from "../../../workbook/changes";
import { cellAddress } from "../../../workbook/excel/addresses";
import { englishFormat } from "../../../workbook/excel/french-formats";
import { formatLooks, isFitting, numberKind } from "../../../workbook/excel/number-formats";
import { officeError } from "../errors";
import type { Session } from "../session";

/** What is looked at after a run: whether Excel shows money as money, and days as days. */
export type LookKind = "money" | "day";

/** Whatever the language of Excel, a mark before the cents and the name of the currency; or the three parts of a day. */
const looks: Readonly<Record<LookKind, RegExp>> = {
  money: /^-?\d[\d.,'\s]*[.,]\d\d\s€$/,
  day: /^\d\d\D\d\d\D\d{4}$/,
};

/** A column too narrow for its numbers: the clerk sees it, and made it so. */
const tooNarrow = /^#+$/;

interface WrittenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * One amount and one day of what was written, as the clerk sees them. A French Excel has shown formats otherwise than they
 * were written (OfficeDev/office-js issues 6055, 2824 and 1632), and nothing but the texts of its cells tells. Gives back
 * the kinds that were looked at: once seen to be right, they stay so.
 */
export async function checkLooks(
  session: Session,
  changes: readonly Change[],
  unseen: readonly LookKind[],
): Promise<{ readonly seen: readonly LookKind[]; readonly problems: readonly Problem[] }> {
  const cells = unseen.flatMap((kind) => {
    const cell = firstWritten(changes, kind);
    return cell === undefined ? [] : [{ kind, cell }];
  });
  if (cells.length === 0) return { seen: [], problems: [] };
  try {
    const asked = await session.ask((batch) =>
      cells.map(({ kind, cell }) => {
        const { sheet, row, column } = cell;
        const range = batch.range(sheet, { top: row, left: column, bottom: row, right: column });
        return { kind, cell, range: range.load("text,numberFormat") };
      }),
    );
    return {
      seen: cells.map(({ kind }) => kind),
      problems: asked.flatMap(({ kind, cell, range }) => {
        const shown = range.text[0]?.[0] ?? "";
        const formats: readonly (readonly unknown[])[] = range.numberFormat;
        const format = englishFormat(typeof formats[0]?.[0] === "string" ? formats[0][0] : "General");
        return isAsMeant(kind, shown, format) ? [] : [wrongLook(kind, cell, shown)];
      }),
    };
  } catch (error) {
    // Everything is written: how it looks can wait until the next run.
    if (officeError(error) === undefined) throw error;
    return { seen: [], problems: [] };
  }
}

function isAsMeant(kind: LookKind, text: string, format: string): boolean {
  const shown = text.trim();
  if (looks[kind].test(shown) || tooNarrow.test(shown)) return true;
  if (format === formatLooks[kind].numberFormat || !isFitting(kind, numberKind(format))) return false;
  // A column of the clerk's keeps the look that the clerk gave it: what that one promises must be there.
  const isKept = kind === "money" ? /[.,]\d/ : /\D/;
  return isKept.test(shown) && (shown.includes("€") || !format.includes("€"));
}

function wrongLook(kind: LookKind, { sheet, row, column }: WrittenCell, shown: string): Problem {
  return warning("excel.look-wrong", { sheet, cell: cellAddress(row, column), kind, shown });
}

/** The first number of this kind that the changes write. */
function firstWritten(changes: readonly Change[], kind: LookKind): WrittenCell | undefined {
  for (const change of changes) {
    const cell = firstOf(change, kind);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function firstOf(change: Change, kind: LookKind): WrittenCell | undefined {
  switch (change.kind) {
    case "fill-cells": {
      const { sheet, cells } = change;
      const found = cells.find(({ format, value }) => format === kind && typeof value === "number");
      return found && { sheet, row: found.row, column: found.column };
    }
    case "write-rows":
      return firstInRows(change.sheet, change.firstRow, change.columns, change.rows, kind);
    case "create-sheet": {
      const { name, columns } = change.template;
      const placed = columns.map(({ format }, index) => ({ format, column: index + 1 }));
      return firstInRows(name, 2, placed, change.rows, kind);
    }
    // Texts, or sheets on paper, whose looks are those of the rows that they show.
    case "add-columns":
    case "rename-column":
    case "rename-sheet":
    case "replace-page":
      return undefined;
  }
}

function firstInRows(
  sheet: string,
  firstRow: number,
  columns: readonly { readonly column: number; readonly format: CellFormat }[],
  rows: readonly (readonly WriteValue[])[],
  kind: LookKind,
): WrittenCell | undefined {
  for (const [index, { column, format }] of columns.entries()) {
    if (format !== kind) continue;
    const at = rows.findIndex((cells) => typeof cells[index] === "number");
    if (at !== -1) return { sheet, row: firstRow + at, column };
  }
  return undefined;
}
