import type { Said } from "./document";
import type { PageCell } from "../../workbook/changes";
import { serialOfDay } from "../../workbook/codecs/days";
import { cell, type CellOptions } from "../../workbook/pages/page-draft";

/** A cell that says it, in the format that it has. */
export function saidCell(column: number, value: Said, options: CellOptions = {}): PageCell {
  if ("text" in value) return cell(column, value.text, { format: "text", ...options });
  if ("day" in value) return cell(column, serialOfDay(value.day), { format: "day", ...options });
  if ("cents" in value) return cell(column, value.cents / 100, { format: "money", ...options });
  if ("number" in value) return cell(column, value.number, { format: "integer", ...options });
  return cell(column, null, options);
}
