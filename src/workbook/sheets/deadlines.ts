import { deadlineWeekSynonyms, deadlineWeekWords } from "../../wording/choices";
import { hints } from "../../wording/hints";
import { nobody } from "../../kernel/problem";
import { choice, weekday } from "../codecs/choices";
import { time } from "../codecs/days";
import { text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

const hint = hints.deadlines;

export const deadlinesSheet = defineSheet({
  key: "deadlines",
  name: "Délais",
  role: "input",
  later: true,
  tableName: "Delais",
  columns: {
    table: needed("Tableau", text, 18, {
      hint: hint.table,
      synonyms: ["Nom du tableau", "Tableaux", "Nom"],
    }),
    weekday: needed("Pour le", weekday, 12, {
      hint: hint.weekday,
      openChoices: true,
      synonyms: ["Jour du repas", "Jour concerné"],
    }),
    latestWeekday: needed("Au plus tard le", weekday, 15, {
      hint: hint.latestWeekday,
      openChoices: true,
      synonyms: ["Dernier jour", "Jour limite"],
    }),
    week: column("Semaine", choice(deadlineWeekWords, deadlineWeekSynonyms), 12, {
      hint: hint.week,
      synonyms: ["Quelle semaine"],
    }),
    before: column("Heure", time, 9, { hint: hint.before, synonyms: ["Heure limite", "Avant l'heure"] }),
  },
  // A row that cannot be read stays with its defects: those with a day that meets it wait, and nobody else.
  blocks: () => nobody,
});
