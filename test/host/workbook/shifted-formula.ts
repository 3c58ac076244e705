import { columnLetters, columnNumber } from "./address";

/** A formula as it reads some rows and columns further: relative references move along, anchored ones stay. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  // Texts in quotes and structured references in brackets are left alone.
  return formula.replace(
    /"[^"]*"|\[[^\]]*\]|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/g,
    (all, columnAnchor?: string, letters?: string, rowAnchor?: string, row?: string) => {
      if (letters === undefined || row === undefined) return all;
      const column = columnAnchor === "$" ? letters : columnLetters(columnNumber(letters) + columns);
      const line = rowAnchor === "$" ? row : String(Number(row) + rows);
      return `${columnAnchor ?? ""}${column}${rowAnchor ?? ""}${line}`;
    },
  );
}
