import type { XmlNode } from "./xml-tree";

/** The children of every complex type of these XML schemas, in order, with those of the types that each extends. */
export function schemaOrders(schemas: readonly XmlNode[]): ReadonlyMap<string, readonly string[]> {
  const types = new Map<string, XmlNode>();
  for (const schema of schemas)
    for (const node of schema.children) {
      const name = node.attributes.get("name");
      // Two schemas define a type of the same name with the same children; the first is the manifest's own.
      if (node.name === "complexType" && name !== undefined && !types.has(name)) types.set(name, node);
    }
  const orderOf = (type: string): readonly string[] => {
    const node = types.get(type);
    const extension = node === undefined ? undefined : descendant(node, "extension");
    const base = extension?.attributes.get("base");
    const own = node === undefined ? [] : elementNames(extension ?? node);
    return base === undefined ? own : [...orderOf(withoutPrefix(base)), ...own];
  };
  return new Map([...types.keys()].map((type) => [type, orderOf(type)]));
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(":") + 1);

function descendant(node: XmlNode, name: string): XmlNode | undefined {
  for (const child of node.children) {
    const found = child.name === name ? child : descendant(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function elementNames(node: XmlNode): readonly string[] {
  const sequence = node.children.find(({ name }) => name === "sequence");
  return (sequence?.children ?? [])
    .filter(({ name }) => name === "element")
    .map(({ attributes }) => withoutPrefix(attributes.get("name") ?? attributes.get("ref") ?? ""));
}
