import { gap, text, type Block, type PaperDocument, type PaperGrid } from "../paper/document";
import { listHead } from "../paper/letter-parts";
import type { MenuWeek } from "../../domain/kitchen";
import { printedCharacters } from "../../workbook/excel/sheet-look";
import { menuPrintWords as words } from "../../wording/print/kitchen";

export const menuGrid: PaperGrid = { widths: [printedCharacters] };

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
        blocks: [...listHead(title, service), ...days.flatMap(dayBlocks)],
      },
    ];
  });
}

/** Read from some way off: in large letters, a dish to a line. */
function dayBlocks({ day, menu }: MenuWeek["days"][number]): readonly Block[] {
  return [
    gap(),
    text("heading", words.dayText(day)),
    gap("small"),
    ...menu.split("\n").map((dish) => text("title", dish)),
  ];
}
