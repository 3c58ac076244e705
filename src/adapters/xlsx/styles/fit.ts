import type { CellFormat } from "../../../workbook/changes";
import { formatLooks, isFitting } from "../../../workbook/excel/number-formats";
import { attribute, isTrue, withAttribute } from "../xml/elements";
import type { StyleBook } from "./style-book";

/**
 * The style for a value in a cell that would have the style `base` (that of the cell above, as a rule): the same look,
 * with a number format that shows the value for what it is. A text that Excel would read as something else when the cell
 * is edited gets `quotePrefix` (ECMA-376 part 1, 18.8.45), Excel's own sign for "this is text".
 */
export class StyleFitter {
  private readonly known = new Map<number, number>();
  /** The styles whose cells are texts by their format. */
  private readonly textStyles = new Map<number, boolean>();

  constructor(private readonly book: StyleBook) {}

  /** Is there a look of this number? */
  knows(style: number): boolean {
    return style === 0 || this.book.item("cellXfs", style) !== undefined;
  }

  /** `base` is `undefined` where there is no cell to take the look from: then the format gives the whole look. */
  fit(base: number | undefined, format: CellFormat, value: unknown): number {
    const quoted = typeof value === "string" && this.needsQuote(base, format, value);
    const kind = typeof value === "number" ? 0 : quoted ? 1 : 2;
    const key = (((base ?? -1) + 1) * formats.length + formats.indexOf(format)) * 3 + kind;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const style = this.make(base, format, typeof value === "number", quoted);
    this.known.set(key, style);
    return style;
  }

  private needsQuote(base: number | undefined, format: CellFormat, text: string): boolean {
    if (/^[=+\-@']/.test(text)) return true;
    // A code such as 007 or 2026-11 is safe only in a cell that is text by its format.
    if (!/^[\s\d.,/:%€()-]*\d[\s\d.,/:%€()eE-]*$/.test(text)) return false;
    return base === undefined ? format !== "text" : !this.isTextStyle(base);
  }

  private isTextStyle(style: number): boolean {
    const known = this.textStyles.get(style);
    if (known !== undefined) return known;
    const isText = this.book.kindOf(style).shows === "text";
    this.textStyles.set(style, isText);
    return isText;
  }

  private make(base: number | undefined, format: CellFormat, isNumber: boolean, quoted: boolean): number {
    const { book } = this;
    const original = book.cellFormat(base ?? 0);
    let xml = original;
    if (base === undefined) xml = this.withLook(xml, format);
    else if (isNumber && !isFitting(format, book.kindOf(base))) xml = this.withNumberFormat(xml, format);
    const isQuoted = isTrue(attribute(startTagOf(xml), "quotePrefix"));
    if (quoted !== isQuoted) {
      xml = onStartTag(xml, (tag) => withAttribute(tag, "quotePrefix", quoted ? "1" : undefined));
    }
    return xml === original ? (base ?? 0) : book.indexOf("cellXfs", book.unprefixed(xml));
  }

  private withNumberFormat(xml: string, format: CellFormat): string {
    const id = this.book.formatId(formatLooks[format].numberFormat);
    return onStartTag(xml, (tag) =>
      withAttribute(withAttribute(tag, "numFmtId", String(id)), "applyNumberFormat", "1"),
    );
  }

  private withLook(xml: string, format: CellFormat): string {
    const { align, wrap, link, numberFormat } = formatLooks[format];
    let styled = numberFormat === "General" ? xml : this.withNumberFormat(xml, format);
    if (link === true) styled = this.withLinkFont(styled);
    const wrapped = wrap === true ? ' wrapText="1"' : "";
    const alignment = `<alignment horizontal="${align}" vertical="top"${wrapped}/>`;
    const tag = withAttribute(
      startTagOf(this.book.unprefixed(styled)).replace(/\s*\/>$/, ">"),
      "applyAlignment",
      "1",
    );
    return `${tag}${alignment}</xf>`;
  }

  private withLinkFont(xml: string): string {
    const plain = this.book.item("fonts", Number(attribute(startTagOf(xml), "fontId") ?? "0")) ?? "<font/>";
    const size = /<(?:\w+:)?(?:sz|name|family)\b[^>]*>/g;
    const kept = this.book.unprefixed((plain.match(size) ?? []).join(""));
    const font = this.book.indexOf(
      "fonts",
      `<font><u/>${kept.replace(/(?=<name)/, '<color theme="10"/>')}</font>`,
    );
    return onStartTag(xml, (tag) =>
      withAttribute(withAttribute(tag, "fontId", String(font)), "applyFont", "1"),
    );
  }
}

const formats = Object.keys(formatLooks) as readonly CellFormat[];

function startTagOf(xml: string): string {
  return xml.slice(0, xml.indexOf(">") + 1);
}

function onStartTag(xml: string, change: (tag: string) => string): string {
  const tag = startTagOf(xml);
  return change(tag) + xml.slice(tag.length);
}
