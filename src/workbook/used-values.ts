import { foldLabel } from "../kernel/label";
import { compareNames } from "../kernel/order";
import type { RowOf, TableSheet } from "./declaration";
import { childrenSheet, enrolmentsSheet, servicesSheet, tariffsSheet, type listsSheet } from "./sheets";

type Lists = typeof listsSheet.columns;

/** Where the values of each list stand, the sheet that knows them best first: its spelling is shown. */
const sources: { readonly [F in keyof Lists]: readonly (readonly [sheet: TableSheet, field: string])[] } = {
  school: [[childrenSheet, "school"]],
  className: [[childrenSheet, "className"]],
  level: [
    [tariffsSheet, "level"],
    [childrenSheet, "level"],
  ],
  category: [
    [tariffsSheet, "category"],
    [childrenSheet, "category"],
  ],
  service: [
    [tariffsSheet, "service"],
    [servicesSheet, "service"],
    [enrolmentsSheet, "service"],
  ],
};

/** The rows of the sheet Listes: what stands in the columns of these sheets, each value once, in the order of the alphabet. */
export function usedValues(
  cellsOf: (sheet: TableSheet, field: string) => readonly unknown[],
): readonly RowOf<Lists>[] {
  const listOf = (field: keyof Lists) =>
    distinct(sources[field].flatMap(([sheet, source]) => cellsOf(sheet, source)));
  const [school, className, level, category, service] = [
    listOf("school"),
    listOf("className"),
    listOf("level"),
    listOf("category"),
    listOf("service"),
  ];
  const length = Math.max(...[school, className, level, category, service].map((list) => list.length));
  return Array.from({ length }, (_, at) => ({
    school: school[at],
    className: className[at],
    level: level[at],
    category: category[at],
    service: service[at],
  }));
}

/** Texts that differ by case and accents alone are one. */
function distinct(cells: readonly unknown[]): readonly string[] {
  const found = new Map<string, string>();
  for (const cell of cells) {
    const text = typeof cell === "string" ? cell.trim() : "";
    if (text !== "" && !found.has(foldLabel(text))) found.set(foldLabel(text), text);
  }
  return [...found.values()].sort(compareNames);
}
