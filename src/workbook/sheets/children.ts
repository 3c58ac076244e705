import { childOnly, nobody } from "../../kernel/problem";
import { birth } from "../codecs/days";
import { code, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { familiesSheet } from "./families";

export const childrenSheet = defineSheet({
  key: "children",
  name: "Enfants",
  role: "input",
  tableName: "Enfants",
  columns: {
    code: needed("Code enfant", code, 13),
    familyCode: needed("Code famille", code, 13, choicesFrom(familiesSheet, "code")),
    lastName: needed("Nom", text, 20),
    firstName: column("Prénom", text, 16),
    birth: column("Naissance", birth, 12),
    school: column("École", text, 22),
    className: column("Classe", text, 12),
    level: column("Niveau", text, 14),
    category: column("Catégorie", text, 16),
    diet: column("Régime alimentaire", text, 20, { harmless: true }),
  },
  blocks: ({ code: child }) => (child === undefined ? nobody : childOnly(child)),
});

/** Whose invoice waits for an unreadable row that names a child. */
export function blocksChild({ childCode }: { readonly childCode: string | undefined }) {
  return childCode === undefined ? nobody : childOnly(childCode);
}
