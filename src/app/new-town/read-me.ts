import type { CellLink, CreateSheet } from "../../workbook/changes";
import { renderRow } from "../../workbook/plan";
import { templateOf } from "../../workbook/declaration";
import { readMeSheet, sheetName } from "../../workbook/sheets";
import { readMeLines, readMeWords } from "../../wording/read-me";

/** The sheet Lisez-moi: what each tab is for, what to fill in which order, where help is. */
export function readMe(): Pick<CreateSheet, "template" | "rows"> {
  const { first, written, printed, help, example } = readMeWords;
  const lines = readMeLines.map(({ sheet, when, what, example: cells }) => ({
    when,
    tab: linkTo(sheetName(sheet)),
    what,
    example: example(Object.entries(cells)),
  }));
  return {
    template: templateOf(readMeSheet),
    rows: [first, ...lines, written, printed, help].map((row) =>
      renderRow(readMeSheet, { tab: undefined, example: undefined, ...row }),
    ),
  };
}

const linkTo = (sheet: string): CellLink => ({ text: sheet, sheet, cell: "A1" });
