import { basename } from "node:path";
import { openXlsx } from "../../adapters/xlsx";
import { readCalendarSources } from "../../app/calendar/calendar-sources";
import { importCalendar } from "../../app/calendar/calendrier";
import { locateProblems } from "../../app/deed/locate-problems";
import { countBySeverity } from "../../app/deed/report";
import type { CalendarSource } from "../../formats/school-calendar";
import type { Outcome } from "../../kernel/outcome";
import { commandLine } from "../../wording/command-line";
import { calendarSummary } from "../../wording/reports";
import { clockReading } from "../../app/deed/run";
import { readWholeFile, systemEngine } from "../files";
import type { ExitCode, Shell } from "../shell";
import { onWorkbook, unusableFile } from "./common";
import type { CommonOptions } from "./options";

export interface CalendrierOptions extends CommonOptions {
  readonly depuis: string;
  readonly academie?: string;
  readonly annee?: string;
}

/** `ecot calendrier`: imports the school calendar of the town's académie. */
export async function runCalendrier(
  path: string,
  options: CalendrierOptions,
  shell: Shell,
): Promise<ExitCode> {
  const calendars = await readSources(options.depuis);
  if (!calendars.ok)
    return unusableFile("calendrier", locateProblems(calendars.problems, undefined), options, shell);
  const sources = [options.depuis];
  return onWorkbook(path, { ...options, sources }, shell, "calendrier", async ({ workbook, progress }) => {
    const request = {
      sources: calendars.value,
      academie: options.academie,
      schoolYear: options.annee,
      now: clockReading(shell.now()),
    };
    const { result, problems } = await importCalendar(request, workbook, (step) => {
      progress.step(commandLine.steps[step]);
    });
    if (result === undefined) return { lines: [], report: {}, problems, done: false };
    const { academie, schoolYear, added, removed, kept } = result;
    const counts = { added: added.length, removed: removed.length, kept: kept.length };
    return {
      lines: calendarSummary(result),
      report: {
        academie,
        schoolYear,
        counts: { ...counts, problems: countBySeverity(problems) },
        added,
        removed,
      },
      problems,
      done: true,
    };
  });
}

async function readSources(path: string): Promise<Outcome<readonly CalendarSource[]>> {
  const file = await readWholeFile(path);
  const open = (bytes: Uint8Array, name: string) => openXlsx(bytes, name, systemEngine);
  return file.ok ? readCalendarSources(file.value.bytes, basename(path), open) : file;
}
