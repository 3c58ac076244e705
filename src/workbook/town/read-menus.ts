import type { Menu } from "../../domain/kitchen";
import { asWarnings, type Problem } from "../../kernel/problem";
import { soundRows, type SheetReading } from "../read-sheet";
import type { menusSheet } from "../sheets";

/** The menus, and what is wrong with their sheet: whatever it is, no invoice and no balance waits for it. */
export function readMenus(reading: SheetReading<typeof menusSheet>): {
  readonly menus: readonly Menu[];
  readonly problems: readonly Problem[];
} {
  return {
    menus: soundRows(reading).map(({ place, values: { day, menu, school } }) => ({
      day,
      menu,
      school,
      place,
    })),
    problems: asWarnings(reading.problems),
  };
}
