import {
  applyEdits,
  attribute,
  childrenOf,
  type Element,
  maskOpaque,
  prefixOf,
  rootOf,
} from "../xml/elements";
import { escapeAttribute } from "../xml/text";
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
const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Where the relationships of a part stand; of the package itself for the empty path. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
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
        target: isExternal ? target : resolveTarget(part, target),
        isExternal,
      };
    });
}

/** `../tables/table1.xml` seen from `xl/worksheets/sheet1.xml`, or `/xl/tables/table1.xml`, is one path. */
export function resolveTarget(from: string, target: string): string {
  const isAbsolute = target.startsWith("/");
  const steps = isAbsolute ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/**
 * A path as seen from a part: `xl/tables/table1.xml` from `xl/worksheets/sheet1.xml` is `../tables/table1.xml`. Absolute
 * targets are as right, but several readers (exceljs among them) only find relative ones.
 */
export function relativeTarget(from: string, path: string): string {
  const here = from.split("/").slice(0, -1);
  const there = path.split("/");
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}

/** Adds an arrow to the part at `path` and gives its id, which no other arrow of the part has. */
export function addRelationship(parts: XlsxPackage, part: string, kind: string, to: string): string {
  const path = relationshipsPath(part);
  const target = relativeTarget(part, to);
  const ids = new Set(relationshipsOf(parts, part)?.map(({ id }) => id));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const attributes = `Id="${id}" Type="${relationshipTypes}/${kind}" Target="${escapeAttribute(target)}"`;
  if (parts.load(path) !== "ready") {
    const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    const body = `<Relationships xmlns="${relationshipsNamespace}"><Relationship ${attributes}/></Relationships>`;
    parts.write(path, `${declaration}\n${body}`);
    return id;
  }
  const text = parts.text(path);
  parts.write(
    path,
    insertLast(text, (prefix) => `<${prefix}Relationship ${attributes}/>`),
  );
  return id;
}

/** Takes away the arrows from a part to a target. */
export function removeRelationship(parts: XlsxPackage, part: string, target: string): void {
  const path = relationshipsPath(part);
  if (parts.load(path) !== "ready") return;
  const text = parts.text(path);
  const doomed = (rootChildren(text) ?? []).filter(
    ({ start, openEnd }) =>
      resolveTarget(part, attribute(text.slice(start, openEnd), "Target") ?? "").toLowerCase() ===
      target.toLowerCase(),
  );
  parts.write(
    path,
    applyEdits(
      text,
      doomed.map(({ start, end }) => ({ start, end, text: "" })),
    ),
  );
}

/** The text with one more child at the end of its root, which may have been written empty (`<Types/>`). */
export function insertLast(text: string, child: (prefix: string) => string): string {
  const root = rootOf(maskOpaque(text));
  if (root === undefined) throw new Error("A part that was checked has no root.");
  const written = child(prefixOf(root.tag));
  if (root.contentEnd !== root.end) {
    return applyEdits(text, [{ start: root.contentEnd, end: root.contentEnd, text: written }]);
  }
  const opened = text.slice(root.start, root.openEnd).replace(/\s*\/>$/, ">");
  return applyEdits(text, [{ start: root.start, end: root.end, text: `${opened}${written}</${root.tag}>` }]);
}

/** The elements directly below the root of a small part. */
export function rootChildren(text: string): readonly Element[] | undefined {
  const masked = maskOpaque(text);
  const root = rootOf(masked);
  return root && childrenOf(masked, root.openEnd, root.contentEnd);
}
