import { groupBy } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";

/** Fewer digits than this may be a day, an amount or anything. */
const fewestDigits = 6;

const plainOf = (text: string): string => foldLabel(text).replace(/[^a-z0-9]/g, "");

/**
 * Finds the numbers that a text names, each once: with its separator, without one or with another (`2026-000001`,
 * `2026000001`, `2026 000001`), and not touching another digit.
 */
export function numberFinder(numbers: Iterable<string>): (text: string) => readonly string[] {
  const known = groupBy(new Set(numbers), plainOf);
  const shapes = new Map<string, RegExp>();
  for (const [plain, [number = ""]] of known) {
    if (plain.replace(/\D/g, "").length < fewestDigits) continue;
    const shape = shapeOf(number);
    shapes.set(shape, new RegExp(`(?<![0-9])(?=(${shape})(?![0-9]))`, "g"));
  }
  return (text) => {
    const folded = foldLabel(text);
    const found = [...shapes.values()].flatMap((shape) =>
      [...folded.matchAll(shape)].flatMap(([, number = ""]) => known.get(plainOf(number)) ?? []),
    );
    return [...new Set(found)];
  };
}

/** The letters of a number to the letter, its digits by how many they are, and any separator between them. */
function shapeOf(number: string): string {
  const parts = foldLabel(number).match(/[a-z]+|\d+/g) ?? [];
  return parts
    .map((part) => (/\d/.test(part) ? `\\d{${String(part.length)}}` : `(?<![a-z])${part}`))
    .join("[ ./_-]{0,3}");
}
