import { numberKind } from "../../../workbook/excel/number-formats";
import { dateValue, percentValue } from "../../../workbook/excel/serials";
import type { CellValue } from "../../../workbook/port";

/** `#REF!`, `#N/A`, `#DIV/0!`, and what they are called in other languages. */
const errorText = /^#(?:N\/A|GETTING_DATA|[\p{Lu}\d/_]+[!?])$/u;

/** The value of a cell as Excel gives it, seen through its number format. */
export function cellValue(value: unknown, numberFormat: string, isDate1904: boolean): CellValue {
  if (typeof value === "string") {
    if (value === "") return null;
    return value.startsWith("#") && errorText.test(value) ? { error: value } : value;
  }
  if (typeof value === "number") return numberValue(value, numberFormat, isDate1904);
  return typeof value === "boolean" ? value : null;
}

function numberValue(value: number, numberFormat: string, isDate1904: boolean): CellValue {
  switch (numberKind(numberFormat).shows) {
    case "percent":
      return percentValue(value);
    case "day":
    case "moment":
    case "time":
      return dateValue(value, isDate1904);
    case "general":
    case "text":
    case "number":
      return value;
  }
}
