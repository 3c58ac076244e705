import { type Outcome, refused } from "../../kernel/outcome";
import type { Range } from "../../workbook/excel/addresses";
import { asOurs, officeError, outageProblem, passesByItself, Silence, surelyDidNothing } from "./errors";

/** Rings once after so long, unless what it gives back is called before. */
export type Alarm = (milliseconds: number, ring: () => void) => () => void;

export interface OfficeOptions {
  /** The shells have the clock. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Without one, whatever Excel never answers is waited for without end. */
  readonly alarm?: Alarm;
  /** Told when Excel has not answered for a while, and again when it has, or is given up. */
  readonly onSilence?: (isSilent: boolean) => void;
  /** `Excel.run`, unless a test has one of its own. */
  readonly run?: typeof Excel.run;
  /** The most bytes that one batch may weigh. */
  readonly payloadLimit?: number;
}

/** How long to wait before a batch that was turned away is offered again. */
const waits = [500, 2000, 6000] as const;

/**
 * How long an answer is waited for. Excel on the web may never give one (OfficeDev/office-js issues 4805, 6150 and 6678: the
 * server is busy with a file that is being opened, or a large one), and the library waits for ever. What was to be
 * written may be written all the same, so that writes have more time and are never tried again.
 */
const patience = { noted: 15_000, reading: 45_000, writing: 120_000 } as const;

/** What is queued together and reaches Excel as one request. */
export class Batch {
  private readonly sheets = new Map<string, Excel.Worksheet>();

  constructor(readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  sheet(name: string): Excel.Worksheet {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const sheet = this.workbook.worksheets.getItem(name);
    this.sheets.set(name, sheet);
    return sheet;
  }

  range(sheet: string, { top, left, bottom, right }: Range): Excel.Range {
    return this.sheet(sheet).getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
  }

  table(name: string): Excel.Table {
    return this.workbook.tables.getItem(name);
  }
}

/** Something that a batch does to the workbook. */
export interface WriteStep {
  readonly queue: (batch: Batch) => void;
}

/**
 * "Don't call suspendScreenUpdatingUntilNextSync repeatedly" (Excel.Application in the reference of the API), and the
 * pane itself blinks (OfficeDev/office-js issue 545): it is worth it only where much would be drawn again and again.
 */
const stepsThatFlicker = 50;

/** A conversation with Excel. */
export class Session {
  /** Something was written, or may have been. */
  begun = false;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly options: OfficeOptions,
  ) {}

  /** One round trip; what `queue` gives can be looked at afterwards. */
  ask<T>(queue: (batch: Batch) => T): Promise<T> {
    return this.send(queue, patience.reading);
  }

  private async send<T>(queue: (batch: Batch) => T, limit: number): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      const asked = queue(new Batch(this.context));
      try {
        await answered(this.context.sync(), limit, this.options);
        return asked;
      } catch (error) {
        const refusal = officeError(error);
        const pause = waits[attempt];
        if (refusal === undefined || pause === undefined || !passesByItself(refusal)) throw error;
        await this.options.wait(pause);
      }
    }
  }

  /** One round trip that changes the workbook. */
  async write(steps: readonly WriteStep[]): Promise<void> {
    try {
      await this.send((batch) => {
        // Both last until the end of the batch, whatever becomes of it.
        if (steps.length > stepsThatFlicker) batch.workbook.application.suspendScreenUpdatingUntilNextSync();
        batch.workbook.application.suspendApiCalculationUntilNextSync();
        for (const { queue } of steps) queue(batch);
      }, patience.writing);
      this.begun = true;
    } catch (error) {
      const refusal = officeError(error);
      this.begun ||= refusal === undefined || !surelyDidNothing(refusal);
      throw error;
    }
  }
}

/** The end of a round trip, or a `Silence` where none comes. */
async function answered(
  trip: Promise<unknown>,
  limit: number,
  { alarm, onSilence = () => undefined }: OfficeOptions,
): Promise<void> {
  if (alarm === undefined) {
    await trip;
    return;
  }
  const noted = { isTold: false };
  const quiet: (() => void)[] = [
    alarm(patience.noted, () => {
      noted.isTold = true;
      onSilence(true);
    }),
  ];
  const silence = new Promise<never>((_, reject) => {
    quiet.push(alarm(limit, () => reject(new Silence())));
  });
  try {
    await Promise.race([trip, silence]);
  } finally {
    for (const stop of quiet) stop();
    if (noted.isTold) onSilence(false);
  }
}

/**
 * Talks with Excel until `work` has its outcome. What Excel itself refuses becomes a problem; anything else is thrown on.
 * A question without an answer is asked once more, from the beginning and in a conversation of its own: what was
 * written, or may have been, is not.
 */
export async function inSession<T>(
  options: OfficeOptions,
  work: (session: Session) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { run = Excel.run } = options;
  for (let attempt = 1; ; attempt += 1) {
    let hasBegun = () => false;
    try {
      return await run((context) => {
        const session = new Session(context, options);
        hasBegun = () => session.begun;
        return work(session);
      });
    } catch (error) {
      const begun = hasBegun();
      if (error instanceof Silence && !begun && attempt === 1) continue;
      const outage = officeError(error);
      if (outage === undefined) throw asOurs(error);
      return refused(outageProblem(outage, begun));
    }
  }
}
