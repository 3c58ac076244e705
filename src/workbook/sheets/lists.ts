import { nobody } from "../../kernel/problem";
import { synonyms } from "../../wording/synonyms";
import { text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";

const harmless = { harmless: true };

/**
 * What the clerk calls her schools, classes, levels, categories and services, each once: the drop-down lists of other sheets
 * show these. The program's own; what stands in it counts for nothing.
 */
export const listsSheet = defineSheet({
  key: "lists",
  name: "Listes de choix",
  role: "output",
  later: true,
  isSpare: true,
  tableName: "Listes_de_choix",
  blocks: () => nobody,
  columns: {
    school: column("École", text, 26, harmless),
    className: column("Classe", text, 16, harmless),
    level: column("Niveau", text, 18, harmless),
    category: column("Catégorie", text, 22, harmless),
    service: column("Prestation", text, 22, harmless),
  },
});

/** The service that a row of another sheet is about. */
export const serviceColumn = needed("Prestation", text, 18, {
  ...choicesFrom(listsSheet, "service"),
  synonyms: synonyms.service,
});
