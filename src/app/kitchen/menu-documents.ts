import { gap, said, text, type Block, type PaperDocument, type PaperGrid } from "../paper/document";
import type { MenuWeek } from "../../domain/kitchen";
import { printedCharacters } from "../../workbook/excel/sheet-look";
import { menuPrintWords as words } from "../../wording/print/kitchen";

/** A day, and what there is to eat. */
const ofDays = 22;
export const menuGrid: PaperGrid = { widths: [ofDays, printedCharacters - ofDays] };

/** The menus for the door, a week to a page. */
export function menuDocuments(
  weeks: readonly MenuWeek[],
  service: string | undefined,
): readonly PaperDocument[] {
  return weeks.flatMap(({ school, days }) => {
    const [first, last] = [days[0]?.day, days.at(-1)?.day];
    if (first === undefined || last === undefined) return [];
    const title = words.week({ from: first, to: last }, school);
    return [
      {
        title,
        blocks: [
          text("title", title),
          ...(service === undefined ? [] : [text("paragraph", service)]),
          gap(),
          menuTable(days),
        ],
      },
    ];
  });
}

function menuTable(days: MenuWeek["days"]): Block {
  return {
    kind: "table",
    columns: [
      { header: words.day, holds: "text" },
      { header: words.menu, holds: "text" },
    ],
    rows: days.map(({ day, menu }) => ({ cells: [said.text(words.dayText(day)), said.text(menu)] })),
  };
}
