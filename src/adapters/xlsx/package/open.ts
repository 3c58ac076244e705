import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking, type Problem } from "../../../kernel/problem";
import { rootOf, maskOpaque } from "../xml/elements";
import { readDirectory } from "../zip/directory";
import { contentTypeOf, contentTypesPath } from "./content-types";
import { relationshipsOf } from "./relationships";
import { sniff } from "./sniff";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part";
import { XlsxPackage } from "./xlsx-package";

/** A workbook file that was opened: its parts, and what its central part says. */
export interface OpenedFile {
  readonly fileName: string;
  readonly parts: XlsxPackage;
  readonly isSigned: boolean;
}

/** Beyond this a file would not fit the memory of a small office machine. A text of V8 ends at 512 MB. */
const largestTotal = 600 * 1024 * 1024;
const largestPart = 480 * 1024 * 1024;

/** Is this a workbook that can be read? Every refusal has its own name, so that it can have its own remedy. */
export function openPackage(bytes: Uint8Array, fileName: string): Outcome<OpenedFile> {
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
  const parts = XlsxPackage.of(bytes, entries);
  return openParts(parts, fileName);
}

function openParts(parts: XlsxPackage, file: string): Outcome<OpenedFile> {
  if (parts.load("mimetype") === "ready" && parts.text("mimetype").includes("opendocument")) {
    return refused(blocking("file.opendocument", { file }));
  }
  if (!parts.has(contentTypesPath)) return refused(blocking("file.not-a-workbook", { file }));
  const broken = loadXml(parts, contentTypesPath, file);
  if (broken !== undefined) return refused(broken);
  const arrows = relationshipsOf(parts, "");
  if (arrows === undefined) return refused(blocking("file.broken-part", { file, part: "_rels/.rels" }));
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
  const needed = [workbook.stylesPath, workbook.sharedStringsPath].filter((part) => part !== undefined);
  for (const part of needed) {
    const missing = loadXml(parts, part, file);
    if (missing !== undefined) return refused(missing);
  }
  return done(workbook);
}

/** Loads a part that must be XML; gives the problem when it is missing or damaged. */
export function loadXml(parts: XlsxPackage, path: string, file: string): Problem | undefined {
  const state = parts.load(path);
  if (state === "missing") return blocking("file.part-missing", { file, part: path });
  if (state === "broken" || rootOf(maskOpaque(parts.text(path))) === undefined) {
    return blocking("file.broken-part", { file, part: path });
  }
  return undefined;
}
