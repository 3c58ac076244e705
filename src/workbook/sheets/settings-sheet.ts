import { codec, type Codec } from "../codecs/codec";
import { longText, text } from "../codecs/text";
import { column, defineSheet, needed } from "../declaration";
import type { CellValue } from "../port";

/** The value of a setting, left to the setting's own codec. */
const anything: Codec<CellValue> = {
  ...codec<CellValue>({ format: "text", read: (cell) => cell, render: () => null }),
  parse: (cell) => (cell === null || cell === "" ? undefined : cell),
  render: (value) => (typeof value === "object" ? null : value),
};

export const settingsSheet = defineSheet({
  key: "settings",
  name: "Paramètres",
  role: "input",
  tableName: "Parametres",
  columns: {
    name: needed("Paramètre", text, 38, {
      synonyms: ["Paramètres", "Réglage", "Réglages", "Nom du paramètre"],
    }),
    value: column("Valeur", anything, 32, {
      headerNeeded: true,
      synonyms: ["Valeurs", "Valeur du paramètre"],
    }),
    explanation: column("Explication", longText, 90, { harmless: true }),
  },
});
