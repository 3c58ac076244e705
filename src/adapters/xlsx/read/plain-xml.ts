import { escapeText } from "../xml/text";

/** The same content without comments, with CDATA as ordinary text and without one prefix. */
export function plainXml(content: string, prefix: string): string {
  const opaque = content.includes("<!")
    ? content
        .replace(/<!--[^]*?-->/g, "")
        .replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, text: string) => escapeText(text))
    : content;
  if (prefix === "") return opaque;
  return opaque.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}
