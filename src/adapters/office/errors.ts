import { blocking, type Problem } from "../../kernel/problem";
import type { Obstacle } from "./problems";

/** What an error of Office.js says. It comes from another realm: `instanceof` tells nothing, its members do. */
interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** No answer came in time. Nobody knows what was done, as with a connection that fails. */
export class Silence extends Error implements OfficeError {
  readonly code = "Timeout";
  readonly debugInfo = {};
}

/** Codes by which the library tells us of mistakes of our own. */
const mistakes = ["PropertyNotLoaded", "ValueNotLoaded", "InvalidRequestContext", "RunMustReturnPromise"];

/** `undefined` for whatever is no error of Office.js: that is a bug, to be thrown on. */
export function officeError(error: unknown): OfficeError | undefined {
  if (typeof error !== "object" || error === null || !("code" in error) || !("debugInfo" in error))
    return undefined;
  const { code } = error;
  return typeof code === "string" && !mistakes.includes(code) ? (error as OfficeError) : undefined;
}

/**
 * A mistake of ours that the library tells, as an error of our own: its stack may name the library alone, and the page
 * would take it for one of the many that are none of ours.
 */
export function asOurs(error: unknown): unknown {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return error;
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return new Error(`${String(code)}: ${String(message)}`, { cause: error });
}

type OutageCode =
  | "excel.cell-edited"
  | "excel.dialog-open"
  | "excel.busy"
  | "excel.too-large"
  | "excel.read-only"
  | "excel.name-taken"
  | "excel.closed"
  | "excel.no-answer";

/** Codes of Excel (`Excel.ErrorCodes`) and of the library under it (`OfficeExtension.ErrorCodes`); messages are localised. */
const outages: Readonly<Record<string, OutageCode>> = {
  InvalidOperationInCellEditMode: "excel.cell-edited",
  WriteNotSupportedWhenModalDialogOpen: "excel.dialog-open",
  ActivityLimitReached: "excel.busy",
  Conflict: "excel.busy",
  InsertDeleteConflict: "excel.busy",
  ServiceNotAvailable: "excel.busy",
  RequestPayloadSizeLimitExceeded: "excel.too-large",
  ResponsePayloadSizeLimitExceeded: "excel.too-large",
  OperationCellsExceedLimit: "excel.too-large",
  RangeExceedsLimit: "excel.too-large",
  AccessDenied: "excel.read-only",
  ItemAlreadyExists: "excel.name-taken",
  InactiveWorkbook: "excel.closed",
  InvalidOrTimedOutSession: "excel.closed",
  ConnectionFailure: "excel.no-answer",
  RequestAborted: "excel.no-answer",
  Timeout: "excel.no-answer",
};

/** Codes by which Excel says what is in the way of a single operation (`Excel.ErrorCodes`). */
const obstacles: Readonly<Record<string, Obstacle>> = {
  MergedRangeConflict: "merged-cells",
  FilteredRangeConflict: "filter",
  PivotTableRangeConflict: "pivot-table",
  NonBlankCellOffSheet: "end-of-sheet",
  InvalidSelection: "selection",
  UnsupportedSheet: "kind-of-sheet",
  MemoryLimitReached: "memory",
  InvalidOperation: "state",
};

/** Excel would not do what it was asked, although nothing was in its way: it could be asked otherwise. */
export function isRefusal(error: unknown): boolean {
  const refusal = officeError(error);
  return refusal !== undefined && outageOf(refusal) === undefined;
}

/** Troubles of the conversation itself: whatever was asked next would meet them too. */
const ofTheConversation: readonly OutageCode[] = [
  "excel.cell-edited",
  "excel.dialog-open",
  "excel.busy",
  "excel.closed",
  "excel.no-answer",
];

/** Excel would not do this one thing; it can be asked for others. The name that Excel gives it. */
export function refusedMember(error: unknown): string | undefined {
  const refusal = officeError(error);
  if (refusal === undefined) return undefined;
  const outage = outageOf(refusal);
  return outage !== undefined && ofTheConversation.includes(outage) ? undefined : refusal.code;
}

function outageOf({ code }: OfficeError): OutageCode | undefined {
  return Object.hasOwn(outages, code) ? outages[code] : undefined;
}

/** The problem that an error of Excel stands for. */
export function outageProblem(error: OfficeError, begun: boolean): Problem {
  const known = outageOf(error);
  if (known !== undefined) return blocking(known, { begun });
  const what = Object.hasOwn(obstacles, error.code) ? obstacles[error.code] : undefined;
  return what === undefined
    ? blocking("excel.refused", { cause: error.code, begun })
    : blocking("excel.in-the-way", { what, begun });
}

/** With these Excel turns a whole batch away at its door: unlike an error inside a batch, they name no place. */
const refusals = [
  "AccessDenied",
  "ActivityLimitReached",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "WriteNotSupportedWhenModalDialogOpen",
];

export function surelyDidNothing({ code, debugInfo = {} }: OfficeError): boolean {
  const { errorLocation = "", statement } = debugInfo;
  if (errorLocation !== "" || !refusals.includes(code)) return false;
  // A cell may refuse in the middle of a batch, and nothing says that Excel then always names the place. The library
  // shows the statement of any action that failed (excel-web-16.00.debug.js, `processForDebugStatementInfo`).
  return code !== "AccessDenied" || statement === undefined;
}

/** Refusals that pass by themselves. */
export function passesByItself(error: OfficeError): boolean {
  return surelyDidNothing(error) && outageOf(error) === "excel.busy";
}

/** What was asked for is not there, or not there any more. */
export function isGone(error: unknown): boolean {
  return officeError(error)?.code === "ItemNotFound";
}

export function isResponseTooLarge(error: unknown): boolean {
  return officeError(error)?.code === "ResponsePayloadSizeLimitExceeded";
}
