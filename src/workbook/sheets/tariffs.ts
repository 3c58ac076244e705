import { hints } from "../../wording/hints";
import { effortRate, money, quotientFamilial } from "../codecs/amounts";
import { yesNo } from "../codecs/choices";
import { day } from "../codecs/days";
import { ranks } from "../codecs/numbers";
import { text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";
import { nobody } from "../../kernel/problem";

const criterion = { hint: hints.tariffs.criterion };
const bound = { hint: hints.tariffs.bound };

export const tariffsSheet = defineSheet({
  key: "tariffs",
  name: "Tarifs",
  role: "input",
  tableName: "Tarifs",
  columns: {
    service: needed("Prestation", text, 18),
    category: column("Catégorie", text, 16, criterion),
    resident: column("Résident", yesNo, 11, criterion),
    level: column("Niveau", text, 14, criterion),
    ranks: column("Rang", ranks, 8, { hint: hints.tariffs.ranks }),
    quotientMin: column("QF min", quotientFamilial, 10, bound),
    quotientMax: column("QF max", quotientFamilial, 10, bound),
    price: column("Prix", money, 10, { hint: hints.tariffs.price }),
    rate: column("Taux d'effort", effortRate, 14, { hint: hints.tariffs.rate }),
    floor: column("Plancher", money, 10),
    cap: column("Plafond", money, 10),
    from: column("Du", day, 12, bound),
    to: column("Au", day, 12, bound),
    decision: column("Délibération", text, 28, { harmless: true }),
  },
  // A row that cannot be read stays in the grid with its defects: those whom it would price wait, and nobody else.
  blocks: () => nobody,
});
