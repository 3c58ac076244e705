import type { SheetTemplate, WriteValue } from "../../src/workbook/changes";

/** Two small sheets that between them have a column of every format. */

export const families: SheetTemplate = {
  name: "Familles",
  role: "input",
  tableName: "Familles",
  columns: [
    { header: "Code famille", width: 14, format: "text", hint: "Le code que vous donnez à la famille." },
    { header: "Nom", width: 22, format: "text" },
    { header: "Résident", width: 10, format: "yes-no", choices: ["Oui", "Non"] },
    { header: "QF", width: 10, format: "decimal" },
  ],
};

export const reminders: SheetTemplate = {
  name: "Règles d'absence",
  role: "output",
  tableName: "Regles",
  columns: [
    {
      header: "Famille",
      width: 14,
      format: "text",
      choicesFrom: { sheet: "Familles", header: "Code famille" },
    },
    { header: "Motif", width: 16, format: "text", choices: ["Maladie", "Grève"], openChoices: true },
    { header: "Le", width: 12, format: "day" },
    { header: "Heure", width: 9, format: "time" },
    { header: "Vu", width: 17, format: "moment" },
    { header: "Montant", width: 12, format: "money" },
    { header: "Repas", width: 8, format: "integer" },
    { header: "Taux", width: 9, format: "percent" },
    { header: "Explication", width: 40, format: "long-text" },
    { header: "Cellule", width: 16, format: "link" },
  ],
};

export const familyRows: readonly (readonly WriteValue[])[] = [
  ["007", "Dupont & fils", "Oui", 512.5],
  ["=008", "Léa", "Non", null],
];

export const reminderRows: readonly (readonly WriteValue[])[] = [
  [
    "007",
    "Grève",
    46327,
    0.375,
    46327.5,
    -3.45,
    2,
    0.0055,
    "Prévenu le 3 : deux jours ouvrés sont demandés. ".repeat(3).trim(),
    { text: "Familles!A2", sheet: "Familles", cell: "A2" },
  ],
];
