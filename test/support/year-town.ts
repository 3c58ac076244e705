import type { Town } from "../../src/domain/books";
import { day } from "../../src/kernel/day";
import type { CellValue } from "../../src/workbook/port";
import { readTown } from "../../src/workbook/read-town";
import { smallTown, workbookOf, type Grids } from "../workbook/snapshots";
import { lineHeaders, registerHeaders, undatedRegisterHeaders } from "./register-headers";

export type Row = readonly CellValue[];

export const inAdvance: Row = ["Mode de facturation", "À l'avance"];
export const inArrears: Row = ["Mode de facturation", "À terme échu"];
export const year2026: Row = ["Année scolaire", "2026-2027"];

export const settings = (...rows: readonly Row[]): Grids => ({
  Paramètres: [["Paramètre", "Valeur"], ...rows],
});
/** Période, Du, Au, Émission, Émise le. */
export const periods = (...rows: readonly Row[]): Grids => ({
  Périodes: [["Période", "Du", "Au", "Émission", "Émise le"], ...rows],
});
/** Période, Émise le. */
export const invoices = (...rows: readonly (readonly [string, string])[]): Grids => ({
  Factures: [
    undatedRegisterHeaders,
    ...rows.map(([key, on], index) => [`2026-00000${index + 1}`, key, "F1", "E1", on, 1, 2.5, 0, 2.5]),
  ],
});

/** An invoice of September over 40 €. */
export const owed = (number: string, family: string, due: string): Row => {
  const child = family === "F1" ? "E1" : "E2";
  return [number, "2026-09", family, child, "01/09/2026", due, 10, 40, 0, 40];
};

/** What else a workbook with invoices and debits has, here without rows. */
export const besides: Grids = {
  "Lignes de facture": [lineHeaders],
  Factures: [registerHeaders],
  Mandats: [["Code famille", "RUM", "IBAN", "Signé le"]],
  Rejets: [["Date", "Référence"]],
};

export function townOf(...grids: readonly Grids[]): Town {
  const { town, problems } = readTown(workbookOf(Object.assign({}, smallTown, besides, ...grids) as Grids));
  expect(problems.filter(({ severity }) => severity === "blocking")).toEqual([]);
  if (town === undefined) throw new Error("The town cannot be read.");
  return town;
}

export const today = day("2026-10-05");
