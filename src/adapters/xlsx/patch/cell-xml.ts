import { type CellFormat, isCellLink, type WriteValue } from "../../../workbook/changes";
import { cellAddress, columnLetters } from "../../../workbook/excel/addresses";
import { countedNumber } from "../../../workbook/excel/serials";
import { encodeCellText } from "../xml/text";

/** One cell to write. */
export interface CellWrite {
  readonly value: WriteValue;
  readonly format: CellFormat;
}

/** How the cells of one workbook are spelled, with the tags that all of them have. */
export interface CellSpelling {
  readonly prefix: string;
  readonly isDate1904: boolean;
  readonly cell: string;
  readonly number: Around;
  readonly truth: Around;
  readonly text: Around;
}

/** What stands before a value and after it, from the attributes of its cell to its end. */
interface Around {
  readonly before: string;
  readonly after: string;
}

export function spellingOf(prefix: string, isDate1904: boolean): CellSpelling {
  const tag = (name: string) => `${prefix}${name}`;
  const end = `</${tag("c")}>`;
  const value = `<${tag("v")}>`;
  const afterValue = `</${tag("v")}>${end}`;
  return {
    prefix,
    isDate1904,
    cell: `<${tag("c")} r="`,
    number: { before: `>${value}`, after: afterValue },
    truth: { before: ` t="b">${value}`, after: afterValue },
    text: {
      before: ` t="inlineStr"><${tag("is")}><${tag("t")} xml:space="preserve">`,
      after: `</${tag("t")}></${tag("is")}>${end}`,
    },
  };
}

/**
 * A cell as XML (ECMA-376 part 1, 18.3.1.4); nothing for a blank one without a style. Texts are written inline
 * (`t="inlineStr"`), not as shared strings: the shared strings part stays to the byte, no index can be wrong, Excel and
 * LibreOffice both read them (and share them when they save), and deflate packs the repetitions. `row` is given as a text,
 * which those who write many cells spell once a row.
 */
export function cellXml(
  row: string,
  column: number,
  style: number,
  { value, format }: CellWrite,
  spelling: CellSpelling,
): string {
  const plain = value !== null && isCellLink(value) ? value.text : value;
  const isBlank = plain === null || plain === "";
  if (isBlank && style === 0) return "";
  const open = spelling.cell + columnLetters(column) + row + afterAddress(style);
  if (isBlank) return `${open}/>`;
  if (typeof plain === "string") return around(spelling.text, open, encodeCellText(plain));
  if (typeof plain === "boolean") return around(spelling.truth, open, plain ? "1" : "0");
  if (!Number.isFinite(plain)) throw new RangeError(`Not a number for ${cellAddress(Number(row), column)}.`);
  const number = countedNumber(plain, format, spelling.isDate1904) + 0;
  return around(spelling.number, open, String(number));
}

function around({ before, after }: Around, open: string, content: string): string {
  return open + before + content + after;
}

const endings: string[] = ['"'];

/** What follows an address: its quotation mark, and the style where it is not the first. */
function afterAddress(style: number): string {
  return (endings[style] ??= `" s="${style}"`);
}
