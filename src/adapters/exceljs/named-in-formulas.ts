import type { Cell, Workbook, Worksheet } from "exceljs";
import { quoteSheet } from "../../workbook/excel/addresses";
import { callSheetOtherwise } from "../../workbook/excel/named-sheets";

/** Does a formula of the workbook call the column of a table by this name? */
export function isColumnCalled(workbook: Workbook, column: string | undefined): boolean {
  if (column === undefined) return false;
  const called = `[${column.replace(/['#@[\]]/g, "'$&")}]`.toLowerCase();
  let isCalled = false;
  eachFormula(workbook, (formula) => {
    isCalled ||= formula.toLowerCase().includes(called);
    return formula;
  });
  return isCalled;
}

/** Gives a sheet another name, and has every formula, list, defined name and link call it so. */
export function renameSheet(workbook: Workbook, sheet: Worksheet, name: string): void {
  const from = sheet.name;
  const call = quoteSheet(name);
  const renamed = (formula: string) => callSheetOtherwise(formula, from, call);
  eachFormula(workbook, renamed);
  workbook.definedNames.model = workbook.definedNames.model.map(({ name: own, ranges }) => ({
    name: own,
    ranges: ranges.map(renamed),
  }));
  sheet.name = name;
}

/** Every formula of the workbook and of its links, with what `map` makes of it. */
function eachFormula(workbook: Workbook, map: (formula: string) => string): void {
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        mapCell(cell, map);
      });
    });
    const { dataValidations } = sheet as unknown as {
      readonly dataValidations: {
        readonly model: Readonly<Record<string, { formulae?: unknown[] } | undefined>>;
      };
    };
    for (const validation of Object.values(dataValidations.model)) {
      if (validation?.formulae === undefined) continue;
      validation.formulae = validation.formulae.map((formula) =>
        typeof formula === "string" ? map(formula) : formula,
      );
    }
  }
}

function mapCell(cell: Cell, map: (formula: string) => string): void {
  const { value } = cell;
  if (value === null || typeof value !== "object" || value instanceof Date) return;
  if ("formula" in value && typeof value.formula === "string") {
    const mapped = map(value.formula);
    if (mapped !== value.formula) cell.value = { ...value, formula: mapped };
  } else if ("hyperlink" in value && value.hyperlink.startsWith("#")) {
    const mapped = `#${map(value.hyperlink.slice(1))}`;
    if (mapped !== value.hyperlink) cell.value = { ...value, hyperlink: mapped };
  }
}
