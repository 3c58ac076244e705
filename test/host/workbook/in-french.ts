import type { Cell, Scalar } from "./cell";
import { shownText } from "./showing";

/** How a French Excel shows and spells things. */

/** Thousands are set apart by a narrow no-break space, decimals by a comma. */
const thousands = "\u202f";

export function frenchText(cell: Cell, uses1904: boolean, showsSpaces: boolean): string {
  if (cell.isError === true) return frenchError(cell.value) as string;
  if (typeof cell.value === "boolean") return cell.value ? "VRAI" : "FAUX";
  if (typeof cell.value === "string") return cell.value;
  const { numberFormat = "General" } = cell;
  const isLost = !showsSpaces && hasBareSpace(numberFormat);
  const format = isLost ? "General" : numberFormat;
  const text = shownText({ ...cell, numberFormat: format }, uses1904);
  const isNumber = /[0#]|General/.test(format);
  return isNumber ? text.replaceAll(",", thousands).replace(".", ",") : text;
}

/** Days and hours are left out: their spaces part one field from the next. */
function hasBareSpace(format: string): boolean {
  return /[0#]/.test(format) && /[ \\]/.test(format.replace(/"[^"]*"/g, ""));
}

const errors: Readonly<Record<string, string>> = {
  "#N/A": "#N/D",
  "#VALUE!": "#VALEUR!",
  "#NUM!": "#NOMBRE!",
  "#NAME?": "#NOM?",
  "#NULL!": "#NUL!",
  "#GETTING_DATA": "#CHARGEMENT_DONNEES",
};

export function frenchError(value: Scalar): Scalar {
  return typeof value === "string" ? (errors[value] ?? value) : value;
}

/** `jj/mm/aaaa`, `# ##0,00" €"`, `Standard`. */
export function frenchFormat(format: string): string {
  if (format === "General") return "Standard";
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|[dy,.]/gi, (part) => letters[part.toLowerCase()] ?? part);
}

const letters: Readonly<Record<string, string>> = { d: "j", y: "a", ",": " ", ".": "," };
