import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { nobody } from "../../kernel/problem";
import { day } from "../codecs/days";
import { longText, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { listsSheet } from "./lists";

export const menusSheet = defineSheet({
  key: "menus",
  name: "Menus",
  role: "input",
  later: true,
  isSpare: true,
  tableName: "Menus",
  // Nobody pays more or less for what is on the plate.
  blocks: () => nobody,
  columns: {
    day: needed("Date", day, 12, { bears: false, synonyms: synonyms.date }),
    menu: needed("Menu", longText, 80, {
      bears: false,
      hint: hints.menus.menu,
      synonyms: ["Repas du jour", "Menu du jour", "Plats"],
    }),
    school: column("École", text, 22, {
      ...choicesFrom(listsSheet, "school"),
      bears: false,
      hint: hints.menus.school,
      synonyms: synonyms.school,
    }),
  },
});
