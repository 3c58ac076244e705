import type { NewWorkbook } from "../../../adapters/xlsx";
import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking } from "../../../kernel/problem";
import type { Change } from "../../../workbook/changes";
import type { WorkbookPort } from "../../../workbook/port";
import { DeskLost } from "./asking";
import type { FileDesk, FirstSheet } from "./desk";

/**
 * A workbook file that lies on a desk. The desk may be lost, with its thread and its memory: what was under way is refused
 * then, and all that was written before is written again, from the last bytes, on another desk.
 */
export class HeldWorkbook implements WorkbookPort {
  private desk: FileDesk | undefined;
  private isClosed = false;
  /** What was written since the bytes were last asked for. */
  private applied: (readonly Change[])[] = [];
  /** One thing is asked at a time. */
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly name: string,
    private base: Uint8Array,
    desk: FileDesk,
    private readonly startDesk: () => Promise<FileDesk>,
  ) {
    this.desk = desk;
  }

  static async open(
    bytes: Uint8Array,
    name: string,
    startDesk: () => Promise<FileDesk>,
  ): Promise<Outcome<HeldWorkbook>> {
    const desk = await startDesk();
    try {
      const opened = await desk.open(bytes, name);
      if (opened.ok) return done(new HeldWorkbook(name, bytes, desk, startDesk));
      desk.close();
      return opened;
    } catch (error) {
      desk.close();
      return lostOf(error, name);
    }
  }

  static async create(
    sheets: readonly FirstSheet[],
    about: NewWorkbook,
    name: string,
    startDesk: () => Promise<FileDesk>,
  ): Promise<HeldWorkbook> {
    const desk = await startDesk();
    return new HeldWorkbook(name, await desk.create(sheets, about, name), desk, startDesk);
  }

  read(names: readonly string[]): ReturnType<WorkbookPort["read"]> {
    return this.inTurn((desk) => desk.read(names));
  }

  readHeads(names: readonly string[]): ReturnType<WorkbookPort["readHeads"]> {
    return this.inTurn((desk) => desk.readHeads(names));
  }

  apply(changes: readonly Change[]): ReturnType<WorkbookPort["apply"]> {
    return this.inTurn(async (desk) => {
      const outcome = await desk.apply(changes);
      if (outcome.ok && changes.length > 0) this.applied.push(changes);
      return outcome;
    });
  }

  /** The file as it is now. */
  bytes(): Promise<Outcome<Uint8Array>> {
    return this.inTurn(async (desk) => {
      if (this.applied.length > 0) this.base = await desk.bytes();
      this.applied = [];
      return done(this.base);
    });
  }

  /** Another workbook takes its place: nothing more is asked, and what is under way ends. */
  close(): void {
    this.isClosed = true;
    this.desk?.close();
    this.desk = undefined;
  }

  private inTurn<T>(work: (desk: FileDesk) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const result = this.turn.then(() => this.attempt(work));
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async attempt<T>(work: (desk: FileDesk) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      if (this.isClosed) throw new DeskLost();
      this.desk ??= await this.onAnotherDesk();
      return await work(this.desk);
    } catch (error) {
      const lost = lostOf(error, this.name);
      this.desk?.close();
      this.desk = undefined;
      return lost;
    }
  }

  private async onAnotherDesk(): Promise<FileDesk> {
    const desk = await this.startDesk();
    const opened = await desk.open(this.base, this.name);
    if (!opened.ok) throw new Error("A workbook that was open cannot be read.");
    for (const changes of this.applied) {
      const outcome = await desk.apply(changes);
      if (!outcome.ok) throw new Error("What was written cannot be written again.");
    }
    return desk;
  }
}

/** A bug stays one. */
function lostOf(error: unknown, file: string): Outcome<never> {
  if (!(error instanceof DeskLost)) throw error;
  return refused(blocking("disk.work-lost", { file }));
}
