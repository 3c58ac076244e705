import { isCellLink, type WriteValue } from "../changes";

/** Excel's limit for one cell; a longer text would make it repair a file, and refuse a write. */
export const longestText = 32_767;

export function textLength(value: WriteValue): number {
  if (typeof value === "string") return value.length;
  return value !== null && isCellLink(value) ? value.text.length : 0;
}
