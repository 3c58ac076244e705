import { nobody } from "../../kernel/problem";
import { longText, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

/** Which column of a bank's table or of a list plays which part, as the clerk once said: the program's own memory. */
export const correspondencesSheet = defineSheet({
  key: "correspondences",
  name: "Correspondances",
  role: "output",
  isSpare: true,
  tableName: "Correspondances",
  // Whatever is forgotten is asked again.
  blocks: () => nobody,
  columns: {
    usage: needed("Usage", longText, 60),
    /** Blank: the table has no such column. */
    header: column("Titre", longText, 30, { harmless: true }),
    field: needed("Champ", text, 30),
  },
});
