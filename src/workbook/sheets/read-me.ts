import { nobody } from "../../kernel/problem";
import { link } from "../codecs/links";
import { longText, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

/**
 * What each tab is for, and what to fill in which order: the program's own, the first of all tabs, and read by nobody but
 * people. The example rows stand here, so that none of them is ever billed.
 */
export const readMeSheet = defineSheet({
  key: "readMe",
  name: "Lisez-moi",
  role: "output",
  later: true,
  isSpare: true,
  isFirst: true,
  tableName: "Lisez_moi",
  blocks: () => nobody,
  columns: {
    when: column("Quand", text, 26, { harmless: true }),
    tab: column("Onglet", link, 20, { harmless: true }),
    what: needed("À quoi il sert", longText, 70),
    example: column("Exemple", longText, 70, { harmless: true }),
  },
});
