import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking, type Problem } from "../../../kernel/problem";
import { maskOpaque, rootOf } from "../xml/elements";
import { namespaceOf } from "../xml/namespaces";
import { readDirectory } from "../zip/directory";
import type { Engine } from "../zip/engine";
import type { CellTaker } from "../sheet/row-scanner";
import { type ScannedSheet, scannedSheet, scanSheet } from "../sheet/scanned-sheet";
import { contentTypeOf, contentTypesPath } from "./content-types";
import { relationshipsPath } from "./paths";
import { relationshipsOf } from "./relationships";
import { sniff } from "./sniff";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part";
import { XlsxPackage } from "./xlsx-package";

/** A workbook file that was opened: its parts, and what its central part says. */
export interface OpenedPackage {
  readonly fileName: string;
  readonly parts: XlsxPackage;
  readonly isSigned: boolean;
}

/** Beyond this a file would not fit the memory of a small office machine. A text of V8 ends at 512 MB. */
const largestTotal = 600 * 1024 * 1024;
const largestPart = 480 * 1024 * 1024;

/** Is this a workbook that can be read? Every refusal has its own name, so that it can have its own remedy. */
export function openPackage(bytes: Uint8Array, fileName: string, engine: Engine): Outcome<OpenedPackage> {
  const file = fileName;
  if (bytes.length === 0) return refused(blocking("file.empty", { file }));
  const stranger = sniff(bytes);
  if (stranger !== undefined) return refused(blocking(`file.${stranger}`, { file }));
  const entries = readDirectory(bytes);
  if (entries === "truncated") return refused(blocking("file.truncated", { file }));
  if (typeof entries === "string") return refused(blocking("file.unreadable", { file }));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > largestTotal || entries.some(({ size }) => size > largestPart)) {
    return refused(blocking("file.too-large", { file, megabytes: Math.round(total / 1024 / 1024) }));
  }
  const parts = XlsxPackage.of(bytes, entries, engine);
  return openParts(parts, fileName);
}

function openParts(parts: XlsxPackage, file: string): Outcome<OpenedPackage> {
  if (parts.load("mimetype") === "ready" && parts.text("mimetype").includes("opendocument")) {
    return refused(blocking("file.opendocument", { file }));
  }
  if (!parts.has(contentTypesPath)) return refused(blocking("file.not-a-workbook", { file }));
  const broken = loadXml(parts, contentTypesPath, file);
  if (broken !== undefined) return refused(broken);
  const first = relationshipsPath("");
  const unread = parts.has(first) ? loadXml(parts, first, file) : undefined;
  if (unread !== undefined) return refused(unread);
  const arrows = relationshipsOf(parts, "");
  if (arrows === undefined) return refused(blocking("file.broken-part", { file, part: first }));
  const main = arrows.find(({ kind }) => kind === "officeDocument");
  if (main === undefined) return refused(blocking("file.not-a-workbook", { file }));
  const path = main.target;
  const type = contentTypeOf(parts, path) ?? "";
  if (type.includes("sheet.binary") || path.endsWith(".bin")) {
    return refused(blocking("file.binary-workbook", { file }));
  }
  if (/wordprocessingml|presentationml|drawingml/.test(type)) {
    return refused(blocking("file.not-a-workbook", { file }));
  }
  const trouble = loadXml(parts, path, file);
  if (trouble !== undefined) return refused(trouble);
  if (rootOf(maskOpaque(parts.text(path)))?.name !== "workbook") {
    return refused(blocking("file.not-a-workbook", { file }));
  }
  const workbook = workbookOf(parts, file);
  if (!workbook.ok) return workbook;
  const isSigned = arrows.some(({ type: arrow }) => arrow.includes("/digital-signature/"));
  return done({ fileName: file, parts, isSigned });
}

/** What the workbook part of an opened package says now; it is read anew because changes may add sheets. */
export function workbookOf(parts: XlsxPackage, file: string): Outcome<WorkbookPart> {
  const main = relationshipsOf(parts, "")?.find(({ kind }) => kind === "officeDocument");
  const path = main?.target ?? "";
  const trouble = loadXml(parts, path, file);
  if (trouble !== undefined) return refused(trouble);
  const workbook = readWorkbookPart(parts, path);
  if (workbook === undefined) return refused(blocking("file.broken-part", { file, part: path }));
  const needed = [relationshipsPath(path), workbook.stylesPath, workbook.sharedStringsPath].filter(
    (part) => part !== undefined,
  );
  for (const part of needed) {
    const missing = loadXml(parts, part, file);
    if (missing !== undefined) return refused(missing);
  }
  return done(workbook);
}

/** What the outermost elements of our parts belong to (ECMA-376 parts 1 and 2), the strict edition included. */
const spreadsheets = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
];
const namespaces: Readonly<Record<string, readonly string[]>> = {
  Types: ["http://schemas.openxmlformats.org/package/2006/content-types"],
  Relationships: ["http://schemas.openxmlformats.org/package/2006/relationships"],
  workbook: spreadsheets,
  worksheet: spreadsheets,
  styleSheet: spreadsheets,
  sst: spreadsheets,
};

/**
 * Loads a part that must be XML; gives the problem when it is missing, damaged, or written in a language that only looks
 * like ours: the trial editions of Excel 2007 used the same words under other namespaces, and what we would put into such a
 * part belongs to another format.
 */
function loadXml(parts: XlsxPackage, path: string, file: string): Problem | undefined {
  const state = parts.loadXml(path);
  if (state === "missing") return blocking("file.part-missing", { file, part: path });
  return state === "broken"
    ? blocking("file.broken-part", { file, part: path })
    : languageProblem(parts.text(path), path, file);
}

/** The same for a sheet, which is looked at once and never made a text; `taker` is given its cells. */
export function loadSheet(
  parts: XlsxPackage,
  path: string,
  file: string,
  takerOf?: (bytes: Uint8Array) => CellTaker,
): Outcome<ScannedSheet> {
  const state = parts.load(path);
  if (state === "missing") return refused(blocking("file.part-missing", { file, part: path }));
  const broken = refused(blocking("file.broken-part", { file, part: path }));
  if (state === "broken") return broken;
  const bytes = parts.content(path);
  const scanned =
    takerOf === undefined
      ? scannedSheet(bytes, parts.engine)
      : scanSheet(bytes, parts.engine, takerOf(bytes));
  if (scanned === undefined) return broken;
  const problem = languageProblem(scanned.frame, path, file);
  return problem === undefined ? done(scanned) : refused(problem);
}

function languageProblem(text: string, path: string, file: string): Problem | undefined {
  const root = rootOf(maskOpaque(text));
  if (root === undefined) return blocking("file.broken-part", { file, part: path });
  const namespace = namespaceOf([text.slice(root.start, root.openEnd)]);
  if (namespaces[root.name]?.includes(namespace) !== false) return undefined;
  return namespace === ""
    ? blocking("file.broken-part", { file, part: path })
    : blocking("file.other-language", { file, part: path });
}
