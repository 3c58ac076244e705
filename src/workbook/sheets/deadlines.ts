import { deadlineWeekWords } from "../../wording/choices";
import { nobody } from "../../kernel/problem";
import { choice } from "../codecs/choices";
import { time } from "../codecs/days";
import { text } from "../codecs/text";
import { column, defineSheet, needed, type FieldOf } from "../declaration";

export const deadlinesSheet = defineSheet({
  key: "deadlines",
  name: "Délais",
  role: "input",
  later: true,
  tableName: "Delais",
  columns: {
    table: needed("Tableau", text, 18),
    weekday: column("Pour le", text, 12),
    latestWeekday: column("Au plus tard le", text, 15),
    week: column("Semaine", choice(deadlineWeekWords), 12),
    before: column("Heure", time, 9),
  },
  blocks: () => nobody,
});

declare module "../../kernel/place" {
  interface SheetFields {
    deadlines: FieldOf<(typeof deadlinesSheet)["columns"]>;
  }
}
