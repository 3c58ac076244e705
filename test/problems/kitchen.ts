import type { ProblemsOf } from "../../src/kernel/problem";
import type { CellValue } from "../../src/workbook/port";
import { when, type Grids, type PagesOf } from "./page";
import { verifier } from "./small-town";

const menus = (...rows: readonly (readonly CellValue[])[]): Grids => ({
  Menus: [["Date", "Menu", "École"], ...rows],
});
const monday = "05/10/2026";

/** Menus are only printed: nothing waits for them. */
export const kitchenPages: PagesOf<ProblemsOf<"menu">> = {
  "menu.twice": [
    when("for all schools", verifier(menus([monday, "Lentilles"], [monday, "Poisson"]))),
    when(
      "for one school",
      verifier({
        ...menus([monday, "Lentilles", "Le Parc"], [monday, "Poisson", "le parc"]),
        Enfants: [
          ["Code enfant", "Code famille", "Nom", "École"],
          ["E1", "F1", "Martin", "Le Parc"],
          ["E2", "F2", "Durand", "Le Parc"],
        ],
      }),
    ),
  ],
  "menu.unknown-school": [verifier(menus([monday, "Lentilles", "Les Lilas"]))],
  "menu.day-not-served": [verifier(menus(["07/10/2026", "Lentilles"]))],
};
