import type { PageCell, PageLook } from "../../../workbook/changes";
import { formatLooks } from "../../../workbook/excel/number-formats";
import {
  alignmentOf,
  lookKey,
  pageDresses,
  type PageBorder,
  verticalOf,
} from "../../../workbook/excel/page-looks";
import { argb } from "./colours";
import type { StyleBook } from "./style-book";

/** The cell formats of printed sheets, by what a cell is. The typeface is that of the workbook. */
export class PageStyles {
  private readonly known = new Map<string, number>();

  constructor(private readonly book: StyleBook) {}

  styleOf(cell: PageCell): number {
    // Excel's own sign for "this is text" (ECMA-376 part 1, 18.8.45), for one that would be a formula once it is edited.
    const isQuoted = typeof cell.value === "string" && /^[=+\-@']/.test(cell.value);
    const key = `${lookKey(cell)} ${isQuoted ? "q" : ""}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const style = this.make(cell, isQuoted);
    this.known.set(key, style);
    return style;
  }

  private make(cell: PageCell, isQuoted: boolean): number {
    const { format, look } = cell;
    const { numberFormat, wrap } = formatLooks[format];
    const ids = {
      numFmtId: this.book.formatId(numberFormat),
      fontId: this.fontOf(look),
      fillId: this.fillOf(look),
      borderId: this.borderOf(look),
      xfId: 0,
    };
    const attributes = Object.entries(ids).map(([name, id]) => ` ${name}="${String(id)}"`);
    const applied = ["NumberFormat", "Font", "Fill", "Border", "Alignment"].map(
      (what) => ` apply${what}="1"`,
    );
    const quote = isQuoted ? ' quotePrefix="1"' : "";
    const wrapped = wrap === true ? ' wrapText="1"' : "";
    const alignment = `<alignment horizontal="${alignmentOf(cell)}" vertical="${verticalOf(look)}"${wrapped}/>`;
    const open = `<xf${attributes.join("")}${quote}${applied.join("")}>`;
    return this.book.indexOf("cellXfs", `${open}${alignment}</xf>`);
  }

  private fontOf(look: PageLook): number {
    const { bold, italic, size, colour } = pageDresses[look];
    if (bold !== true && italic !== true && size === undefined && colour === undefined) return 0;
    const ordinary = this.book.unprefixed(this.book.item("fonts", 0) ?? "<font/>");
    const part = (name: string) => new RegExp(`<${name}\\s[^>]*/>`).exec(ordinary)?.[0] ?? "";
    // In the order that CT_Font demands (18.8.22).
    const written = [
      bold === true ? "<b/>" : "",
      italic === true ? "<i/>" : "",
      size === undefined ? part("sz") : `<sz val="${String(size)}"/>`,
      colour === undefined ? part("color") : `<color rgb="${argb(colour)}"/>`,
      part("name"),
      part("family"),
    ];
    return this.book.indexOf("fonts", `<font>${written.join("")}</font>`);
  }

  private fillOf(look: PageLook): number {
    const { fill } = pageDresses[look];
    if (fill === undefined) return 0;
    const inside = `<patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill>`;
    return this.book.indexOf("fills", `<fill>${inside}</fill>`);
  }

  private borderOf(look: PageLook): number {
    const { borders } = pageDresses[look];
    if (borders === undefined) return 0;
    const sides = ["left", "right", "top", "bottom"].map((edge) =>
      sideXml(
        edge,
        borders.find((border) => border.edge === edge),
      ),
    );
    return this.book.indexOf("borders", `<border>${sides.join("")}<diagonal/></border>`);
  }
}

function sideXml(edge: string, border: PageBorder | undefined): string {
  if (border === undefined) return `<${edge}/>`;
  return `<${edge} style="${border.style}"><color rgb="${argb(border.colour)}"/></${edge}>`;
}
