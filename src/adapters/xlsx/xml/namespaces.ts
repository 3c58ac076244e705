import { attributesOf } from "./elements";

/**
 * Which prefix stands for what, where something is read or put in. Excel binds `r` on the root; openpyxl and the Open
 * XML SDK bind it on each element that needs it, under `r` or another name.
 */

/** What the prefixes mean inside these start tags, outermost first; the default namespace has the empty prefix. */
function namespacesIn(startTags: readonly string[]): ReadonlyMap<string, string> {
  const bound = new Map<string, string>();
  for (const tag of startTags) {
    if (!tag.includes("xmlns")) continue;
    for (const [name, value] of attributesOf(tag)) {
      if (name === "xmlns") bound.set("", value);
      else if (name.startsWith("xmlns:")) bound.set(name.slice("xmlns:".length), value);
    }
  }
  return bound;
}

/** A prefix that attributes can use for a namespace inside these start tags; `undefined` where none is bound. */
export function prefixFor(namespace: string, startTags: readonly string[]): string | undefined {
  for (const [prefix, bound] of namespacesIn(startTags))
    if (bound === namespace && prefix !== "") return prefix;
  return undefined;
}

/** The namespace of the last of these start tags itself; empty when it has none. */
export function namespaceOf(startTags: readonly string[]): string {
  const name = /^<([^\s/>]*)/.exec(startTags.at(-1) ?? "")?.[1] ?? "";
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
  return namespacesIn(startTags).get(prefix) ?? "";
}

/** The value of an attribute of the last of these start tags, known by its namespace whatever its prefix. */
export function attributeIn(
  isWanted: (namespace: string) => boolean,
  local: string,
  startTags: readonly string[],
): string | undefined {
  const bound = namespacesIn(startTags);
  for (const [name, value] of attributesOf(startTags.at(-1) ?? "")) {
    const colon = name.indexOf(":");
    if (colon > 0 && name.slice(colon + 1) === local && isWanted(bound.get(name.slice(0, colon)) ?? ""))
      return value;
  }
  return undefined;
}
