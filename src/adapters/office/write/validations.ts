import type { ColumnTemplate } from "../../../workbook/changes";
import type { Range } from "../../../workbook/excel/addresses";
import { dropDownList, type FindSource, listedRows, promptOf } from "../../../workbook/excel/drop-down-lists";
import { dressStep, type QueuedStep } from "./steps";

const alerts = { refused: "Stop", doubted: "Warning", accepted: "Information" } as const;

/** The drop-down lists and the hint of a column, from its first row down. */
export function validationSteps(
  sheet: string,
  column: ColumnTemplate,
  { top, left, bottom }: Range,
  findSource: FindSource,
): readonly QueuedStep[] {
  return listedRows(column, top, bottom).flatMap((listed) => {
    const range = { top: listed.first, left, bottom: listed.last, right: left };
    return listSteps(sheet, listed.column, range, findSource);
  });
}

function listSteps(
  sheet: string,
  column: ColumnTemplate,
  range: Range,
  findSource: FindSource,
): readonly QueuedStep[] {
  const list = dropDownList(column, findSource);
  const prompt = promptOf(column);
  if (list === undefined && prompt === undefined) return [];
  return [
    dressStep(
      { sheet, part: "lists" },
      (batch) => {
        const { dataValidation } = batch.range(sheet, range);
        // A rule over cells with different rules or prompts is an InvalidArgument (OfficeDev/office-js issue 2594).
        dataValidation.clear();
        if (list !== undefined) {
          const source = "formula" in list.source ? `=${list.source.formula}` : list.source.choices;
          dataValidation.rule = { list: { inCellDropDown: true, source } };
          dataValidation.ignoreBlanks = true;
          const style = alerts[list.others];
          // Excel's own words are in the clerk's language; where nothing else is said it shows them, and stops.
          if (style !== "Stop")
            dataValidation.errorAlert = {
              showAlert: list.others !== "accepted",
              style,
              title: "",
              message: "",
            };
        }
        if (prompt !== undefined) dataValidation.prompt = { showPrompt: true, ...prompt };
      },
      1500,
    ),
  ];
}
