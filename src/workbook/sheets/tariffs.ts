import { hints } from "../../wording/hints";
import { effortRate, price, quotientBound } from "../codecs/amounts";
import { endDay, startDay } from "../codecs/bounds";
import { yesNo } from "../codecs/choices";
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
    quotientMin: column("QF min", quotientBound, 10, bound),
    quotientMax: column("QF max", quotientBound, 10, bound),
    price: column("Prix", price, 10, { hint: hints.tariffs.price }),
    rate: column("Taux d'effort", effortRate, 14, { hint: hints.tariffs.rate }),
    floor: column("Plancher", price, 10),
    cap: column("Plafond", price, 10),
    from: column("Du", startDay, 12, bound),
    to: column("Au", endDay, 12, bound),
    decision: column("Délibération", text, 28, { harmless: true }),
  },
  // A row that cannot be read stays in the grid with its defects: those whom it would price wait, and nobody else.
  blocks: () => nobody,
});
