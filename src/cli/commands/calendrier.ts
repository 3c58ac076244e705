import { basename } from "node:path";
import { openXlsx } from "../../adapters/xlsx";
import { importCalendar } from "../../app/calendrier";
import { locateProblems } from "../../app/locate-problems";
import { countBySeverity } from "../../app/report";
import type { CalendarSource } from "../../formats/school-calendar";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { commandLine } from "../../wording/command-line";
import { calendarSummary } from "../../wording/reports";
import type { CellValue } from "../../workbook/port";
import { clockOf } from "../clock";
import { readWholeFile } from "../files";
import type { ExitCode, Shell } from "../shell";
import { onWorkbook, unusableFile, type CommonOptions } from "./common";

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
  const sources = await readSources(options.depuis);
  if (!sources.ok)
    return unusableFile("calendrier", locateProblems(sources.problems, undefined), options, shell);
  return onWorkbook(path, options, shell, "calendrier", async ({ workbook, progress }) => {
    const request = {
      sources: sources.value,
      academie: options.academie,
      schoolYear: options.annee,
      now: clockOf(shell.now()),
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

/** A text as it is, or every sheet of a workbook: the first that holds a calendar is taken. */
async function readSources(path: string): Promise<Outcome<readonly CalendarSource[]>> {
  const file = await readWholeFile(path);
  if (!file.ok) return file;
  const name = basename(path);
  const { bytes } = file.value;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return done([{ name, content: { kind: "text", text: decode(bytes) } }]);
  const opened = await openXlsx(bytes, name);
  if (!opened.ok) return opened;
  const names = await opened.value.read([]);
  if (!names.ok) return names;
  const snapshot = await opened.value.read(names.value.sheetNames);
  if (!snapshot.ok) return refused(...snapshot.problems);
  return done(
    snapshot.value.sheets.map((sheet) => ({
      name,
      content: { kind: "cells", rows: sheet.rows.map(plainCells) },
    })),
  );
}

function plainCells(row: readonly CellValue[]): readonly (string | number | boolean | null)[] {
  return row.map((cell) => (typeof cell === "object" ? null : cell));
}

/** UTF-8 as the ministry publishes; Windows-1252 where Excel saved a csv the old way. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
