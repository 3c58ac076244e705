import { workbookObject } from "./objects/workbook-object";
import { isCleanUp } from "./wire/clean-up";
import { BatchRun } from "./wire/batch-run";
import type { HostObject } from "./wire/host-object";
import { actionTypes, type Batch, type BatchAnswer } from "./wire/messages";
import { References } from "./wire/references";
import { Refusal } from "./workbook/refusal";
import type { HostWorkbook } from "./workbook/workbook";

/** One batch, as the host saw it. */
export interface BatchRecord {
  /** Counted from 1; a clean-up batch has the number of the batch before it. */
  readonly number: number;
  /** Sent by the library on its own account: no round trip that anybody asked for. */
  readonly isCleanUp: boolean;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** `Range.values=`, `Worksheet.delete`, `Table` (a load or an instantiation)… in their order. */
  readonly actions: readonly string[];
  readonly error: string | undefined;
}

/** Is it one by which the adapter changes the workbook? It has nothing calculated meanwhile, and says so first. */
export function isWrite({ actions }: Pick<BatchRecord, "actions">): boolean {
  return actions.some((action) => action.includes("suspendApiCalculation"));
}

/**
 * What goes wrong with one batch: nothing of it was done, all of it was done but the answer is an error, or its first
 * `actions` were done.
 */
export type Fault =
  | ({ readonly code: string; readonly status?: number } & (
      | { readonly manner: "refused" | "answer-lost" }
      | { readonly manner: "cut"; readonly actions: number }
    ))
  /** No answer ever comes, whether the batch was done or not. */
  | { readonly manner: "silent"; readonly isDone: boolean };

/** What the host answers, if ever: the result of the batch, or a failure of the whole request. */
export type HostAnswer =
  | { readonly status: 200; readonly body: string; readonly error: string | undefined }
  | { readonly status: number; readonly code: string; readonly message: string };

/** The emulated Excel: batches in, answers out, over one workbook. */
export class ExcelHost {
  readonly log: BatchRecord[] = [];
  /** In bytes, as Excel on the web has them. */
  requestLimit = 5 * 1024 * 1024;
  responseLimit = 5 * 1024 * 1024;
  /** Members that this Excel refuses whenever they are called, by their names in the log, each with its code. */
  readonly refusedMembers = new Map<string, string>();
  /** Called when a batch gets no answer. */
  whenSilent: () => void = () => undefined;
  private readonly faults = new Map<number, Fault>();
  private readonly others = new Map<number, (workbook: HostWorkbook) => void>();
  private readonly references = new References();
  private readonly root: HostObject;
  private count = 0;

  constructor(readonly workbook: HostWorkbook) {
    this.root = workbookObject(workbook);
  }

  /** Batches so far, clean-up left out. */
  get roundTrips(): number {
    return this.count;
  }

  /** How many objects the library still holds: none, once every `Excel.run` is over. */
  get keptReferences(): number {
    return this.references.count;
  }

  /** Lets the batch of this number fail, counted from 1 over the life of the host. */
  failAt(number: number, fault: Fault): void {
    this.faults.set(number, fault);
  }

  /** Lets the next batch fail. */
  failNext(fault: Fault): void {
    this.failAt(this.count + 1, fault);
  }

  /** Lets somebody else work in the workbook just before the batch of this number. */
  meanwhileAt(number: number, act: (workbook: HostWorkbook) => void): void {
    this.others.set(number, act);
  }

  /** `undefined` where it never answers. Whoever has the request as what it says as well need not have it read again. */
  answer(request: string, batch = JSON.parse(request) as Batch): HostAnswer | undefined {
    const isClean = isCleanUp(batch);
    if (!isClean) {
      this.count += 1;
      this.others.get(this.count)?.(this.workbook);
    }
    const requestBytes = Buffer.byteLength(request);
    const fault = isClean ? undefined : this.faults.get(this.count);
    const run = new BatchRun(batch, this.root, this.references, this.refusedMembers);
    const answer = this.answerTo(batch, run, requestBytes, fault);
    if (!isClean) this.workbook.calculate(false);
    this.log.push({
      number: this.count,
      isCleanUp: isClean,
      requestBytes,
      responseBytes: answer !== undefined && "body" in answer ? Buffer.byteLength(answer.body) : 0,
      actions: batch.Actions.map((action) => run.describe(action)),
      error: errorOf(answer),
    });
    if (answer === undefined) this.whenSilent();
    return answer;
  }

  private answerTo(
    batch: Batch,
    run: BatchRun,
    requestBytes: number,
    fault: Fault | undefined,
  ): HostAnswer | undefined {
    if (requestBytes > this.requestLimit)
      return failure(new Refusal("RequestPayloadSizeLimitExceeded", undefined, 413));
    if (fault?.manner === "refused") return failure(refusalOf(fault));
    if (this.workbook.isWindowOpen && isWriting(batch))
      return failure(new Refusal("WriteNotSupportedWhenModalDialogOpen"));
    if (fault?.manner === "silent") {
      if (fault.isDone) carryOut(batch, run, undefined);
      return undefined;
    }
    const carriedOut = carryOut(batch, run, fault?.manner === "cut" ? fault : undefined);
    const body = JSON.stringify(carriedOut);
    if (fault?.manner === "answer-lost") return failure(refusalOf(fault));
    // Too long an answer is found out when everything is done.
    if (Buffer.byteLength(body) > this.responseLimit) {
      return failure(new Refusal("ResponsePayloadSizeLimitExceeded", undefined, 413));
    }
    return { status: 200, body, error: carriedOut.Error?.Code };
  }
}

/** Stops at the first action that fails; what was done before it stays done. */
function carryOut(
  batch: Batch,
  run: BatchRun,
  cut: (Fault & { readonly manner: "cut" }) | undefined,
): BatchAnswer {
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (cut !== undefined && index >= cut.actions) throw refusalOf(cut);
      results.push({ ActionId: action.Id, Value: run.carryOut(action) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, status } = error;
      const location = run.describe(action);
      return {
        Results: results,
        Error: {
          Code: code,
          Message: message,
          HttpStatusCode: status,
          ActionIndex: index,
          Location: location,
        },
      };
    }
  }
  return { Results: results };
}

/** Does it do more than look, go and suspend? */
function isWriting({ Actions }: Batch): boolean {
  return Actions.some(({ ActionType }) => ActionType === actionTypes.set);
}

function errorOf(answer: HostAnswer | undefined): string | undefined {
  if (answer === undefined) return "silent";
  return "body" in answer ? answer.error : answer.code;
}

function refusalOf({ code, status }: { readonly code: string; readonly status?: number }): Refusal {
  return new Refusal(code, undefined, status);
}

function failure({ code, message, status }: Refusal): HostAnswer {
  return { status, code, message };
}
