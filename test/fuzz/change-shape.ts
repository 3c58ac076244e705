import type { Chance } from "./chance";
import { wordsLike } from "./change-cells";
import { blank, letters, type ModelCell, type ModelSheet } from "./model";
import { sheetNamed, withCell, withSheet, type Change, type ChangedModel } from "./mutation";

/** Changes to headers, columns, rows and sheets as a whole. */

const drawSheet = (names: readonly ModelSheet[], chance: Chance) => chance.oneOf(names);

export const renameHeader: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const column = chance.below(sheet.rows[0]?.length ?? 1);
  const header = String(sheet.rows[0]?.[column]?.value ?? "");
  const to = chance.onceIn(8) ? null : chance.onceIn(8) ? 2026 : chance.oneOf(wordsLike(header, chance));
  return {
    what: `${sheet.name}: header ${header} → ${JSON.stringify(to)}`,
    sheet: sheet.name,
    model: withCell(withoutTables(model, sheet.name), { sheet: sheet.name, row: 0, column }, (cell) => ({
      ...cell,
      value: to,
    })),
    expects: "same-or-told",
  };
};

export const removeColumn: Change = ({ model, kinds }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const column = chance.below(sheet.rows[0]?.length ?? 1);
  const header = String(sheet.rows[0]?.[column]?.value ?? "");
  const isFilled = kinds.get(sheet.name)?.some((kind) => kind.header === header && kind.filled) === true;
  return {
    what: `${sheet.name}: column ${header} deleted`,
    sheet: sheet.name,
    model: withSheet(model, sheet.name, (found) => ({
      ...found,
      rows: found.rows.map((cells) => cells.filter((_, at) => at !== column)),
    })),
    // A column that is gone with all it held leaves nothing to ask about, unless the sheet cannot do without it.
    expects: isFilled ? "same-or-told" : "sound",
  };
};

export const renameSheet: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const to = chance.oneOf([
    ...wordsLike(sheet.name, chance),
    `${sheet.name} (2)`,
    `${sheet.name} `,
    "Feuil1",
  ]);
  const name = to.replace(/[[\]:*?/\\\n]/g, "").slice(0, 31);
  if (name === sheet.name || model.sheets.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    return undefined;
  return {
    what: `sheet ${sheet.name} → ${JSON.stringify(name)}`,
    sheet: sheet.name,
    model: withSheet(model, sheet.name, (found) => ({ ...found, name })),
    expects: "same-or-told",
  };
};

/** Sheets that no other sheet shows to have been there: `verifier` alone tells that they are missing (rules.md, section 0). */
const traceless = new Set([
  "Quotients",
  "Présences",
  "Absences",
  "Ajustements",
  "Reprise",
  "Règles d'absence",
  "Périodes",
  "Journal",
]);

export const removeSheet: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  return {
    what: `sheet ${sheet.name} deleted`,
    sheet: sheet.name,
    model: { ...model, sheets: model.sheets.filter((other) => other !== sheet) },
    expects: traceless.has(sheet.name) ? "sound" : "same-or-told",
  };
};

export const copySheet: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const copy = { ...sheet, name: `${sheet.name} (2)`.slice(0, 31), tableName: undefined };
  return {
    what: `sheet ${sheet.name} copied`,
    sheet: sheet.name,
    model: { ...model, sheets: [...model.sheets, copy] },
    expects: "same-or-told",
  };
};

export const twoColumnsOfOneName: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const column = chance.below(sheet.rows[0]?.length ?? 1);
  const isBefore = chance.onceIn(2);
  const header = sheet.rows[0]?.[column] ?? blank;
  const insert = (cells: readonly ModelCell[], row: number) => {
    const added = row === 0 ? header : blank;
    return isBefore ? [added, ...cells] : [...cells, added];
  };
  return {
    what: `${sheet.name}: a second, empty column ${String(header.value)} ${isBefore ? "before" : "after"} the others`,
    sheet: sheet.name,
    model: withSheet(withoutTables(model, sheet.name), sheet.name, (found) => ({
      ...found,
      rows: found.rows.map(insert),
    })),
    expects: "same-or-told",
  };
};

export const moveColumns: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const by = 1 + chance.below(Math.max(1, (sheet.rows[0]?.length ?? 2) - 1));
  return {
    what: `${sheet.name}: the first ${String(by)} columns moved to the end`,
    sheet: sheet.name,
    model: withSheet(model, sheet.name, (found) => ({
      ...found,
      rows: found.rows.map((cells) => [...cells.slice(by), ...cells.slice(0, by)]),
    })),
    expects: "same",
  };
};

export const ownColumn: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const at = chance.below((sheet.rows[0]?.length ?? 0) + 1);
  return {
    what: `${sheet.name}: a column of the clerk's own at ${letters(at)}`,
    sheet: sheet.name,
    model: withSheet(model, sheet.name, (found) => ({
      ...found,
      rows: found.rows.map((cells, row) => [
        ...cells.slice(0, at),
        { value: row === 0 ? "À rappeler" : row, format: "General" },
        ...cells.slice(at),
      ]),
    })),
    expects: "same",
  };
};

export const titleAbove: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const title = [[{ value: "Cantine de la commune", format: "General" }], []];
  return {
    what: `${sheet.name}: a title above the headers`,
    sheet: sheet.name,
    model: withSheet(withoutTables(model, sheet.name), sheet.name, (found) => ({
      ...found,
      rows: [...title, ...found.rows],
    })),
    expects: "same",
  };
};

export const blankRow: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const before = 1 + chance.below(Math.max(1, sheet.rows.length - 1));
  return {
    what: `${sheet.name}: a blank row above row ${String(before + 1)}`,
    sheet: sheet.name,
    model: withSheet(model, sheet.name, (found) => ({
      ...found,
      rows: [...found.rows.slice(0, before), [], ...found.rows.slice(before)],
    })),
    expects: "same-or-told",
  };
};

export const noTable: Change = ({ model }) => ({
  what: "plain sheets without tables",
  sheet: undefined,
  model: { ...model, sheets: model.sheets.map((sheet) => ({ ...sheet, tableName: undefined })) },
  expects: "same",
});

export const hideRows: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const hiddenRows = sheet.rows.map((_, row) => row + 1).filter((row) => row > 1 && chance.onceIn(2));
  return {
    what: `${sheet.name}: rows hidden by a filter`,
    sheet: sheet.name,
    model: withSheet(model, sheet.name, (found) => ({ ...found, hiddenRows })),
    expects: "same",
  };
};

export const mergeCells: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const row = 1 + chance.below(Math.max(1, sheet.rows.length - 2));
  const column = chance.below(sheet.rows[0]?.length ?? 1);
  if (row + 1 >= sheet.rows.length) return undefined;
  const range = `${letters(column)}${String(row + 1)}:${letters(column)}${String(row + 2)}`;
  const merged = withCell(model, { sheet: sheet.name, row: row + 1, column }, (cell) => ({
    ...cell,
    value: null,
  }));
  return {
    what: `${sheet.name}: ${range} merged`,
    sheet: sheet.name,
    model: withSheet(withoutTables(merged, sheet.name), sheet.name, (found) => ({
      ...found,
      merges: [range],
    })),
    expects: "same-or-told",
  };
};

/** Sheets in which a row that stands twice says nothing new. */
const sayingTwiceIsNothingNew = [
  "Familles",
  "Enfants",
  "Calendrier",
  "Absences",
  "Règles d'absence",
  "Quotients",
];

export const repeatRow: Change = ({ model }, chance) => {
  const name = chance.oneOf([
    ...sayingTwiceIsNothingNew,
    "Mandats",
    "Inscriptions",
    "Factures",
    "Lignes de facture",
  ]);
  const sheet = sheetNamed(model, name);
  const row = 1 + chance.below(Math.max(1, sheet.rows.length - 1));
  const again = sheet.rows[row];
  if (again === undefined) return undefined;
  return {
    what: `${name}: row ${String(row + 1)} stands twice`,
    sheet: name,
    model: withSheet(model, name, (found) => ({ ...found, rows: [...found.rows, again] })),
    expects: "same-or-told",
  };
};

export const reverseRows: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const [header = [], ...rows] = sheet.rows;
  return {
    what: `${sheet.name}: rows in reverse order`,
    sheet: sheet.name,
    model: withSheet(model, sheet.name, (found) => ({ ...found, rows: [header, ...rows.reverse()] })),
    expects: "same-or-told",
  };
};

export const totalsRow: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const numbers = sheet.rows[0]?.map((_, column) =>
    sheet.rows
      .slice(1)
      .reduce((sum, cells) => sum + (typeof cells[column]?.value === "number" ? cells[column].value : 0), 0),
  );
  const totals: readonly ModelCell[] = (numbers ?? []).map((sum, column) => ({
    value: column === 0 ? "Total" : sum === 0 ? null : sum,
    format: "General",
  }));
  return {
    what: `${sheet.name}: a row of totals`,
    sheet: sheet.name,
    model: withSheet(withoutTables(model, sheet.name), sheet.name, (found) => ({
      ...found,
      rows: [...found.rows, totals],
    })),
    expects: "same-or-told",
  };
};

export const notesBelow: Change = ({ model }, chance) => {
  const sheet = drawSheet(model.sheets, chance);
  const note: readonly ModelCell[] = [{ value: "À vérifier avec la trésorerie", format: "General" }];
  return {
    what: `${sheet.name}: a note two rows below`,
    sheet: sheet.name,
    model: withSheet(withoutTables(model, sheet.name), sheet.name, (found) => ({
      ...found,
      rows: [...found.rows, [], note],
    })),
    expects: "same-or-told",
  };
};

/** Every day of the workbook counted from 1904, as old Macs do. */
export const countFrom1904: Change = ({ model, kinds }) => ({
  what: "days counted from 1904",
  sheet: undefined,
  model: {
    is1904: true,
    sheets: model.sheets.map((sheet) => {
      const isDay = sheet.rows[0]?.map(({ value }) =>
        ["day", "moment"].includes(
          kinds.get(sheet.name)?.find(({ header }) => header === value)?.format ?? "",
        ),
      );
      return {
        ...sheet,
        rows: sheet.rows.map((cells, row) =>
          cells.map((cell, column) =>
            row > 0 && isDay?.[column] === true && typeof cell.value === "number"
              ? { ...cell, value: cell.value - 1462 }
              : cell,
          ),
        ),
      };
    }),
  },
  expects: "same",
});

/** A header that is changed by hand in a table is changed in its definition too; a plain sheet has no such worry. */
function withoutTables(model: ChangedModel["model"], name: string) {
  return withSheet(model, name, (sheet) => ({ ...sheet, tableName: undefined }));
}
