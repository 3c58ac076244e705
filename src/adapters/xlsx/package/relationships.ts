import { attribute, insertLast, rootChildren, withoutElements } from "../xml/elements";
import { escapeAttribute } from "../xml/text";
import { addDefaultType, contentTypes } from "./content-types";
import { decodedPath, relationshipsPath, relativeTarget, resolveTarget } from "./paths";
import type { XlsxPackage } from "./xlsx-package";

/** An arrow from one part to another (ECMA-376 part 2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `styles`. */
  readonly kind: string;
  readonly type: string;
  /** The path of the target in the package; as written when the target is outside it. */
  readonly target: string;
  readonly isExternal: boolean;
}

export const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strictTypes = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Is this the namespace of the `r:id` by which a part points to its arrows? */
export function isRelationshipNamespace(namespace: string): boolean {
  return namespace === relationshipTypes || namespace === strictTypes;
}

/** The arrows that leave a part; none when it has no relationships, `undefined` when they cannot be read. */
export function relationshipsOf(parts: XlsxPackage, part: string): readonly Relationship[] | undefined {
  const path = relationshipsPath(part);
  const state = parts.load(path);
  if (state !== "ready") return state === "missing" ? [] : undefined;
  const text = parts.text(path);
  return rootChildren(text)
    ?.filter(({ name }) => name === "Relationship")
    .map(({ start, openEnd }) => {
      const tag = text.slice(start, openEnd);
      const type = attribute(tag, "Type") ?? "";
      const target = attribute(tag, "Target") ?? "";
      const isExternal = attribute(tag, "TargetMode") === "External";
      return {
        id: attribute(tag, "Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        type,
        target: isExternal ? target : pathOf(parts, resolveTarget(part, target)),
        isExternal,
      };
    });
}

function pathOf(parts: XlsxPackage, target: string): string {
  if (parts.has(target)) return target;
  const decoded = decodedPath(target);
  return parts.has(decoded) ? decoded : target;
}

/** Adds an arrow from a part to another one and gives its id, which no other arrow of the part has. */
export function addRelationship(parts: XlsxPackage, part: string, kind: string, to: string): string {
  const [id = ""] = addRelationships(parts, part, [{ kind, to }]);
  return id;
}

/** Adds arrows from a part and gives their ids, in the same order. */
export function addRelationships(
  parts: XlsxPackage,
  part: string,
  arrows: readonly { readonly kind: string; readonly to: string }[],
): readonly string[] {
  const path = relationshipsPath(part);
  const ids = new Set(relationshipsOf(parts, part)?.map(({ id }) => id));
  let number = ids.size + 1;
  const added = arrows.map(({ kind, to }) => {
    while (ids.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    ids.add(id);
    const target = escapeAttribute(relativeTarget(part, to));
    return { id, attributes: `Id="${id}" Type="${relationshipTypes}/${kind}" Target="${target}"` };
  });
  const spelled = (prefix: string) =>
    added.map(({ attributes }) => `<${prefix}Relationship ${attributes}/>`).join("");
  if (parts.load(path) !== "ready") {
    const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    const body = `<Relationships xmlns="${relationshipsNamespace}">${spelled("")}</Relationships>`;
    parts.write(path, `${declaration}\n${body}`);
  } else parts.write(path, insertLast(parts.text(path), spelled));
  addDefaultType(parts, path, contentTypes.relationships);
  return added.map(({ id }) => id);
}

/** Takes away the arrows from a part to a target. */
export function removeRelationship(parts: XlsxPackage, part: string, target: string): void {
  const path = relationshipsPath(part);
  if (parts.load(path) !== "ready") return;
  const text = parts.text(path);
  const doomed = (rootChildren(text) ?? []).filter(({ start, openEnd }) => {
    const written = attribute(text.slice(start, openEnd), "Target") ?? "";
    return pathOf(parts, resolveTarget(part, written)).toLowerCase() === target.toLowerCase();
  });
  parts.write(path, withoutElements(text, doomed));
}
