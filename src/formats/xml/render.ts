/** An element to be written. It holds a text or other elements, never both: so it is in the messages of the banks. */
export interface NewElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly NewElement[];
}

/** An element; what is `undefined` among its inner elements is left out. */
export function element(
  name: string,
  content: string | readonly (NewElement | undefined)[],
  attributes: Readonly<Record<string, string>> = {},
): NewElement {
  return {
    name,
    attributes,
    content: typeof content === "string" ? content : content.filter((inner) => inner !== undefined),
  };
}

/** `<Outer><Inner>text</Inner></Outer>`: elements around one text, outermost first. */
export function nested(names: readonly [string, ...string[]], text: string): NewElement {
  const [name, ...inner] = names;
  const [next, ...rest] = inner;
  return element(name, next === undefined ? text : [nested([next, ...rest], text)]);
}

/** The whole document: declaration, one element a line, the same bytes for the same elements. */
export function renderXml(root: NewElement): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  renderElement(root, "", lines);
  return `${lines.join("\n")}\n`;
}

function renderElement({ name, attributes, content }: NewElement, indent: string, lines: string[]): void {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const opening = `${indent}<${name}${written.join("")}`;
  if (typeof content === "string") {
    lines.push(`${opening}>${escaped(content)}</${name}>`);
    return;
  }
  lines.push(`${opening}>`);
  for (const inner of content) renderElement(inner, `${indent}  `, lines);
  lines.push(`${indent}</${name}>`);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** The one place where a text becomes XML. */
function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);
}
