import { remember } from "../../../kernel/remember";
import { attribute, insertLast, rootChildren, withoutElements } from "../xml/elements";
import { escapeAttribute } from "../xml/text";
import { decodedPath } from "./paths";
import type { XlsxPackage } from "./xlsx-package";

/** The part that says what every other part is (ECMA-376 part 2, 7.2). */
export const contentTypesPath = "[Content_Types].xml";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const contentTypes = {
  worksheet: `${spreadsheet}.worksheet+xml`,
  table: `${spreadsheet}.table+xml`,
  styles: `${spreadsheet}.styles+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  png: "image/png",
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
} as const;

/** The content type announced for a path, by its name or else by its extension. */
export function contentTypeOf(parts: XlsxPackage, path: string): string | undefined {
  return contentTypesOf(parts)(path);
}

/** The same for many paths, the list read once. */
export function contentTypesOf(parts: XlsxPackage): (path: string) => string | undefined {
  const { byName, byExtension } = announcedIn(parts.text(contentTypesPath));
  return (path) => {
    const name = path.toLowerCase();
    return byName.has(name) ? byName.get(name) : byExtension.get(extensionOf(path));
  };
}

type Announced = ReadonlyMap<string, string | undefined>;

/** What the list says of names and of extensions, in small letters; the first that says something of one is heard. */
const announcedIn = remember(
  (text: string): { readonly byName: Announced; readonly byExtension: Announced } => {
    const byName = new Map<string, string | undefined>();
    for (const { path, tag } of overridesOf(text)) {
      for (const name of [path.toLowerCase(), decodedPath(path).toLowerCase()])
        if (!byName.has(name)) byName.set(name, attribute(tag, "ContentType"));
    }
    const byExtension = new Map<string, string | undefined>();
    for (const { name, start, openEnd } of rootChildren(text) ?? []) {
      const tag = text.slice(start, openEnd);
      const extension = name === "Default" ? attribute(tag, "Extension")?.toLowerCase() : undefined;
      if (extension !== undefined && !byExtension.has(extension))
        byExtension.set(extension, attribute(tag, "ContentType"));
    }
    return { byName, byExtension };
  },
  4,
);

/**
 * Says what a new part is. A file may announce a part of that name that it does not have: the announcement that stands
 * there is changed, for two of them make a file that Excel repairs.
 */
export function addContentType(parts: XlsxPackage, path: string, type: string): void {
  removeContentType(parts, path);
  const attributes = `PartName="${escapeAttribute(`/${path}`)}" ContentType="${type}"`;
  parts.write(
    contentTypesPath,
    insertLast(parts.text(contentTypesPath), (prefix) => `<${prefix}Override ${attributes}/>`),
  );
}

/**
 * Says what a part is by its extension, as every writer does for `.rels`; LibreOffice 3 to 6 named each of them instead,
 * and nothing would say what a new one is.
 */
export function addDefaultType(parts: XlsxPackage, path: string, type: string): void {
  if (contentTypeOf(parts, path) === type) return;
  const text = parts.text(contentTypesPath);
  const extension = extensionOf(path);
  if (announcedIn(text).byExtension.get(extension) !== undefined) {
    addContentType(parts, path, type);
    return;
  }
  const attributes = `Extension="${escapeAttribute(extension)}" ContentType="${type}"`;
  parts.write(
    contentTypesPath,
    insertLast(text, (prefix) => `<${prefix}Default ${attributes}/>`),
  );
}

export function removeContentType(parts: XlsxPackage, path: string): void {
  removeOverrides(parts, (override) => isOf(override, path));
}

/** Takes away what is said of parts that are not there. */
export function dropDeadTypes(parts: XlsxPackage): void {
  removeOverrides(parts, ({ path }) => !parts.has(path) && !parts.has(decodedPath(path)));
}

interface Override {
  readonly path: string;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

function overridesOf(text: string): readonly Override[] {
  return (rootChildren(text) ?? []).flatMap(({ name, start, openEnd, end }) => {
    if (name !== "Override") return [];
    const tag = text.slice(start, openEnd);
    return [{ path: (attribute(tag, "PartName") ?? "").replace(/^\//, ""), tag, start, end }];
  });
}

function isOf({ path }: Override, wanted: string): boolean {
  const name = wanted.toLowerCase();
  return path.toLowerCase() === name || decodedPath(path).toLowerCase() === name;
}

function removeOverrides(parts: XlsxPackage, isDoomed: (override: Override) => boolean): void {
  const text = parts.text(contentTypesPath);
  const doomed = overridesOf(text).filter(isDoomed);
  if (doomed.length === 0) return;
  parts.write(contentTypesPath, withoutElements(text, doomed));
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}
