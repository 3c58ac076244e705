import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";
import { fichierWords } from "../../wording/page/fichier";

/** A file that the clerk chose, with the right to save over it where the browser gives it. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | undefined;
}

/** The File System Access API, which TypeScript's DOM declares in part only (Chromium has it, Firefox and Safari do not). */
interface Pickers {
  showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

interface HandleOfDrop {
  getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** What a workbook is to a browser. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const types = [
  {
    description: fichierWords.excelDescription,
    accept: {
      [workbookType]: [".xlsx"],
      "application/vnd.ms-excel.sheet.macroEnabled.12": [".xlsm"],
    },
  },
];

const pickers = (): Pickers => window as Pickers;

export function canWriteFiles(): boolean {
  return pickers().showSaveFilePicker !== undefined;
}

/** Can a file be chosen with the right to save over it? Else the page shows an ordinary file field. */
export function canPickFiles(): boolean {
  return pickers().showOpenFilePicker !== undefined;
}

/** `undefined` when the clerk closed the window of choice. */
export async function pickWorkbook(): Promise<ChosenFile | undefined> {
  const [handle] = (await pickers().showOpenFilePicker?.({ types }).catch(whenCancelled)) ?? [];
  return handle === undefined ? undefined : { file: await handle.getFile(), handle };
}

/**
 * Where a copy goes. The browser asks before it takes a file that is there, and empties it at once: from then on whatever
 * stood there is gone, and is only to be written.
 */
export async function pickPlace(name: string): Promise<FileSystemFileHandle | undefined> {
  return pickers().showSaveFilePicker?.({ suggestedName: name, types }).catch(whenCancelled);
}

/** The files of a drop. The handles must be asked for before anything is awaited: later the drop is over. */
export async function droppedFiles(drop: DataTransfer): Promise<readonly ChosenFile[]> {
  const items = [...drop.items].filter(({ kind }) => kind === "file");
  const found = items.map((item) => ({
    file: item.getAsFile(),
    handle: (item as HandleOfDrop).getAsFileSystemHandle?.(),
  }));
  const chosen: ChosenFile[] = [];
  for (const { file, handle } of found) {
    if (file === null) continue;
    const given = await handle;
    chosen.push({ file, handle: given instanceof FileSystemFileHandle ? given : undefined });
  }
  return chosen;
}

/** The bytes of a file; one that was moved, changed or locked since it was chosen, or a folder, gives none. */
export async function bytesOf(file: File): Promise<Outcome<Uint8Array>> {
  try {
    return done(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return refused(blocking("disk.not-opened", { file: file.name, cause: systemName(error.name) }));
  }
}

/** What stands in its way, unless the file behind a handle is byte for byte what it was when it was read. */
export async function whatChanged(
  handle: FileSystemFileHandle,
  asRead: Uint8Array,
): Promise<Problem | undefined> {
  let file: File;
  try {
    file = await handle.getFile();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === "NotFoundError") return blocking("disk.gone-meanwhile", { file: handle.name });
    return blocking("disk.not-opened", { file: handle.name, cause: systemName(error.name) });
  }
  const current = await bytesOf(file);
  if (!current.ok) return current.problems[0];
  return areSame(current.value, asRead)
    ? undefined
    : blocking("disk.changed-meanwhile", { file: handle.name });
}

function areSame(some: Uint8Array, others: Uint8Array): boolean {
  return some.length === others.length && some.every((byte, index) => byte === others[index]);
}

export type WriteTrouble = { readonly cancelled: true } | { readonly problems: readonly Problem[] };

export function isCancelled(trouble: WriteTrouble): trouble is { readonly cancelled: true } {
  return "cancelled" in trouble;
}

/**
 * The browser writes beside the file and swaps them at the end: a failure leaves the old one whole. `lastLook` comes just
 * before the swap, and may forbid it. Another page that writes the same file meanwhile is kept out, where the browser can.
 * The bytes are made once the clerk was asked for leave to write: browsers ask only just after a click. Gives the bytes.
 */
export async function writeTo(
  handle: FileSystemFileHandle,
  makeBytes: () => Promise<Outcome<Uint8Array>>,
  lastLook: () => Promise<Problem | undefined>,
): Promise<WriteTrouble | Uint8Array> {
  let stream: FileSystemWritableFileStream | undefined;
  try {
    stream = await handle.createWritable(alone);
    const bytes = await makeBytes();
    if (!bytes.ok) {
      await stream.abort();
      return { problems: bytes.problems };
    }
    await stream.write(new Uint8Array(bytes.value));
    const problem = await lastLook();
    if (problem !== undefined) {
      await stream.abort();
      return { problems: [problem] };
    }
    await stream.close();
    return bytes.value;
  } catch (error) {
    // What was written beside the file is of no use; where the browser has thrown it away already, all is well.
    await stream?.abort().catch(() => undefined);
    if (!(error instanceof DOMException)) throw error;
    // The clerk was asked whether the page may write, and said no.
    if (error.name === "NotAllowedError" || error.name === "AbortError") return { cancelled: true };
    const problem = blocking("disk.not-written", { file: handle.name, cause: systemName(error.name) });
    return { problems: [problem] };
  }
}

/** TypeScript's DOM does not know the mode; browsers without it take no notice. */
const alone: FileSystemCreateWritableOptions & { readonly mode: string } = {
  keepExistingData: false,
  mode: "exclusive",
};

/** The browser's names for what the wording knows by the system's. */
function systemName(name: string): string {
  const names: Readonly<Record<string, string>> = {
    NoModificationAllowedError: "EBUSY",
    InvalidStateError: "EBUSY",
    NotFoundError: "ENOENT",
    NotReadableError: "EBUSY",
    QuotaExceededError: "ENOSPC",
    SecurityError: "EACCES",
  };
  return names[name] ?? name;
}

/** The way that needs no leave to write files: the file lands among the downloads. */
export function download(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function whenCancelled(error: unknown): undefined {
  if (error instanceof DOMException && error.name === "AbortError") return undefined;
  throw error;
}
