import { problemLines } from "../../src/wording/reports";
import { isErrorCell, isPercentCell, type CellValue } from "../../src/workbook/port";
import type { RunExhibit } from "./gallery";
import type { Grid, Shown } from "./page";
import { smallTown } from "./small-town";
import { letter } from "./xlsx-by-hand";

/** The gallery as a document: English around, and the French sentences exactly as the program says them. */
export function printGallery(exhibits: readonly RunExhibit[]): string {
  return [
    "# Problems",
    "",
    "Every problem that Écot can report, with the smallest input that makes it and the exact words that come out. This page",
    "is printed from `test/problems`, whose pages are run as tests: change a page or a sentence, then run",
    "`npm run problems:update`.",
    "",
    "Unless a page says otherwise, the workbook is the small town below, with the sheets of the page instead of its own;",
    "“waits” tells whose invoices of November 2026 a draft leaves out because of the problem.",
    "",
    ...Object.entries(smallTown).flatMap(([name, rows]) => [...fenced(sheetLines(name, rows)), ""]),
    ...printAreas(exhibits),
  ].join("\n");
}

function printAreas(exhibits: readonly RunExhibit[]): readonly string[] {
  const lines: string[] = [];
  let area = "";
  let code = "";
  for (const exhibit of exhibits) {
    if (exhibit.area !== area) lines.push(`## ${exhibit.area}`, "");
    if (exhibit.code !== code) lines.push(`### \`${exhibit.code}\``, "");
    ({ area, code } = exhibit);
    lines.push(...printExhibit(exhibit));
  }
  return lines;
}

export function printExhibit({ code, example, met }: RunExhibit): readonly string[] {
  const { about, command, input } = example;
  const notes = input.flatMap((shown) => (shown.kind === "note" ? [shown.text] : []));
  const told = met.problems.filter((problem) => problem.code === code);
  const others = [...new Set(met.problems.map((problem) => problem.code).filter((other) => other !== code))];
  return [
    ...(about === undefined ? [] : [`${capital(about)}.`, ""]),
    ...notes.flatMap((text) => [text, ""]),
    ...fenced(inputLines(input, command)),
    "",
    ...fenced(problemLines(told)),
    "",
    `Waits: ${met.waits}.${others.length === 0 ? "" : ` Also said: ${others.map((other) => `\`${other}\``).join(", ")}.`}`,
    "",
  ];
}

function inputLines(input: readonly Shown[], command: string): readonly string[] {
  const lines = input.flatMap((shown) => {
    switch (shown.kind) {
      case "sheet":
        return [...sheetLines(shown.name, shown.rows), ""];
      case "no-sheet":
        return [`(no sheet ${shown.name})`, ""];
      case "text":
        return [shown.name, ...shown.text.split("\n").map((line) => `  ${line}`), ""];
      case "note":
        return [];
    }
  });
  return [...lines, `$ ${command}`];
}

/** A sheet with its letters and numbers, so that the cell of the message can be found. */
function sheetLines(name: string, rows: Grid): readonly string[] {
  if (rows.every((cells) => cells.length === 0)) return [name, "  (blank)"];
  const width = Math.max(...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const table = [
    ["", ...columns.map(letter)],
    ...rows.map((cells, row) => [
      String(row + 1),
      ...columns.map((column) => cellText(cells[column] ?? null)),
    ]),
  ];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((cells) => (cells[column] ?? "").length)),
  );
  const lines = table.map((cells) =>
    `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")}`.replace(/[ |]+$/, ""),
  );
  return [name, ...lines];
}

const longestShown = 44;

function cellText(cell: CellValue): string {
  if (cell === null) return "";
  if (isPercentCell(cell)) return `${String(cell.percent).replace(".", ",")} %`;
  if (isErrorCell(cell)) return cell.error === "" ? "(formula without a result)" : cell.error;
  const text = typeof cell === "number" ? String(cell).replace(".", ",") : String(cell);
  return text.length > longestShown ? `${text.slice(0, 12)}… (${String(text.length)} characters)` : text;
}

function fenced(lines: readonly string[]): readonly string[] {
  return ["```text", ...lines, "```"];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
