import { cellKind } from "../../../workbook/excel/number-formats";
import { numberValue } from "../../../workbook/excel/serials";
import type { CellValue } from "../../../workbook/port";

/**
 * `#REF!`, `#DIV/0!`, `#N/A`, `#GETTING_DATA`, and what they are called in other languages: `#VALEUR!`, `#N/D`,
 * `#CHARGEMENT_DONNEES`. `values` gives the text of an error, and nobody says in which language.
 */
const errorText = /^#(?:N\/[AD]|\p{Lu}+(?:_\p{Lu}+)+|[\p{Lu}\d/_]+[!?])$/u;

/** A text that could be an error: only Excel knows. */
export function isInDoubt(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("#");
}

/**
 * The value of a cell as Excel gives it, seen through its number format. `isError` is Excel's own word for whether it is an
 * error, where somebody has asked; else its text decides.
 */
export function cellValue(
  value: unknown,
  numberFormat: string,
  isDate1904: boolean,
  isError = isInDoubt(value) && errorText.test(value),
): CellValue {
  if (typeof value === "string") {
    if (value === "") return null;
    return isError ? { error: value } : value;
  }
  if (typeof value === "number") return numberValue(value, cellKind(numberFormat), isDate1904);
  return typeof value === "boolean" ? value : null;
}
