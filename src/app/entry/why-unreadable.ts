import { wordsOf } from "../../wording/problems";
import type { TableSheet } from "../../workbook/declaration";
import { readTypedCells } from "../../workbook/typed-cells";

/**
 * Why can what was typed for a column not be read? For the form to say so beside the field, before anything is written; nothing
 * of a field that is still empty. A year of two digits is for whoever knows the school year.
 */
export function whyUnreadable(sheet: TableSheet, field: string, text: string): string | undefined {
  if (text.trim() === "") return undefined;
  const [problem] = readTypedCells(sheet, { [field]: text }, undefined).problems;
  if (problem === undefined || problem.code === "reading.two-digit-year") return undefined;
  const { message, advice } = wordsOf(problem);
  return `${message} ${advice}`;
}
