import { nobody } from "../../kernel/problem";
import { severityWords } from "../../wording/choices";
import { choice } from "../codecs/choices";
import { link } from "../codecs/links";
import { longText, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";

export const anomaliesSheet = defineSheet({
  key: "anomalies",
  name: "Anomalies",
  role: "output",
  tableName: "Anomalies",
  columns: {
    severity: needed("Gravité", choice(severityWords), 15),
    sheet: column("Feuille", text, 20),
    cell: column("Cellule", link, 10),
    message: needed("Message", longText, 80),
    advice: column("Conseil", longText, 80),
  },
  blocks: () => nobody,
});
