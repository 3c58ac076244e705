import type { XmlElement } from "./parse";

/** The inner elements of a name, in order. */
export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

/** The first element found by going down these names; `undefined` where the path ends early. */
export function childAt(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (place, name) => place?.children.find((child) => child.name === name),
    parent,
  );
}

/** The text there, without outer spaces; an empty element says nothing. */
export function textAt(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = childAt(parent, ...path)?.text.trim();
  return text === "" ? undefined : text;
}
