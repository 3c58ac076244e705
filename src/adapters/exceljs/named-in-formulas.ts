import type { Cell, Workbook, Worksheet } from "exceljs";
import { quoteSheet } from "../../workbook/excel/addresses";
import { isColumnCall } from "../../workbook/excel/named-columns";
import { callSheetOtherwise, isSheetCall } from "../../workbook/excel/named-sheets";

/** Does a formula of the workbook call the column of a table by this name? */
export function isColumnCalled(workbook: Workbook, column: string): boolean {
  const isCall = isColumnCall(column);
  return formulasOf(workbook).some((formula) => isCall(formula));
}

/** Does a formula call a sheet in a way that could not be followed, as one of several (`Feuil1:Feuil3!A1`) or as a text? */
export function isSheetCalledOtherwise(workbook: Workbook, name: string): boolean {
  const isCall = isSheetCall(name);
  return formulasOf(workbook).some((formula) => isCall(callSheetOtherwise(formula, name, "")));
}

/** Gives a sheet another name, and has every formula, list, defined name and link call it so. */
export function renameSheet(workbook: Workbook, sheet: Worksheet, name: string): void {
  const from = sheet.name;
  const call = quoteSheet(name);
  const renamed = (formula: string) => callSheetOtherwise(formula, from, call);
  mapFormulas(workbook, renamed);
  workbook.definedNames.model = workbook.definedNames.model.map(({ name: own, ranges }) => ({
    name: own,
    ranges: ranges.map(renamed),
  }));
  sheet.name = name;
}

function formulasOf(workbook: Workbook): readonly string[] {
  const formulas = workbook.definedNames.model.flatMap(({ ranges }) => ranges);
  mapFormulas(workbook, (formula) => {
    formulas.push(formula);
    return formula;
  });
  return formulas;
}

type MapFormula = (formula: string) => string;

/** Every formula of the sheets and of their links, with what `map` makes of it. */
function mapFormulas(workbook: Workbook, map: MapFormula): void {
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        mapCell(cell, map);
      });
    });
    for (const rule of rulesOf(sheet)) {
      if (rule.formulae === undefined) continue;
      rule.formulae = rule.formulae.map((formula) => (typeof formula === "string" ? map(formula) : formula));
    }
  }
}

interface Rule {
  formulae?: unknown[];
}

/** Drop-down lists, and looks under a condition: exceljs has them, and its types do not. */
function rulesOf(sheet: Worksheet): readonly Rule[] {
  const { dataValidations, conditionalFormattings } = sheet as unknown as {
    readonly dataValidations: { readonly model: Readonly<Record<string, Rule | undefined>> };
    readonly conditionalFormattings: readonly { readonly rules: readonly Rule[] }[];
  };
  const lists = Object.values(dataValidations.model).filter((list) => list !== undefined);
  return [...lists, ...conditionalFormattings.flatMap(({ rules }) => rules)];
}

function mapCell(cell: Cell, map: MapFormula): void {
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
