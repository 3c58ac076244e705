import type { SheetLayout } from "../sheet/layout";
import { eachCell, type RowPlace } from "../sheet/rows";
import { dayFromParts } from "../../../kernel/day";
import { serialOf } from "../../../workbook/excel/serials";
import { escapeText, unescapeXml } from "../xml/text";
import { type CellLook, generalLook } from "./cell-kinds";
import { blank, type CellPool } from "./cell-pool";
import { plainXml } from "./plain-xml";

/** The styles of the reduced package: only what a number means is left. */
export const reducedStyles = { plain: 0, percent: 1, date: 2, dateOf1900: 3 } as const;

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
  looks: readonly CellLook[],
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
    const place = reduceCell(plain, type, looks[style] ?? generalLook, pool);
    if (place === undefined) state.isSound = false;
    else if (place !== blank) {
      while (places.length < column - 1) places.push(blank);
      places[column - 1] = place;
    }
  });
  return isRowSound && state.isSound ? places : undefined;
}

/** The kinds of cell that there are (ECMA-376 part 1, 18.18.11); a number may leave its kind out. */
const cellTypes: ReadonlySet<string> = new Set(["", "n", "s", "str", "b", "e", "d", "inlineStr"]);

/** The place of a cell's content; `blank` for a cell without any, `undefined` for one that makes no sense. */
function reduceCell(content: string, type: string, look: CellLook, pool: CellPool): number | undefined {
  if (!cellTypes.has(type)) return undefined;
  if (type === "inlineStr") {
    const inside = innerOf(content, "is");
    if (inside === undefined && /<v[\s>]/.test(content)) return undefined;
    return inside === undefined || inside === "" ? blank : pool.addText(inside);
  }
  const value = innerOf(content, "v");
  // A text under another kind of cell would pass for a blank.
  if (value === undefined && /<is[\s>]/.test(content)) return undefined;
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
      return datePlace(pool, value, look);
    default:
      return numberPlace(pool, value, look.kind, look.format);
  }
}

function numberPlace(
  pool: CellPool,
  value: string,
  kind: keyof typeof reducedStyles,
  format: string,
): number | undefined {
  if (!Number.isFinite(Number(value))) return undefined;
  const rest = kind === "plain" ? `><v>${value}</v>` : ` s="${reducedStyles[kind]}"><v>${value}</v>`;
  return pool.addCell(rest, format);
}

/** A date written out is the same day whatever day the workbook counts from. What is no date stays the text that it is. */
function datePlace(pool: CellPool, value: string, { kind, format }: CellLook): number | undefined {
  const serial = serialOfIso(unescapeXml(value).trim());
  if (serial === undefined) return pool.addText(`<t xml:space="preserve">${value}</t>`);
  return numberPlace(pool, String(serial), "dateOf1900", kind === "date" ? format : "dd/mm/yyyy");
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

const isoPattern =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * A date written out, `2026-11-01` or `2026-11-01T09:00:00` (ECMA-376 part 1, 18.18.11), as a serial number of the 1900
 * system. What stands there is what people were shown: a zone behind it moves nothing. `undefined` for any other text.
 */
function serialOfIso(text: string): number | undefined {
  const match = text === "" ? null : isoPattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, dayOfMonth, hours = "0", minutes = "0", seconds = "0"] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) >= 60) return undefined;
  const clock = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return clock;
  const date = dayFromParts(Number(year), Number(month), Number(dayOfMonth));
  return date === undefined ? undefined : serialOf(date) + clock;
}
