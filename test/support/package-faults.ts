import { SaxesParser } from "saxes";
import { complaintsAbout } from "./ooxml-check";
import { decodedPart, partsOf } from "./package-parts";

/**
 * Is a package sound, in the eyes of somebody who knows nothing of src? Every part parses, its prefixes bound; every part
 * has one content type and is reached from the root; every relationship has its part, every `r:id` its relationship; and
 * all that `complaintsAbout` asks. With `before`, what was wrong there already is left out.
 */
export function packageFaults(bytes: Uint8Array, before?: Uint8Array): readonly string[] {
  const faults = faultsOf(bytes);
  if (before === undefined) return faults;
  const known = new Set(faultsOf(before));
  return faults.filter((fault) => !known.has(fault));
}

const looked = new WeakMap<Uint8Array, readonly string[]>();

function faultsOf(bytes: Uint8Array): readonly string[] {
  const faults = looked.get(bytes) ?? [...new Set([...ownFaults(bytes), ...complaintsAbout(bytes)])];
  looked.set(bytes, faults);
  return faults;
}

/** The parts of a package that are gone, or that changed though nothing was to be written in them. */
export function lostParts(
  before: Uint8Array,
  after: Uint8Array,
  mayChange: (path: string) => boolean,
): readonly string[] {
  const now = partsOf(after);
  return [...partsOf(before)].flatMap(([path, content]) => {
    const kept = now.get(path);
    if (kept === undefined) return [`${path} is gone`];
    return mayChange(path) || Buffer.from(kept).equals(Buffer.from(content)) ? [] : [`${path} changed`];
  });
}

interface Tag {
  readonly name: string;
  readonly namespace: string;
  readonly parent: string;
  readonly attributes: readonly {
    readonly namespace: string;
    readonly name: string;
    readonly value: string;
  }[];
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const pointers = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentTypes = "[Content_Types].xml";

function ownFaults(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const faults: string[] = [];
  const tags = new Map<string, readonly Tag[]>();
  for (const [path, content] of parts) {
    if (!/\.(?:xml|rels|vml)$/i.test(path)) continue;
    const read = tagsOf(decodedPart(content));
    if (typeof read === "string") faults.push(`${path}: ${read}`);
    else tags.set(path, read);
  }
  const paths = new Map([...parts.keys()].map((path) => [folded(path), path]));
  faults.push(...typeFaults(paths, tags.get(contentTypes) ?? []));
  const arrows = new Map(
    [...tags].filter(([path]) => path.endsWith(".rels")).map((entry) => arrowsIn(...entry)),
  );
  const reached = new Set<string>();
  const walk = (owner: string): void => {
    for (const { target, isExternal } of arrows.get(owner) ?? []) {
      const path = paths.get(folded(target));
      if (isExternal || path === undefined || reached.has(path)) continue;
      reached.add(path);
      walk(folded(path));
    }
  };
  walk("");
  for (const path of parts.keys()) {
    if (path !== contentTypes && !path.endsWith(".rels") && !reached.has(path))
      faults.push(`${path} is not reached`);
  }
  for (const [owner, own] of arrows) {
    for (const { id, target, isExternal } of own)
      if (!isExternal && !paths.has(folded(target)))
        faults.push(`${owner}: ${id} leads to no part (${target})`);
    for (const id of twice(own.map(({ id }) => id))) faults.push(`${owner}: two arrows ${id}`);
  }
  for (const [path, own] of tags) faults.push(...tagFaults(path, own, arrows.get(folded(path)) ?? []));
  return faults;
}

function typeFaults(paths: ReadonlyMap<string, string>, tags: readonly Tag[]): readonly string[] {
  const named = tags
    .filter(({ name }) => name === "Override")
    .map((tag) => folded(valueOf(tag, "PartName").slice(1)));
  const extensions = tags
    .filter(({ name }) => name === "Default")
    .map((tag) => folded(valueOf(tag, "Extension")));
  const untyped = [...paths].filter(
    ([path]) =>
      path !== folded(contentTypes) &&
      !named.includes(path) &&
      !extensions.includes(path.slice(path.lastIndexOf(".") + 1)),
  );
  return [
    ...untyped.map(([, path]) => `${path} has no type`),
    ...named.filter((path) => !paths.has(path)).map((path) => `a type for ${path}, which is not there`),
    ...twice(named).map((path) => `two types for ${path}`),
    ...twice(extensions).map((extension) => `two types for .${extension}`),
  ];
}

/** What stands where it may not, or points to nothing. */
function tagFaults(path: string, tags: readonly Tag[], arrows: readonly Arrow[]): readonly string[] {
  const ids = new Set(arrows.map(({ id }) => id));
  const faults: string[] = [];
  for (const tag of tags) {
    const parent = parents[tag.name];
    if (tag.namespace === main && parent !== undefined && !parent.includes(tag.parent))
      faults.push(`${path}: ${tag.name} in ${tag.parent}`);
    for (const { namespace, name, value } of tag.attributes)
      if (namespace === pointers && !ids.has(value))
        faults.push(`${path}: ${name}="${value}" points nowhere`);
  }
  return faults;
}

/** Elements that we add, and where alone they may stand. */
const parents: Readonly<Record<string, readonly string[]>> = {
  sheet: ["sheets"],
  definedName: ["definedNames"],
  definedNames: ["workbook"],
  calcPr: ["workbook"],
  row: ["sheetData"],
  c: ["row"],
  col: ["cols"],
  hyperlink: ["hyperlinks"],
  dataValidation: ["dataValidations"],
  tablePart: ["tableParts"],
  tableColumn: ["tableColumns"],
  numFmt: ["numFmts", "dxf"],
  xf: ["cellXfs", "cellStyleXfs"],
};

interface Arrow {
  readonly id: string;
  readonly target: string;
  readonly isExternal: boolean;
}

function arrowsIn(path: string, tags: readonly Tag[]): [owner: string, arrows: readonly Arrow[]] {
  const owner = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
  const arrows = tags
    .filter(({ name }) => name === "Relationship")
    .map((tag) => {
      const target = valueOf(tag, "Target").replaceAll("\\", "/");
      const resolved = new URL(target, `http://x/${owner}`).pathname.slice(1);
      const isExternal = valueOf(tag, "TargetMode") === "External";
      return { id: valueOf(tag, "Id"), target: decodeURIComponent(resolved), isExternal };
    });
  return [folded(owner), arrows];
}

function tagsOf(text: string): readonly Tag[] | string {
  const tags: Tag[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | undefined;
  parser.on("error", ({ message }) => {
    fault ??= message;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const own = Object.values(attributes).map(({ uri: namespace, local: name, value }) => ({
      namespace,
      name,
      value,
    }));
    tags.push({ name: local, namespace: uri, parent: open.at(-1) ?? "", attributes: own });
    open.push(local);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  return fault ?? tags;
}

function valueOf({ attributes }: Tag, name: string): string {
  return attributes.find((attribute) => attribute.namespace === "" && attribute.name === name)?.value ?? "";
}

function folded(path: string): string {
  return decodeURIComponent(path.replaceAll("\\", "/").replace(/^\/+/, "")).toLowerCase();
}

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
