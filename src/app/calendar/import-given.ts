import { readCalendarSources } from "./calendar-sources";
import { importCalendar, type CalendarImported, type ImportCalendarRequest } from "./calendrier";
import { refusedRun } from "../deed/locate-problems";
import type { Ran } from "../deed/report";
import type { OnStep } from "../deed/run";
import type { FileGiven, Tools } from "../deed/verb";
import { done } from "../../kernel/outcome";
import type { WorkbookPort } from "../../workbook/port";

export interface ImportGivenRequest extends Omit<ImportCalendarRequest, "sources"> {
  readonly source: FileGiven | PastedText;
}

/** Lines that the clerk copied from somewhere. */
interface PastedText {
  readonly name: string;
  readonly text: string;
}

/** The school calendar from a file that nobody has read yet, or from a text. */
export async function importGivenCalendar(
  { source, ...request }: ImportGivenRequest,
  workbook: WorkbookPort,
  onStep: OnStep | undefined,
  { openWorkbook }: Tools,
): Promise<Ran<CalendarImported>> {
  const sources =
    "bytes" in source
      ? await readCalendarSources(source.bytes, source.name, openWorkbook)
      : done([{ name: source.name, content: { kind: "text", text: source.text } } as const]);
  if (!sources.ok) return refusedRun(sources.problems, undefined);
  return importCalendar({ ...request, sources: sources.value }, workbook, onStep);
}
