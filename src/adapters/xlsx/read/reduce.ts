import type { SheetLayout } from "../sheet/layout";
import { eachCell, type RowPlace } from "../sheet/rows";
import { escapeText, unescapeXml } from "../xml/text";
import type { CellKind } from "./cell-kinds";
import { blank, type CellPool } from "./cell-pool";
import { plainXml } from "./plain-xml";

/** The styles of the reduced package: only what a number means is left. */
export const reducedStyles = { plain: 0, percent: 1, date: 2 } as const;

/** Content that exceljs shows as a formula without a result: our sign for "not calculated yet". */
const uncalculated = "><f>0</f>";

/** A sheet of the clerk, ready to be reduced row by row. */
export interface RowSource {
  readonly text: string;
  readonly layout: SheetLayout;
  readonly rows: readonly RowPlace[];
}

/**
 * The cells of a row as places in the pool, in the plainest form of the format: no formulas, no styles beyond what a number
 * means, every text a shared string. Empty for a blank row (a sheet of a million formatted blank rows becomes nothing),
 * `undefined` when the cells are not well formed.
 */
export function reduceRow(
  source: RowSource,
  row: RowPlace,
  kinds: readonly CellKind[],
  pool: CellPool,
): readonly number[] | undefined {
  const { text, layout } = source;
  const { masked, prefix } = layout;
  const isPlain = masked === text && prefix === "";
  const state = { isSound: true };
  const places: number[] = [];
  const isRowSound = eachCell(layout, row, (column, _start, openEnd, contentEnd, _end, style, type) => {
    if (openEnd === contentEnd) return;
    const content = text.slice(openEnd, contentEnd);
    const plain = isPlain ? content : plainXml(content, prefix);
    const place = reduceCell(plain, type, kinds[style] ?? "plain", pool);
    if (place === undefined) state.isSound = false;
    else if (place !== blank) {
      while (places.length < column - 1) places.push(blank);
      places[column - 1] = place;
    }
  });
  return isRowSound && state.isSound ? places : undefined;
}

/** The place of a cell's content; `blank` for a cell without any, `undefined` for one that makes no sense. */
function reduceCell(content: string, type: string, kind: CellKind, pool: CellPool): number | undefined {
  if (type === "inlineStr") {
    const inside = innerOf(content, "is");
    return inside === undefined || inside === "" ? blank : pool.addText(inside);
  }
  const value = innerOf(content, "v");
  if (value === undefined || value === "") {
    // A formula whose result is the empty text has `<v></v>`; one that was never calculated has no `<v>` at all.
    return content.includes("<f") && type !== "str" ? pool.addCell(uncalculated) : blank;
  }
  switch (type) {
    case "s":
      return pool.addShared(Number(value));
    case "str":
      return pool.addText(`<t xml:space="preserve">${value}</t>`);
    case "b":
      return pool.addCell(` t="b"><v>${value.trim() === "1" || value.trim() === "true" ? 1 : 0}</v>`);
    case "e":
      return pool.addCell(` t="e"><v>${escapeText(unescapeXml(value))}</v>`);
    case "d":
      return numberPlace(pool, String(serialOfIso(value.trim())), "date");
    default:
      return numberPlace(pool, value, kind);
  }
}

function numberPlace(pool: CellPool, value: string, kind: CellKind): number | undefined {
  if (!Number.isFinite(Number(value))) return undefined;
  return pool.addCell(kind === "plain" ? `><v>${value}</v>` : ` s="${reducedStyles[kind]}"><v>${value}</v>`);
}

/** What stands inside the first element of this name; `undefined` when there is none. */
function innerOf(content: string, name: string): string | undefined {
  // Nearly every cell is `<v>…</v>` and nothing else.
  if (name === "v" && content.startsWith("<v>") && content.endsWith("</v>")) return content.slice(3, -4);
  let at = content.indexOf(`<${name}`);
  // `<v` must not find a longer name.
  while (at !== -1 && content.charCodeAt(at + name.length + 1) > 62) at = content.indexOf(`<${name}`, at + 1);
  if (at === -1) return undefined;
  const open = content.indexOf(">", at);
  if (content.charCodeAt(open - 1) === 47) return "";
  const close = content.indexOf(`</${name}`, open);
  return close === -1 ? undefined : content.slice(open + 1, close);
}

/** A date written out, `2026-11-01` or `2026-11-01T09:00:00` (ECMA-376 part 1, 18.18.11), as a serial number. */
function serialOfIso(text: string): number {
  const isTimeOnly = /^T?\d{2}:/.test(text);
  const full = isTimeOnly ? `1899-12-30T${text.replace(/^T/, "")}` : text;
  return Date.parse(full.includes("T") ? full.replace(/Z?$/, "Z") : full) / 86_400_000 + 25_569;
}
