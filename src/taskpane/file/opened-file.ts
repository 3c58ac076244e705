import type { XlsxWorkbook } from "../../adapters/xlsx";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import type { WorkbookPort } from "../../workbook/port";
import { canWriteFiles, download, isCancelled, pickPlace, workbookType, writeTo } from "./browser-files";

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
    private changedAt: number,
    isNew: boolean,
  ) {
    this.modified = isNew;
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
    const opened = await openXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!opened.ok) return opened;
    return done(new OpenedFile(file.name, opened.value, handle, file.lastModified, false));
  }

  /** A workbook that no disk has yet. */
  static async fresh(bytes: Uint8Array, name: string): Promise<OpenedFile> {
    const { openXlsx } = await import("../../adapters/xlsx");
    const opened = await openXlsx(bytes, name);
    if (!opened.ok) throw new Error("A new workbook cannot be read.");
    return new OpenedFile(name, opened.value, undefined, 0, true);
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

  /** Over the file it was opened from; where the browser cannot, or there is none, as a copy. */
  async save(): Promise<Outcome<Saved>> {
    const { handle } = this;
    if (handle === undefined) return this.saveCopy();
    const current = await handle.getFile().catch(isGone);
    // A file that was moved or deleted is written anew; one that somebody else saved is left alone.
    if (current !== undefined && current.lastModified !== this.changedAt) {
      return refused(blocking("disk.changed-meanwhile", { file: this.name }));
    }
    return this.write(handle);
  }

  /** Where the clerk says, or as a download. */
  async saveCopy(): Promise<Outcome<Saved>> {
    if (!canWriteFiles()) {
      download(this.xlsx.bytes(), this.name, workbookType);
      this.setModified(false);
      return done("downloaded");
    }
    const place = await pickPlace(this.name);
    return place === undefined ? done("cancelled") : this.write(place);
  }

  private async write(handle: FileSystemFileHandle): Promise<Outcome<Saved>> {
    const trouble = await writeTo(handle, this.xlsx.bytes());
    if (trouble !== undefined) return isCancelled(trouble) ? done("cancelled") : refused(trouble.problem);
    this.handle = handle;
    this.currentName = handle.name;
    this.changedAt = (await handle.getFile()).lastModified;
    this.setModified(false);
    return done("in-place");
  }

  private setModified(modified: boolean): void {
    this.modified = modified;
    this.listener();
  }
}

function isGone(error: unknown): undefined {
  if (error instanceof DOMException) return undefined;
  throw error;
}
