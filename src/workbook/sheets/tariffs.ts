import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { effortRate, price, quotientBound } from "../codecs/amounts";
import { endDay, startDay } from "../codecs/bounds";
import { yesNo } from "../codecs/choices";
import { ranks } from "../codecs/numbers";
import { text } from "../codecs/text";
import { choicesFrom, column, defineSheet } from "../declaration";
import { listsSheet, serviceColumn } from "./lists";
import { nobody } from "../../kernel/problem";

const criterion = { hint: hints.tariffs.criterion };
const bound = { hint: hints.tariffs.bound };

export const tariffsSheet = defineSheet({
  key: "tariffs",
  name: "Tarifs",
  role: "input",
  tableName: "Tarifs",
  columns: {
    service: serviceColumn,
    category: column("Catégorie", text, 16, {
      ...choicesFrom(listsSheet, "category"),
      ...criterion,
      synonyms: synonyms.category,
    }),
    resident: column("Résident", yesNo, 11, { ...criterion, synonyms: synonyms.resident }),
    level: column("Niveau", text, 14, {
      ...choicesFrom(listsSheet, "level"),
      ...criterion,
      synonyms: synonyms.level,
    }),
    ranks: column("Rang", ranks, 8, {
      hint: hints.tariffs.ranks,
      synonyms: ["Rang de l'enfant", "Rang dans la fratrie", "Fratrie"],
    }),
    quotientMin: column("QF min", quotientBound, 10, {
      ...bound,
      synonyms: [
        "QF minimum",
        "Quotient min",
        "Quotient minimum",
        "QF de",
        "QF à partir de",
        "Minimum",
        "Min",
      ],
    }),
    quotientMax: column("QF max", quotientBound, 10, {
      ...bound,
      synonyms: ["QF maximum", "Quotient max", "Quotient maximum", "QF à", "QF jusqu'à", "Maximum", "Max"],
    }),
    price: column("Prix", price, 10, {
      hint: hints.tariffs.price,
      synonyms: ["Tarif", "Prix unitaire", "Prix du repas", "Montant"],
    }),
    rate: column("Taux d'effort", effortRate, 14, {
      hint: hints.tariffs.rate,
      synonyms: ["Taux", "Taux effort", "Effort"],
    }),
    floor: column("Plancher", price, 10, {
      synonyms: ["Prix plancher", "Prix minimum", "Prix min", "Minimum", "Min"],
    }),
    cap: column("Plafond", price, 10, {
      synonyms: ["Prix plafond", "Prix maximum", "Prix max", "Maximum", "Max"],
    }),
    from: column("Du", startDay, 12, { ...bound, synonyms: synonyms.from }),
    to: column("Au", endDay, 12, { ...bound, synonyms: synonyms.to }),
    decision: column("Délibération", text, 28, { harmless: true }),
  },
  // A row that cannot be read stays in the grid with its defects: those whom it would price wait, and nobody else.
  blocks: () => nobody,
});
