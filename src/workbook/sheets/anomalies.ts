import { nobody } from "../../kernel/problem";
import { severityWords } from "../../wording/choices";
import type { CellLink } from "../changes";
import { choice } from "../codecs/choices";
import { codec, type Codec } from "../codecs/codec";
import { longText, text, textOfCell, tidy } from "../codecs/text";
import { column, defineSheet, needed, type FieldOf } from "../declaration";

/** A cell to jump to; read back, it is the text that was shown. */
const link: Codec<string | CellLink> = codec({
  format: "link",
  read: (cell) => tidy(textOfCell(cell)),
  render: (value) => value,
});

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

declare module "../../kernel/place" {
  interface SheetFields {
    anomalies: FieldOf<(typeof anomaliesSheet)["columns"]>;
  }
}
