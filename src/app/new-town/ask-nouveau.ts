import { addSheets } from "./nouveau";
import { orderOf, type Ask } from "../deed/verb";
import { exampleTown, type ExampleKey } from "../../examples";
import { addedSheetsSummary, newWorkbookSummary } from "../../wording/reports";

/**
 * `ecot nouveau`: a workbook with every input sheet, empty or with an example town. A workbook that is there already is
 * given the sheets that it lacks, and keeps its own.
 */
export const askNouveau: Ask<{ readonly exemple: ExampleKey | undefined }> = ({ exemple }) => {
  const example = exemple && exampleTown(exemple);
  return orderOf(
    addSheets,
    { example },
    {
      done: ({ isNew, sheets, rows }) =>
        isNew
          ? {
              lines: newWorkbookSummary(example?.title, sheets.length),
              report: { example: exemple ?? null, counts: rows },
            }
          : {
              lines: addedSheetsSummary(example?.title, sheets),
              report: { example: exemple ?? null, added: sheets },
            },
    },
  );
};
