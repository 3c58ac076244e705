import type { NewWorkbook } from "../../../adapters/xlsx";
import type { AskedOf, DeedName, EndOf } from "../../../app/deed/perform";
import type { OnStep } from "../../../app/deed/run";
import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking } from "../../../kernel/problem";
import { inWords } from "../../in-words";
import { DeskLost } from "./asking";
import type { FileDesk, FirstSheet } from "./desk";

/** Something that wrote, to be done once more on another desk. */
type Redo = (desk: FileDesk) => Promise<{ readonly hasWritten: boolean }>;

/**
 * A workbook file that lies on a desk. The desk may be lost, with its thread and its memory: what was under way is refused
 * then, and all that was written before is done again, over the last bytes, on another desk. A deed is pure, and told the
 * day and the hour: the same one writes the same.
 */
export class HeldWorkbook {
  private desk: FileDesk | undefined;
  private isClosed = false;
  /** What was done since the bytes were last asked for. */
  private written: Redo[] = [];
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

  static open(
    bytes: Uint8Array,
    name: string,
    startDesk: () => Promise<FileDesk>,
  ): Promise<Outcome<HeldWorkbook>> {
    return this.onDesk(name, startDesk, async (desk) => {
      const opened = await desk.open(bytes, name);
      return opened.ok ? done(bytes) : opened;
    });
  }

  static create(
    sheets: readonly FirstSheet[],
    about: NewWorkbook,
    name: string,
    startDesk: () => Promise<FileDesk>,
  ): Promise<Outcome<HeldWorkbook>> {
    return this.onDesk(name, startDesk, async (desk) => done(await desk.create(sheets, about, name)));
  }

  /** Lays a workbook on a new desk, and closes that again where there is none. */
  private static async onDesk(
    name: string,
    startDesk: () => Promise<FileDesk>,
    lay: (desk: FileDesk) => Promise<Outcome<Uint8Array>>,
  ): Promise<Outcome<HeldWorkbook>> {
    let desk: FileDesk | undefined;
    try {
      desk = await startDesk();
      const bytes = await lay(desk);
      if (bytes.ok) return done(new HeldWorkbook(name, bytes.value, desk, startDesk));
      desk.close();
      return bytes;
    } catch (error) {
      desk?.close();
      return lostOf(error, name);
    }
  }

  /** Has a deed carried out with the workbook; `onWrite` is told if it wrote something. */
  async perform<N extends DeedName>(
    name: N,
    request: AskedOf<N>,
    onStep: OnStep | undefined,
    onWrite: () => void,
  ): Promise<EndOf<N>> {
    const performed = await this.inTurn(async (desk) => {
      const { end, hasWritten } = await desk.perform(name, request, onStep);
      if (hasWritten) {
        this.written.push((other) => other.perform(name, request, undefined));
        onWrite();
      }
      return done(end);
    });
    if (performed.ok) return performed.value;
    return { result: undefined, problems: await inWords(performed.problems) } as EndOf<N>;
  }

  /** The file as it is now. */
  bytes(): Promise<Outcome<Uint8Array>> {
    return this.inTurn(async (desk) => {
      if (this.written.length > 0) this.base = await desk.bytes();
      this.written = [];
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
    for (const redo of this.written) {
      const { hasWritten } = await redo(desk);
      if (!hasWritten) throw new Error("What was written cannot be written again.");
    }
    return desk;
  }
}

/** A bug stays one. */
function lostOf(error: unknown, file: string): Outcome<never> {
  if (!(error instanceof DeskLost)) throw error;
  return refused(blocking("disk.work-lost", { file }));
}
