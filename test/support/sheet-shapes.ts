import { addressOf } from "../host/workbook/address";
import { lastRowOf, type Area } from "../host/workbook/area";
import type { HostSheet } from "../host/workbook/sheet";
import type { Validation } from "../host/workbook/validation";

/** What a sheet is beside its cells and tables: what helps the clerk to fill it. */
export interface SheetShape {
  readonly frozenRows: number;
  /** In points, column by column. */
  readonly widths: readonly number[];
  readonly headerHeight: number | undefined;
  readonly tableStyles: readonly string[];
  /** `C2:C5000 Oui,Non (Stop) | Résident | Vide : tout le monde.`: lists and hints, from left to right. */
  readonly validations: readonly string[];
}

export function shapeOf(sheet: HostSheet): SheetShape {
  return {
    frozenRows: sheet.frozen.rows,
    widths: [...sheet.columnWidths].sort(([left], [right]) => left - right).map(([, width]) => width),
    headerHeight: sheet.rowHeights.get(0),
    tableStyles: sheet.tables.map(({ style }) => style),
    validations: validationsOf(sheet),
  };
}

/** Excel puts a list down piece by piece as rows are added; pieces that follow each other and say the same are one. */
function validationsOf({ validations }: HostSheet): readonly string[] {
  const pieces = validations.list
    .flatMap((validation) => validation.areas.map((area) => ({ area, words: told(validation) })))
    .sort((left, right) => left.area.column - right.area.column || left.area.row - right.area.row);
  const joined: { area: Area; words: string }[] = [];
  for (const { area, words } of pieces) {
    const last = joined.at(-1);
    const isNext = last?.area.column === area.column && lastRowOf(last.area) + 1 === area.row;
    if (isNext && last.words === words && last.area.columns === area.columns) {
      last.area = { ...last.area, rows: last.area.rows + area.rows };
    } else joined.push({ area, words });
  }
  return joined.map(({ area, words }) => `${addressOf(area)} ${words}`);
}

/** What the clerk sees of it: an alert without a rule never comes up, nor does a hint without words. */
function told({ rule, errorAlert, prompt }: Validation): string {
  const { showAlert, style } = errorAlert as { readonly showAlert: boolean; readonly style: string };
  const { title, message } = prompt as { readonly title: string; readonly message: string };
  const { list } = rule as { readonly list?: { readonly inCellDropDown: boolean; readonly source: string } };
  const others = showAlert ? style : "accepted";
  const rules = list === undefined ? JSON.stringify(rule) : `${list.source} (${others})`;
  return [rules, title, message].join(" | ");
}
