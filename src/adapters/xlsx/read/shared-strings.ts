import { findTag, maskOpaque, prefixOf, rootOf } from "../xml/elements";
import { plainXml } from "./plain-xml";
import { richTextOf } from "./texts";

/** The shared strings of a workbook (ECMA-376 part 1, 18.4.9), each read when it is asked for. */
export class SharedStrings {
  private readonly texts: string[] = [];

  private constructor(private readonly contents: readonly string[]) {}

  /** `undefined` when the part is not well formed. */
  static of(part: string | undefined): SharedStrings | undefined {
    const contents = contentsOf(part);
    return contents && new SharedStrings(contents);
  }

  /** `undefined` when there is none of that number. */
  at(index: number): string | undefined {
    const content = this.contents[index];
    return content === undefined ? undefined : (this.texts[index] ??= richTextOf(content));
  }
}

/** The contents of the `<si>` of a workbook, in their order; `undefined` when the part is not well formed. */
function contentsOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return [];
  const root = rootOf(maskOpaque(text));
  if (root?.name !== "sst") return undefined;
  const plain = plainXml(text.slice(root.openEnd, root.contentEnd), prefixOf(root.tag));
  const strings: string[] = [];
  for (let at = findTag(plain, "<si", 0); at !== -1;) {
    const open = plain.indexOf(">", at) + 1;
    const isEmpty = plain.charCodeAt(open - 2) === 47;
    const close = isEmpty ? open : plain.indexOf("</si", open);
    if (open === 0 || close === -1) return undefined;
    strings.push(plain.slice(open, close));
    at = findTag(plain, "<si", close);
  }
  return strings;
}
