import {
  parseSchoolCalendar,
  type CalendarChoice,
  type ImportedCalendar,
} from "../../../src/formats/school-calendar";
import type { TableCell } from "../../../src/formats/table";
import type { Outcome } from "../../../src/kernel/outcome";

export const reims: CalendarChoice = { academie: "Reims", schoolYear: "2026-2027", territory: "metropole" };

export const technicalHeader = "description;population;start_date;end_date;location;zones;annee_scolaire";

/** Names the first return, 1 September 2026, so that the samples are not warned about it. */
export const summerBefore = "Vacances d'Été;Élèves;2026-07-04;2026-09-01;Reims;Zone B;2025-2026";

export function parseText(text: string, choice: Partial<CalendarChoice> = {}): Outcome<ImportedCalendar> {
  return parseSchoolCalendar(
    { name: "calendrier", content: { kind: "text", text } },
    { ...reims, ...choice },
  );
}

export function parseCells(
  rows: readonly (readonly TableCell[])[],
  choice: Partial<CalendarChoice> = {},
): Outcome<ImportedCalendar> {
  return parseSchoolCalendar({ name: "feuille", content: { kind: "cells", rows } }, { ...reims, ...choice });
}

/** Rows of a csv for Reims, each `description;population;start;end`, under the technical header. */
export function parseRows(
  rows: readonly string[],
  choice: Partial<CalendarChoice> = {},
): Outcome<ImportedCalendar> {
  const academie = choice.academie ?? "Reims";
  const lines = rows.map((row) => `${row};${academie};;`);
  return parseText([technicalHeader, summerBefore.replace("Reims", academie), ...lines].join("\n"), choice);
}

/** The closures as `2026-10-17 > 2026-11-01 vacation Vacances de la Toussaint`; of a refusal, its codes. */
export function closuresOf(outcome: Outcome<ImportedCalendar>): readonly string[] {
  if (!outcome.ok) return outcome.problems.map(({ code }) => `refused: ${code}`);
  return outcome.value.closures.map(({ from, to, type, label }) => `${from} > ${to} ${type} ${label}`);
}

/** What was noticed, by code. */
export function codesOf(outcome: Outcome<ImportedCalendar>): readonly string[] {
  return outcome.problems.map(({ code }) => code);
}
