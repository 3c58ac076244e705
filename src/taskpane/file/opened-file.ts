import type { XlsxWorkbook } from "../../adapters/xlsx";
import { done, refused, type Outcome } from "../../kernel/outcome";
import type { Problem } from "../../kernel/problem";
import { fichierWords } from "../../wording/page/fichier";
import type { WorkbookPort } from "../../workbook/port";
import {
  bytesOf,
  canWriteFiles,
  download,
  isCancelled,
  pickPlace,
  whatChanged,
  workbookType,
  writeTo,
} from "./browser-files";

/** How a file was saved: in its place, or as a download that the clerk moves there. */
export type Saved = "in-place" | "downloaded" | "cancelled";

/** A workbook opened in a browser: its bytes stay in this page until the clerk saves them. */
export class OpenedFile {
  /** The xlsx adapter, told apart from the file so that it notes what is not saved yet. */
  readonly workbook: WorkbookPort;
  private modified: boolean;
  private listener: () => void = () => undefined;

  private constructor(
    private currentName: string,
    private readonly xlsx: XlsxWorkbook,
    private handle: FileSystemFileHandle | undefined,
    /** What the disk held when it was last read or written from here; nothing for a workbook that no disk has yet. */
    private onDisk: Uint8Array | undefined,
  ) {
    this.modified = onDisk === undefined;
    this.workbook = {
      read: (names) => xlsx.read(names),
      readHeads: (names) => xlsx.readHeads(names),
      apply: async (changes) => {
        const before = xlsx.bytes();
        const outcome = await xlsx.apply(changes);
        if (xlsx.bytes() !== before) this.setModified(true);
        return outcome;
      },
    };
  }

  static async open(file: File, handle: FileSystemFileHandle | undefined): Promise<Outcome<OpenedFile>> {
    const { openXlsx } = await import("../../adapters/xlsx");
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    const opened = await openXlsx(bytes.value, file.name);
    if (!opened.ok) return opened;
    return done(new OpenedFile(file.name, opened.value, handle, bytes.value));
  }

  /** A workbook that no disk has yet. */
  static async fresh(bytes: Uint8Array, name: string): Promise<OpenedFile> {
    const { openXlsx } = await import("../../adapters/xlsx");
    const opened = await openXlsx(bytes, name);
    if (!opened.ok) throw new Error("A new workbook cannot be read.");
    return new OpenedFile(name, opened.value, undefined, undefined);
  }

  get name(): string {
    return this.currentName;
  }

  /** Something was done that no disk has yet. */
  get isModified(): boolean {
    return this.modified;
  }

  /** Told each time that `isModified` or the name changes. */
  onChange(listener: () => void): void {
    this.listener = listener;
  }

  /**
   * Over the file it was opened from, as long as that is byte for byte what was read; where the browser cannot, or there is
   * none, as a copy.
   */
  async save(): Promise<Outcome<Saved>> {
    const { handle, onDisk } = this;
    if (handle === undefined || onDisk === undefined) return this.saveCopy();
    const lastLook = () => whatChanged(handle, onDisk);
    // Asked first as well: the clerk is not asked for leave to write what will not be written.
    const changed = await lastLook();
    return changed === undefined ? this.write(handle, lastLook) : refused(changed);
  }

  /** Where the clerk says, or as a download. A name of its own is proposed: a copy is not to take the file's place. */
  async saveCopy(): Promise<Outcome<Saved>> {
    if (!canWriteFiles()) {
      download(this.xlsx.bytes(), this.name, workbookType);
      this.setModified(false);
      return done("downloaded");
    }
    const place = await pickPlace(this.handle === undefined ? this.name : fichierWords.copyName(this.name));
    return place === undefined ? done("cancelled") : this.write(place, () => Promise.resolve(undefined));
  }

  private async write(
    handle: FileSystemFileHandle,
    lastLook: () => Promise<Problem | undefined>,
  ): Promise<Outcome<Saved>> {
    const bytes = this.xlsx.bytes();
    const trouble = await writeTo(handle, bytes, lastLook);
    if (trouble !== undefined) return isCancelled(trouble) ? done("cancelled") : refused(trouble.problem);
    this.handle = handle;
    this.currentName = handle.name;
    this.onDisk = bytes;
    this.setModified(this.xlsx.bytes() !== bytes);
    return done("in-place");
  }

  private setModified(modified: boolean): void {
    this.modified = modified;
    this.listener();
  }
}
