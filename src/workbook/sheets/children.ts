import { childOnly, nobody } from "../../kernel/problem";
import { synonyms } from "../../wording/synonyms";
import { birth } from "../codecs/days";
import { code, text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { listsSheet } from "./lists";
import { familyCodeColumn } from "./families";

export const childrenSheet = defineSheet({
  key: "children",
  name: "Enfants",
  role: "input",
  tableName: "Enfants",
  columns: {
    code: needed("Code enfant", code, 13, { synonyms: [...synonyms.childCode, "Code"] }),
    familyCode: familyCodeColumn,
    lastName: needed("Nom", text, 20, { synonyms: [...synonyms.lastName, "Nom de l'enfant", "Nom enfant"] }),
    firstName: column("Prénom", text, 16, {
      synonyms: [...synonyms.firstName, "Prénom de l'enfant", "Prénom enfant"],
    }),
    birth: column("Naissance", birth, 12, {
      synonyms: ["Date de naissance", "Né le", "Née le", "Né(e) le", "Naissance le"],
    }),
    school: column("École", text, 22, { ...choicesFrom(listsSheet, "school"), synonyms: synonyms.school }),
    className: column("Classe", text, 12, {
      ...choicesFrom(listsSheet, "className"),
      synonyms: synonyms.className,
    }),
    level: column("Niveau", text, 14, { ...choicesFrom(listsSheet, "level"), synonyms: synonyms.level }),
    category: column("Catégorie", text, 16, {
      ...choicesFrom(listsSheet, "category"),
      synonyms: synonyms.category,
    }),
    diet: column("Régime alimentaire", text, 20, {
      harmless: true,
      bears: true,
      synonyms: ["Régime"],
    }),
  },
  blocks: ({ code: child }) => (child === undefined ? nobody : childOnly(child)),
});

/** The child that a row of another sheet is about. */
export const childCodeColumn = needed("Code enfant", code, 13, {
  ...choicesFrom(childrenSheet, "code"),
  synonyms: synonyms.childCode,
});

/** Whose invoice waits for an unreadable row that names a child. */
export function blocksChild({ childCode }: { readonly childCode: string | undefined }) {
  return childCode === undefined ? nobody : childOnly(childCode);
}
