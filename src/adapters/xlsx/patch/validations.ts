import type { ColumnTemplate } from "../../../workbook/changes";
import { columnLetters, quoteSheet } from "../address";
import { placeFor } from "../sheet/order";
import type { SheetText } from "../sheet/sheet-text";
import { type Edit, withAttribute } from "../xml/elements";
import { encodeCellAttribute, escapeText } from "../xml/text";

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
const longestFormula = 255;
const choiceRows = 20_000;

/**
 * The drop-down list and the hint of a column (ECMA-376 part 1, 18.3.1.32); `undefined` when it has neither. A list of
 * fixed values refuses others unless the column says that it only helps; a list taken from another sheet warns, since the
 * clerk may type a child before its family.
 */
export function validationXml(
  column: ColumnTemplate,
  sqref: string,
  findSource: FindSource,
): string | undefined {
  const formula = listFormula(column, findSource);
  if (formula === undefined && column.hint === undefined) return undefined;
  const attributes: (readonly [string, string])[] = [];
  if (formula !== undefined) {
    attributes.push(["type", "list"]);
    if (column.openChoices === true) attributes.push(["errorStyle", "information"]);
    else if (column.choicesFrom !== undefined) attributes.push(["errorStyle", "warning"]);
  }
  attributes.push(["allowBlank", "1"]);
  if (column.hint !== undefined) attributes.push(["showInputMessage", "1"]);
  // Even "information" makes a typist click: a list that only helps says nothing.
  if (formula !== undefined && column.openChoices !== true) attributes.push(["showErrorMessage", "1"]);
  if (column.hint !== undefined) {
    attributes.push(["promptTitle", shorten(column.header, longestPromptTitle)]);
    attributes.push(["prompt", shorten(column.hint, longestPrompt)]);
  }
  attributes.push(["sqref", sqref]);
  const written = attributes.map(([name, value]) => ` ${name}="${encodeCellAttribute(value)}"`).join("");
  const inside = formula === undefined ? "" : `<formula1>${escapeText(formula)}</formula1>`;
  return `<dataValidation${written}>${inside}</dataValidation>`;
}

function listFormula(column: ColumnTemplate, findSource: FindSource): string | undefined {
  const { choices, choicesFrom } = column;
  if (choices !== undefined && choices.length > 0) {
    const list = `"${choices.join(",").replace(/"/g, '""')}"`;
    const hasComma = choices.some((choice) => choice.includes(","));
    if (hasComma || list.length > longestFormula) {
      throw new RangeError(`The choices of ${column.header} do not fit a drop-down list.`);
    }
    return list;
  }
  const source = choicesFrom && findSource(choicesFrom.sheet, choicesFrom.header);
  return source === undefined ? undefined : sourceFormula(source);
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

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Adds validations to those of a sheet. */
export function validationEdits(sheet: SheetText, added: readonly string[]): readonly Edit[] {
  if (added.length === 0) return [];
  const { prefix } = sheet.layout;
  const items = prefix === "" ? added.join("") : added.join("").replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  const element = sheet.child("dataValidations");
  if (element === undefined) {
    const at = placeFor(sheet, "dataValidations");
    const tag = `${prefix}dataValidations`;
    return [{ start: at, end: at, text: `<${tag} count="${added.length}">${items}</${tag}>` }];
  }
  const count = sheet.inside("dataValidations").length + added.length;
  const open = withAttribute(sheet.startTag(element).replace(/\s*\/>$/, ">"), "count", String(count));
  return [
    { start: element.start, end: element.openEnd, text: open },
    { start: element.contentEnd, end: element.contentEnd, text: items },
  ];
}
