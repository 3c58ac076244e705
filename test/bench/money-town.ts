import type { ExampleCell, ExampleSheet, ExampleTown } from "../../src/examples";
import { day } from "../../src/kernel/day";
import { syntheticTown } from "./synthetic-town";

/**
 * A town of so many families in which every family pays by debit: the largest batch there can be. They have one child
 * each, so that families, invoices, mandates and debits are as many.
 */
export function moneyTown(families: number): ExampleTown {
  const town = syntheticTown(families * 2);
  const codes = new Set(textsUnder(rowsOf(town, "Familles").slice(0, families)));
  const children = new Set<ExampleCell | undefined>();
  const sheets = town.sheets.map((sheet): ExampleSheet => {
    switch (sheet.sheet) {
      case "Familles":
        return {
          ...sheet,
          rows: sheet.rows.slice(0, families).map((row) => [...row.slice(0, -1), "Prélèvement"]),
        };
      case "Enfants": {
        const isFirst = ([code, family]: readonly ExampleCell[]) =>
          typeof code === "string" && code.endsWith("-1") && typeof family === "string" && codes.has(family);
        const first = sheet.rows.filter(isFirst);
        for (const [code] of first) children.add(code);
        return { ...sheet, rows: first };
      }
      case "Inscriptions":
      case "Absences":
      case "Présences":
        return { ...sheet, rows: sheet.rows.filter(([code]) => children.has(code)) };
      default:
        return sheet;
    }
  });
  return { ...town, sheets: [...sheets, mandates([...codes])] };
}

function rowsOf({ sheets }: ExampleTown, name: string) {
  return sheets.find(({ sheet }) => sheet === name)?.rows ?? [];
}

/** What stands in the first column, where codes are. */
const textsUnder = (rows: readonly (readonly ExampleCell[])[]) =>
  rows.flatMap(([code]) => (typeof code === "string" ? [code] : []));

/** One account is good enough for everybody: no rule forbids that families share one. */
function mandates(codes: readonly string[]): ExampleSheet {
  const signed = { day: day("2026-06-01") };
  return {
    sheet: "Mandats",
    headers: ["Code famille", "RUM", "Titulaire", "IBAN", "BIC", "Signé le", "Reçu le", "Statut"],
    rows: codes.map((code) => [
      code,
      `ECOT-${code}`,
      `Nom ${code}`,
      "FR1420041010050500013M02606",
      "PSSTFRPPXXX",
      signed,
      signed,
      "Actif",
    ]),
  };
}
