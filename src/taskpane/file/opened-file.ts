import { done, refused, type Outcome } from "../../kernel/outcome";
import type { Problem } from "../../kernel/problem";
import { fichierWords } from "../../wording/page/fichier";
import type { NewWorkbook } from "../../adapters/xlsx";
import type { Perform } from "../../app/deed/perform";
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
import type { FirstSheet } from "./desk/desk";
import { HeldWorkbook } from "./desk/held-workbook";
import { startDesk } from "./desk/start-desk";

/** How a file was saved: in its place, or as a download that the clerk moves there. */
export type Saved = "in-place" | "downloaded" | "cancelled";

/** A workbook opened in a browser: its bytes stay in this page until the clerk saves them. */
export class OpenedFile {
  /** Told apart from the file so that it notes what is not saved yet. */
  readonly perform: Perform;
  /** How often it was written to, and how often when the disk had it last. */
  private writes = 0;
  private savedWrites: number | undefined;
  private listener: () => void = () => undefined;

  private constructor(
    private currentName: string,
    private readonly held: HeldWorkbook,
    private handle: FileSystemFileHandle | undefined,
    /** What the disk held when it was last read or written from here; nothing for a workbook that no disk has yet. */
    private onDisk: Uint8Array | undefined,
  ) {
    this.savedWrites = onDisk === undefined ? undefined : 0;
    this.perform = (name, request, onStep) =>
      held.perform(name, request, onStep, () => {
        this.writes += 1;
        this.listener();
      });
  }

  static async open(file: File, handle: FileSystemFileHandle | undefined): Promise<Outcome<OpenedFile>> {
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    const opened = await HeldWorkbook.open(bytes.value, file.name, startDesk);
    if (!opened.ok) return opened;
    return done(new OpenedFile(file.name, opened.value, handle, bytes.value));
  }

  /** A workbook that no disk has yet. */
  static async fresh(
    sheets: readonly FirstSheet[],
    about: NewWorkbook,
    name: string,
  ): Promise<Outcome<OpenedFile>> {
    const held = await HeldWorkbook.create(sheets, about, name, startDesk);
    return held.ok ? done(new OpenedFile(name, held.value, undefined, undefined)) : held;
  }

  get name(): string {
    return this.currentName;
  }

  /** Something was done that no disk has yet. */
  get isModified(): boolean {
    return this.writes !== this.savedWrites;
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
      const { writes } = this;
      const bytes = await this.held.bytes();
      if (!bytes.ok) return bytes;
      download(bytes.value, this.name, workbookType);
      this.noteSaved(writes);
      return done("downloaded");
    }
    const place = await pickPlace(this.handle === undefined ? this.name : fichierWords.copyName(this.name));
    return place === undefined ? done("cancelled") : this.write(place, () => Promise.resolve(undefined));
  }

  private async write(
    handle: FileSystemFileHandle,
    lastLook: () => Promise<Problem | undefined>,
  ): Promise<Outcome<Saved>> {
    const { writes } = this;
    const written = await writeTo(handle, () => this.held.bytes(), lastLook);
    if (!(written instanceof Uint8Array))
      return isCancelled(written) ? done("cancelled") : { ok: false, problems: written.problems };
    this.handle = handle;
    this.currentName = handle.name;
    this.onDisk = written;
    this.noteSaved(writes);
    return done("in-place");
  }

  private noteSaved(writes: number): void {
    this.savedWrites = writes;
    this.listener();
  }

  /** Another workbook takes its place. */
  close(): void {
    this.held.close();
  }
}
