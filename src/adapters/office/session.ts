import { type Outcome, refused } from "../../kernel/outcome";
import type { Range } from "../../workbook/excel/addresses";
import { officeError, outageProblem, passesByItself, surelyDidNothing } from "./errors";

export interface OfficeOptions {
  /** The shells have the clock. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** `Excel.run`, unless a test has one of its own. */
  readonly run?: typeof Excel.run;
  /** The most bytes that one batch may weigh. */
  readonly payloadLimit?: number;
}

/** How long to wait before a batch that was turned away is offered again. */
const waits = [500, 2000, 6000] as const;

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
    private readonly wait: OfficeOptions["wait"],
  ) {}

  /** One round trip; what `queue` gives can be looked at afterwards. */
  async ask<T>(queue: (batch: Batch) => T): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      const asked = queue(new Batch(this.context));
      try {
        await this.context.sync();
        return asked;
      } catch (error) {
        const refusal = officeError(error);
        const pause = waits[attempt];
        if (refusal === undefined || pause === undefined || !passesByItself(refusal)) throw error;
        await this.wait(pause);
      }
    }
  }

  /** One round trip that changes the workbook. */
  async write(steps: readonly WriteStep[]): Promise<void> {
    try {
      await this.ask((batch) => {
        // Both last until the end of the batch, whatever becomes of it.
        if (steps.length > stepsThatFlicker) batch.workbook.application.suspendScreenUpdatingUntilNextSync();
        batch.workbook.application.suspendApiCalculationUntilNextSync();
        for (const { queue } of steps) queue(batch);
      });
      this.begun = true;
    } catch (error) {
      const refusal = officeError(error);
      this.begun ||= refusal === undefined || !surelyDidNothing(refusal);
      throw error;
    }
  }
}

/** Talks with Excel until `work` has its outcome. What Excel itself refuses becomes a problem; anything else is thrown on. */
export async function inSession<T>(
  { wait, run = Excel.run }: OfficeOptions,
  work: (session: Session) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let session: Session | undefined;
  try {
    return await run((context) => {
      session = new Session(context, wait);
      return work(session);
    });
  } catch (error) {
    const outage = officeError(error);
    if (outage === undefined) throw error;
    return refused(outageProblem(outage, session?.begun ?? false));
  }
}
