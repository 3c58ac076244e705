import type { ColumnTemplate } from "../changes";
import { columnLetters, quoteSheet } from "./addresses";

/** A column of another sheet that fills a drop-down list. */
export interface ChoiceSource {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
}

/** Finds that column by the name of its sheet and its header. */
export type FindSource = (sheet: string, header: string) => ChoiceSource | undefined;

/** Lists reach down to this row: enough to type in, and exceljs-based tools, which visit every row, still open the file. */
export const lastValidatedRow = 5000;

const longestPromptTitle = 32;
const longestPrompt = 255;
const longestChoices = 253;
const choiceRows = 20_000;

/** The drop-down list of a column. */
export interface DropDownList {
  /** Fixed values separated by commas, or a formula without its equals sign. */
  readonly source: { readonly choices: string } | { readonly formula: string };
  /** What happens to another value: it is refused, or asked about, or taken in silence. */
  readonly others: "refused" | "doubted" | "accepted";
}

/**
 * A list of fixed values refuses others unless the column says that it only helps; a list taken from another sheet warns,
 * since the clerk may type a child before its family. `undefined` when the column has no list, or its source is missing.
 */
export function dropDownList(column: ColumnTemplate, findSource: FindSource): DropDownList | undefined {
  const { choices, choicesFrom, openChoices } = column;
  if (choices !== undefined && choices.length > 0) {
    const list = choices.join(",");
    const hasComma = choices.some((choice) => choice.includes(","));
    if (hasComma || doubledQuotes(list).length > longestChoices) {
      throw new RangeError(`The choices of ${column.header} do not fit a drop-down list.`);
    }
    return { source: { choices: list }, others: openChoices === true ? "accepted" : "refused" };
  }
  const source = choicesFrom && findSource(choicesFrom.sheet, choicesFrom.header);
  if (source === undefined) return undefined;
  return {
    source: { formula: sourceFormula(source) },
    others: openChoices === true ? "accepted" : "doubted",
  };
}

/** Rows of a column that have one list and one hint, as a column of their own would. */
export interface ListedRows {
  readonly first: number;
  readonly last: number;
  readonly column: ColumnTemplate;
}

/**
 * Which rows of a column are given which list: all of them one, down to a row far below, or each of the first ones its own.
 * `last` is that of the rows which are there.
 */
export function listedRows(column: ColumnTemplate, first: number, last: number): readonly ListedRows[] {
  const { rowChoices, ...rest } = column;
  if (rowChoices === undefined) return [{ first, last: Math.max(last, lastValidatedRow), column }];
  return rowChoices.map((own, index) => ({
    first: first + index,
    last: first + index,
    column: { ...rest, ...own },
  }));
}

/**
 * The filled part of the column, down to its last text: a plain range would show thousands of blank lines, and Excel opens
 * such a list at its first blank. OFFSET and SUMPRODUCT mean the same in Excel and in LibreOffice.
 */
function sourceFormula({ sheet, column, firstRow }: ChoiceSource): string {
  const letters = columnLetters(column);
  const at = (row: number) => `$${letters}$${row}`;
  const name = quoteSheet(sheet);
  const range = `${name}!${at(firstRow)}:${at(firstRow + choiceRows - 1)}`;
  const last = `SUMPRODUCT(MAX((${range}<>"")*ROW(${range})))`;
  return `OFFSET(${name}!${at(firstRow)},0,0,MAX(1,${last}-${firstRow - 1}),1)`;
}

/** What a list chooses from, as files spell it: a formula too where it is fixed values. */
export function listFormula(source: DropDownList["source"]): string {
  return "formula" in source ? source.formula : `"${doubledQuotes(source.choices)}"`;
}

function doubledQuotes(text: string): string {
  return text.replace(/"/g, '""');
}

/** The hint that shows when a cell of the column is selected. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

export function promptOf({ header, hint }: ColumnTemplate): Prompt | undefined {
  if (hint === undefined) return undefined;
  return { title: shorten(header, longestPromptTitle), message: shorten(hint, longestPrompt) };
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
