import { type NumberKind, numberKind } from "../../../workbook/excel/number-formats";
import { builtInFormat } from "./built-in-formats";
import {
  applyEdits,
  attribute,
  childrenOf,
  type Edit,
  type Element,
  insideLast,
  maskOpaque,
  opened,
  prefixOf,
  rootChildren,
  rootOf,
  withAttribute,
} from "../xml/elements";

/** The lists of a styles part that we read and add to, in the order of CT_Stylesheet (ECMA-376 part 1, 18.8.39). */
const listNames = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"] as const;
export type StyleList = (typeof listNames)[number];

/** All that may stand in a styles part, in its order. */
const partOrder: readonly string[] = [...listNames, "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** What the lists begin with where a part lacks them: index 0 is what cells get that ask for nothing. */
const firstItems: Record<StyleList, readonly string[]> = {
  numFmts: [],
  fonts: ["<font/>"],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ["<border/>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0"/>'],
};

/** Ids below are those of the formats that every program knows. */
const firstOwnFormat = 164;

/**
 * The styles of a workbook. Entries are only ever added at the end of their list, an equal one is used again, and the
 * rest of the part stays to the byte: a second run adds nothing.
 */
export class StyleBook {
  private readonly added: Record<StyleList, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellStyleXfs: [],
    cellXfs: [],
  };

  private constructor(
    private readonly source: string,
    private readonly prefix: string,
    private readonly children: readonly Element[],
    private readonly lists: Record<StyleList, string[]>,
    private readonly codes: Map<number, string>,
  ) {}

  /** `undefined` when the part is not well formed. */
  static of(part: string): StyleBook | undefined {
    const root = rootOf(maskOpaque(part));
    const source = root === undefined ? part : openedUp(part, root);
    const children = rootChildren(source);
    if (root === undefined || children === undefined) return undefined;
    const masked = maskOpaque(source);
    const lists: Partial<Record<StyleList, string[]>> = {};
    for (const name of listNames) {
      const parent = children.find((child) => child.name === name);
      const items = parent === undefined ? [] : childrenOf(masked, parent.openEnd, parent.contentEnd);
      if (items === undefined) return undefined;
      lists[name] = items.map(({ start, end }) => source.slice(start, end));
    }
    const complete = lists as Record<StyleList, string[]>;
    const codes = new Map(
      complete.numFmts.map((tag) => [Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? ""]),
    );
    return new StyleBook(source, prefixOf(root.tag), children, complete, codes);
  }

  /** The cell format of this index as XML; the first one for an index that the part does not have. */
  cellFormat(index: number): string {
    return (
      this.lists.cellXfs[index] ?? this.lists.cellXfs[0] ?? `<${this.prefix}xf numFmtId="0" fontId="0"/>`
    );
  }

  item(list: StyleList, index: number): string | undefined {
    return this.lists[list][index];
  }

  numberFormat(cellFormat: string): string {
    const id = Number(attribute(cellFormat, "numFmtId") ?? "0");
    return this.codes.get(id) ?? builtInFormat(id);
  }

  kindOf(index: number): NumberKind {
    return numberKind(this.numberFormat(this.cellFormat(index)));
  }

  /** The id of a number format, added where the workbook does not have it. */
  formatId(code: string): number {
    if (code === "General") return 0;
    if (code === "@") return 49;
    for (const [id, known] of this.codes) if (known === code) return id;
    let id = firstOwnFormat;
    for (const known of this.codes.keys()) id = Math.max(id, known + 1);
    const item = withAttribute(`<${this.prefix}numFmt numFmtId="${id}"/>`, "formatCode", code);
    this.codes.set(id, code);
    this.add("numFmts", item);
    return id;
  }

  /** The index of an entry equal to this one, which is added where there is none. */
  indexOf(list: StyleList, xml: string): number {
    this.begin(list);
    const item = this.prefixed(xml);
    const same = sameness(item);
    const known = this.lists[list].findIndex(
      (candidate) => candidate === item || sameness(candidate) === same,
    );
    if (known !== -1) return known;
    // A cell format points to the first entry of these lists, where it asks for nothing else.
    if (list === "cellXfs")
      for (const other of ["fonts", "fills", "borders", "cellStyleXfs"] as const) this.begin(other);
    return this.add(list, item);
  }

  /** Excel takes the first entries of a list for what they are at the start of every workbook, whatever they say. */
  private begin(list: StyleList): void {
    for (const first of firstItems[list].slice(this.lists[list].length)) this.add(list, this.prefixed(first));
  }

  private add(list: StyleList, item: string): number {
    this.added[list].push(item);
    return this.lists[list].push(item) - 1;
  }

  private prefixed(xml: string): string {
    return this.prefix === "" ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${this.prefix}`);
  }

  /** Without the prefix of this part: an entry as `indexOf` of any book takes it. */
  unprefixed(xml: string): string {
    return this.prefix === ""
      ? xml
      : xml.replaceAll(`<${this.prefix}`, "<").replaceAll(`</${this.prefix}`, "</");
  }

  get hasAdditions(): boolean {
    return listNames.some((name) => this.added[name].length > 0);
  }

  toXml(): string {
    if (!this.hasAdditions) return this.source;
    return applyEdits(
      this.source,
      listNames.filter((name) => this.added[name].length > 0).flatMap((name) => this.listEdits(name)),
    );
  }

  private listEdits(name: StyleList): readonly Edit[] {
    const { prefix, source } = this;
    const count = String(this.lists[name].length);
    const items = this.added[name].join("");
    const element = this.children.find((child) => child.name === name);
    if (element === undefined) {
      const order = partOrder.indexOf(name);
      const next = this.children.find((child) => partOrder.indexOf(child.name) > order);
      const at = next?.start ?? rootOf(maskOpaque(source))?.contentEnd ?? 0;
      const text = `<${prefix}${name} count="${count}">${items}</${prefix}${name}>`;
      return [{ start: at, end: at, text }];
    }
    const open = withAttribute(source.slice(element.start, element.openEnd), "count", count);
    return insideLast(source, element, items, open);
  }
}

/** The part with room inside its outermost element, when that is one empty tag. */
function openedUp(part: string, { tag, start, openEnd, end }: Element): string {
  if (openEnd !== end) return part;
  return `${part.slice(0, start)}${opened(part.slice(start, end))}</${tag}>${part.slice(end)}`;
}

/** Two entries are the same when their attributes are, in any order. */
function sameness(xml: string): string {
  const openEnd = xml.indexOf(">") + 1;
  const attributes = xml
    .slice(0, openEnd)
    .replace(/\/?>$/, "")
    .trim()
    .split(/\s+(?=[\w:]+=)/);
  const inside = xml.slice(openEnd).replace(/<\/[\w:]+>$/, "");
  return `${attributes.sort().join(" ")}>${inside}`;
}
