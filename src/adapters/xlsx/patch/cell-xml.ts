import { type CellFormat, isCellLink, type WriteValue } from "../../../workbook/changes";
import { cellAddress } from "../../../workbook/excel/addresses";
import { daysTo1904 } from "../../../workbook/excel/serials";
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
  { value, format }: CellWrite,
  { prefix, isDate1904 }: CellSpelling,
): string {
  const open = `<${prefix}c r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  const close = `</${prefix}c>`;
  const plain = value !== null && isCellLink(value) ? value.text : value;
  if (plain === null || plain === "") return style === 0 ? "" : `${open}/>`;
  if (typeof plain === "boolean") return `${open} t="b"><${prefix}v>${plain ? 1 : 0}</${prefix}v>${close}`;
  if (typeof plain === "number") {
    if (!Number.isFinite(plain)) throw new RangeError(`Not a number for ${cellAddress(row, column)}.`);
    const shift = isDate1904 && (format === "day" || format === "moment") ? daysTo1904 : 0;
    return `${open}><${prefix}v>${plain - shift + 0}</${prefix}v>${close}`;
  }
  const text = `<${prefix}t xml:space="preserve">${encodeCellText(plain)}</${prefix}t>`;
  return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is>${close}`;
}
