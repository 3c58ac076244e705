import type { Listed, ListedChild, ListedQuotient } from "../../domain/roll";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, information, warning, type Problem } from "../../kernel/problem";
import { ClassTitle } from "./class-title";
import { columnProblems } from "./column-problems";
import {
  allGrids,
  gridsOf,
  possibleHeaders,
  tablesIn,
  type FoundTable,
  type Grid,
  type SaidColumns,
} from "./find-tables";
import { likelyFields } from "./likely-fields";
import type { ListSource } from "./list-source";
import type { ListTable, PassedOver, ReadList } from "./read-list";
import { readLines } from "./read-lines";
import { repairLetters } from "./repair-letters";
import { filledIn, cellText } from "./row-text";
import { kindOf } from "./table-kind";
import { TickTotals } from "./totals";

/**
 * What does a list say, line by line? Any table of children, of those who answer for them or of quotients, as text or as the
 * sheets of a workbook, whatever stands above, between and below; `said` are the columns that the clerk named.
 */
export function parseList(source: ListSource, said: readonly SaidColumns[] = []): Outcome<ReadList> {
  const { grids, problems: found } = openGrids(source, said);
  if (found.some(({ severity }) => severity === "blocking")) return refused(...found);
  const tables = grids.flatMap((grid) => tablesIn(grid, said));
  const kinds = tables.map(kindOf);
  const kind = (["children", "guardians", "quotients"] as const).find((each) => kinds.includes(each));
  if (kind === undefined) return refused(notUnderstood(source.name, tables));
  return readTables(source.name, grids, tables, kind, found);
}

/** The tables of a list, understood or not, for a person to say what stands in which column. */
export function listTables(source: ListSource, said: readonly SaidColumns[] = []): readonly ListTable[] {
  const tables = openGrids(source, said).grids.flatMap((grid) => tablesIn(grid, said));
  return tables.map((table) => shownTable(table, table.below.length));
}

/** What the headers of a list may be, for whoever knows some of them from before. */
export function possibleListHeaders(source: ListSource): readonly (readonly string[])[] {
  return possibleHeaders(allGrids(source));
}

function openGrids(source: ListSource, said: readonly SaidColumns[]) {
  const { content, name } = source;
  const repaired = content.kind === "text" ? repairLetters(content.text) : { text: "", isRepaired: false };
  const { grids, problem } = gridsOf(source, repaired.text.replaceAll("\0", ""), said);
  const problems = [
    ...(problem === undefined ? [] : [problem]),
    ...(repaired.isRepaired ? [warning("list.letters-repaired", { file: name })] : []),
  ];
  return { grids, problems };
}

function readTables(
  file: string,
  grids: readonly Grid[],
  tables: readonly FoundTable[],
  kind: Listed["kind"],
  found: readonly Problem[],
): Outcome<ReadList> {
  const children: ListedChild[] = [];
  const quotients: ListedQuotient[] = [];
  const shown: ListTable[] = [];
  const passedOver: PassedOver[] = [];
  const problems: Problem[] = [...found];
  for (const grid of grids) {
    const sheet = grid.sheet?.name;
    const carried = { title: new ClassTitle(), totals: new TickTotals() };
    const own = tables.filter((table) => table.grid === grid);
    const taken = own.filter(
      (table) => kindOf(table) === kind || (kind === "children" && kindOf(table) === "quotients"),
    );
    for (const table of taken) {
      const lines = readLines(file, table, kindOf(table) ?? kind, carried);
      children.push(...lines.listed.children);
      quotients.push(...lines.listed.quotients);
      passedOver.push(...lines.passedOver);
      problems.push(...columnProblems(file, table), ...lines.problems);
      shown.push(shownTable(table, lines.lines));
    }
    if (sheet === undefined || taken.length > 0) continue;
    const other = own.map(kindOf).find((each) => each !== undefined);
    if (other !== undefined) problems.push(warning("list.other-list", { file, sheet, kind: other }));
    const [first] = grid.rows.filter((row) => filledIn(row).length > 0);
    const text =
      first === undefined
        ? ""
        : filledIn(first)
            .map((position) => cellText(first.cells[position]))
            .join(" ");
    passedOver.push({
      place: { sheet, line: undefined },
      why: other === undefined ? "no-list" : "other-list",
      text,
    });
  }
  problems.push(...grids.flatMap((grid) => hiddenIn(file, grid, shown)));
  if (children.length + quotients.length === 0)
    return refused(blocking("list.unknown-form", { file }), ...problems);
  return done({ listed: { kind, children, quotients }, tables: shown, passedOver }, problems);
}

function hiddenIn(file: string, { sheet, rows }: Grid, shown: readonly ListTable[]): readonly Problem[] {
  if (sheet === undefined || !shown.some((table) => table.sheet === sheet.name)) return [];
  const filled = new Set(rows.filter((row) => filledIn(row).length > 0).map(({ line }) => line));
  const hiddenRows = sheet.hiddenRows.filter((row) => filled.has(row));
  const columns = sheet.hiddenColumns.flatMap((column) =>
    rows.some(({ cells }) => cellText(cells[column - 1]) !== "") ? [headerIn(rows, column - 1)] : [],
  );
  if (hiddenRows.length + columns.length === 0) return [];
  return [information("list.hidden", { file, sheet: sheet.name, rows: hiddenRows, columns })];
}

function headerIn(rows: Grid["rows"], position: number): string {
  return rows.map(({ cells }) => cellText(cells[position])).find((text) => text !== "") ?? "";
}

function notUnderstood(file: string, tables: readonly FoundTable[]): Problem {
  const asked = tables.find(({ columns }) => columns.names.length > 0);
  if (asked === undefined) return blocking("list.unknown-form", { file });
  const headers = asked.columns.names.filter((name) => name !== "");
  return blocking("list.columns-asked", { file, sheet: asked.grid.sheet?.name, headers });
}

const mostSamples = 3;

function shownTable(table: FoundTable, lines: number): ListTable {
  const { columns, below, header, isHeaderless } = table;
  const likely = likelyFields(table);
  return {
    sheet: table.grid.sheet?.name,
    line: isHeaderless ? undefined : header.line,
    columns: columns.names.map((name, position) => ({
      header: name,
      play: columns.plays[position] ?? { kind: "unknown" },
      likely: likely.get(position),
      samples: columns.plays[position]?.kind === "private" ? [] : samplesIn(below, position),
    })),
    kind: kindOf(table),
    lines,
  };
}

function samplesIn(below: FoundTable["below"], position: number): readonly string[] {
  const texts = new Set<string>();
  for (const { cells } of below) {
    const text = cellText(cells[position]);
    if (text !== "") texts.add(text);
    if (texts.size === mostSamples) break;
  }
  return [...texts];
}
