import { takeIn, type TakeInRequest, type TakenIn } from "./encaisser";
import { readTakingsSources } from "./takings-source";
import { refusedRun } from "../deed/locate-problems";
import type { Ran } from "../deed/report";
import type { OnStep } from "../deed/run";
import type { FileGiven, Tools } from "../deed/verb";
import { headersToChoose, type TakingColumns, type TakingsSource } from "../../formats/bank";
import type { ProblemCode } from "../../kernel/problem";
import type { WorkbookPort } from "../../workbook/port";

export interface TakeInGivenRequest extends Omit<TakeInRequest, "sources"> {
  readonly source?: FileGiven | undefined;
}

/** What only the clerk can say of a table: what stands under which header. */
export interface ColumnsAsked {
  readonly headers: readonly string[];
  readonly known: TakingColumns;
}

export type TakenOrAsked = Ran<TakenIn> & { readonly question: ColumnsAsked | undefined };

/** What came in, from a file that nobody has read yet; a table that is not understood comes with its headers. */
export async function takeInGiven(
  { source, ...request }: TakeInGivenRequest,
  workbook: WorkbookPort,
  onStep: OnStep | undefined,
  { openWorkbook, unpackerOf }: Tools,
): Promise<TakenOrAsked> {
  const sources = source && (await readTakingsSources(source, openWorkbook, await unpackerOf(source.bytes)));
  if (sources?.ok === false) return { ...refusedRun(sources.problems, undefined), question: undefined };
  const ran = await takeIn({ ...request, sources: sources?.value }, workbook, onStep);
  const isAsked = ran.result === undefined && ran.problems.some(({ code }) => aboutHeaders.has(code));
  return { ...ran, question: isAsked ? questionAbout(sources?.value ?? []) : undefined };
}

/** Troubles of a table that go away once the clerk says what stands under which header. */
const aboutHeaders = new Set<ProblemCode>([
  "bank.missing-columns",
  "bank.absent-header",
  "bank.ambiguous-column",
  "takings.unknown-form",
]);

/** Of several files nobody knows which one is meant. */
function questionAbout([first, ...others]: readonly TakingsSource[]): ColumnsAsked | undefined {
  return first === undefined || others.length > 0 ? undefined : headersToChoose(first.content);
}
