import { nobody } from "../../kernel/problem";
import { day } from "../codecs/days";
import { integer } from "../codecs/numbers";
import { text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const headcountsSheet = defineSheet({
  key: "headcounts",
  name: "Effectifs",
  role: "output",
  tableName: "Effectifs",
  columns: {
    day: needed("Date", day, 12),
    school: column("École", text, 22),
    service: column("Prestation", text, 18),
    category: column("Catégorie", text, 16),
    diet: column("Régime alimentaire", text, 20),
    planned: column("Repas prévus", integer, 13),
    absent: column("Absents", integer, 10),
    toPrepare: column("À préparer", integer, 12),
  },
  blocks: () => nobody,
});
