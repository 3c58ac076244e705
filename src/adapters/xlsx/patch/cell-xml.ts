import { type CellFormat, isCellLink, type WriteValue } from "../../../workbook/changes";
import { cellAddress, columnLetters } from "../../../workbook/excel/addresses";
import { countedNumber } from "../../../workbook/excel/serials";
import { encodeCellText } from "../xml/text";

/** One cell to write. */
export interface CellWrite {
  readonly value: WriteValue;
  readonly format: CellFormat;
}

/** How the cells of one workbook are spelled. */
export interface CellSpelling {
  readonly prefix: string;
  readonly isDate1904: boolean;
}

/**
 * A cell as XML (ECMA-376 part 1, 18.3.1.4). Texts are written inline (`t="inlineStr"`), not as shared strings: the
 * shared strings part stays to the byte, no index can be wrong, Excel and LibreOffice both read them (and share them when
 * they save), and deflate packs the repetitions.
 */
export function cellXml(
  row: number,
  column: number,
  style: number,
  write: CellWrite,
  spelling: CellSpelling,
): string {
  const pieces: string[] = [];
  addCell(pieces, String(row), column, style, write, spelling);
  return pieces.join("");
}

/** The same piece by piece, for whoever writes many: texts that are put together again and again cost more than the rest. */
export function addCell(
  to: string[],
  row: string,
  column: number,
  style: number,
  { value, format }: CellWrite,
  { prefix, isDate1904 }: CellSpelling,
): void {
  const plain = value !== null && isCellLink(value) ? value.text : value;
  const isBlank = plain === null || plain === "";
  if (isBlank && style === 0) return;
  to.push(prefix === "" ? '<c r="' : `<${prefix}c r="`, columnLetters(column), row, afterAddress(style));
  if (isBlank) to.push("/>");
  else if (typeof plain === "boolean")
    to.push(` t="b"><${prefix}v>${plain ? 1 : 0}</${prefix}v></${prefix}c>`);
  else if (typeof plain === "number") {
    if (!Number.isFinite(plain))
      throw new RangeError(`Not a number for ${cellAddress(Number(row), column)}.`);
    const written = String(countedNumber(plain, format, isDate1904) + 0);
    if (prefix === "") to.push("><v>", written, "</v></c>");
    else to.push(`><${prefix}v>${written}</${prefix}v></${prefix}c>`);
  } else if (prefix === "")
    to.push(' t="inlineStr"><is><t xml:space="preserve">', encodeCellText(plain), "</t></is></c>");
  else {
    const text = `<${prefix}t xml:space="preserve">${encodeCellText(plain)}</${prefix}t>`;
    to.push(` t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`);
  }
}

const endings: string[] = ['"'];

/** What follows an address: its quotation mark, and the style where it is not the first. */
function afterAddress(style: number): string {
  return (endings[style] ??= `" s="${style}"`);
}
