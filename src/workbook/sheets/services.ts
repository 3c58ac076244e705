import { nobody } from "../../kernel/problem";
import { serviceUnitSynonyms, serviceUnitWords } from "../../wording/choices";
import { hints } from "../../wording/hints";
import { synonyms } from "../../wording/synonyms";
import { choice, weekdays, yesNo } from "../codecs/choices";
import { clockTime } from "../codecs/days";
import { wholeNumber } from "../codecs/numbers";
import { text } from "../codecs/text";
import { choicesFrom, column, defineSheet, needed } from "../declaration";
import { tariffsSheet } from "./tariffs";

const hint = hints.services;
const minutes = wholeNumber(1, 1440);

export const servicesSheet = defineSheet({
  key: "services",
  name: "Prestations",
  role: "input",
  later: true,
  tableName: "Prestations",
  columns: {
    service: needed("Prestation", text, 18, {
      ...choicesFrom(tariffsSheet, "service"),
      synonyms: synonyms.service,
    }),
    unit: column("Unité", choice(serviceUnitWords, serviceUnitSynonyms), 10, {
      hint: hint.unit,
      synonyms: ["Unités", "Facturation par"],
    }),
    weekdays: column("Jours", weekdays, 14, {
      hint: hint.weekdays,
      synonyms: ["Jours de la semaine", "Jours d'ouverture"],
    }),
    isMeal: column("Repas", yesNo, 9, { hint: hint.isMeal, synonyms: ["Est un repas"] }),
    step: column("Pas (minutes)", minutes, 14, {
      hint: hint.step,
      synonyms: ["Durée de l'unité", "Minutes par unité"],
    }),
    tolerance: column("Tolérance (minutes)", wholeNumber(0, 1440), 19, {
      hint: hint.tolerance,
      synonyms: ["Tolérance en minutes", "Franchise"],
    }),
    minimum: column("Minimum", wholeNumber(0, 99), 11, {
      hint: hint.minimum,
      synonyms: ["Min", "Unités minimum"],
    }),
    maximum: column("Maximum", wholeNumber(1, 99), 11, {
      hint: hint.maximum,
      synonyms: ["Max", "Unités maximum"],
    }),
    closesAt: column("Heure de fin", clockTime, 13, {
      hint: hint.closesAt,
      synonyms: ["Fin", "Fermeture", "Heure de fermeture"],
    }),
    lateService: column("Prestation de retard", text, 20, {
      hint: hint.lateService,
      synonyms: ["Prestation en cas de retard", "Retard"],
    }),
    lateStep: column("Pas de retard (minutes)", minutes, 22, {
      hint: hint.lateStep,
      synonyms: ["Pas du retard"],
    }),
  },
  // A row that cannot be read stays with its defects: those who have a row of its service wait, and nobody else.
  blocks: () => nobody,
});
