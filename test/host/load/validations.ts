import type { DataValidation, Worksheet } from "exceljs";
import { columnNumber } from "../workbook/address";
import type { Area } from "../workbook/area";
import type { HostSheet } from "../workbook/sheet";
import { noValidation, type Validation } from "../workbook/validation";

/**
 * exceljs tells validations cell by cell, thousands for a column, and those of one element of the file as one object: runs of
 * cells that say the same become one again.
 */
export function loadValidations(worksheet: Worksheet, sheet: HostSheet): void {
  const { dataValidations = {} } = worksheet.model as unknown as {
    readonly dataValidations?: Readonly<Record<string, DataValidation>>;
  };
  const words = new Map<DataValidation, string>();
  const columns = new Map<string, Run[]>();
  for (const [address, validation] of Object.entries(dataValidations)) {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (letters === undefined) continue;
    const said = words.get(validation) ?? JSON.stringify(validation);
    words.set(validation, said);
    const key = `${letters} ${said}`;
    const runs = columns.get(key) ?? [];
    columns.set(key, runs);
    const row = Number(digits) - 1;
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, column: columnNumber(letters), rows: 1, columns: 1, validation });
  }
  for (const { validation, ...area } of [...columns.values()].flat())
    sheet.validations.change(area, validationOf(validation));
}

/** Cells one below the other. */
interface Run extends Area {
  rows: number;
  readonly validation: DataValidation;
}

const kinds: Readonly<Record<string, string>> = { whole: "wholeNumber" };
const operators: Readonly<Record<string, string>> = { equal: "EqualTo", notEqual: "NotEqualTo" };

function validationOf(file: DataValidation): Omit<Validation, "areas"> {
  const { type, formulae, operator = "between", allowBlank = false } = file;
  // A column with a hint and no rule has neither a type nor formulas, whatever the types of exceljs say.
  const rules = formulae as readonly unknown[] | undefined;
  const [formula1, formula2] = (rules ?? []).map(String);
  const comparison = {
    operator: operators[operator] ?? operator.charAt(0).toUpperCase() + operator.slice(1),
    formula1,
    ...(formula2 === undefined ? {} : { formula2 }),
  };
  const rule =
    rules === undefined
      ? {}
      : type === "list"
        ? { list: { inCellDropDown: true, source: listSource(formula1 ?? "") } }
        : type === "custom"
          ? { custom: { formula: `=${formula1 ?? ""}` } }
          : { [kinds[type] ?? type]: comparison };
  return {
    rule,
    ignoreBlanks: allowBlank,
    errorAlert: {
      ...(noValidation.errorAlert as object),
      title: file.errorTitle ?? "",
      message: file.error ?? "",
      showAlert: file.showErrorMessage ?? false,
      style: (file.errorStyle ?? "stop").replace(/^./, (letter) => letter.toUpperCase()),
    },
    prompt: {
      title: file.promptTitle ?? "",
      message: file.prompt ?? "",
      showPrompt: file.showInputMessage ?? false,
    },
  };
}

/** A list typed out stands in quotes; anything else is a formula. */
function listSource(formula: string): string {
  const typed = /^"([^]*)"$/.exec(formula)?.[1];
  return typed === undefined ? `=${formula}` : typed.replaceAll('""', '"');
}
