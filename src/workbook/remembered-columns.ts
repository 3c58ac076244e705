import { foldLabel } from "../kernel/label";
import { layoutUsageWords } from "../wording/choices";
import type { Change } from "./changes";
import type { SheetLayout } from "./layout";
import { SheetPlan } from "./plan";
import { readSheet, soundRows } from "./read-sheet";
import { correspondencesSheet } from "./sheets";

/** A table from outside, known again by its headers, to the last of them. */
export interface OutsideTable {
  readonly usage: "takings" | "list";
  /** As `headerNames` tells them apart, from left to right. */
  readonly headers: readonly string[];
}

/** The columns that a table may have, each by the words that the clerk reads. */
export type FieldLabels<F extends string> = Readonly<Record<F, string>>;

/** Under which header each column stands; `""` where the clerk said that the table has none. */
export type ColumnChoices<F extends string> = ReadonlyMap<F, string>;

/** What was said of a table of this layout before? Nothing of a header that it has no more. */
export function rememberedColumns<F extends string>(
  layout: SheetLayout | undefined,
  table: OutsideTable,
  labels: FieldLabels<F>,
): ColumnChoices<F> {
  const spelled = new Map(table.headers.map((header) => [foldLabel(header), header]));
  const said = rowsOfTable(layout, table, labels).flatMap(({ field, header }) => {
    const there = header === undefined ? "" : spelled.get(foldLabel(header));
    return field === undefined || there === undefined ? [] : [[field, there] as const];
  });
  return new Map(said);
}

type MemoryPlan = SheetPlan<(typeof correspondencesSheet)["columns"]>;

/** All that one run remembers is one plan: rows of two would come to stand on each other. */
export const planMemory = (layout: SheetLayout | undefined): MemoryPlan =>
  new SheetPlan(correspondencesSheet, layout);

/** What is to be written so that this is what is known of the table, and nothing else; besides what is planned already. */
export function planRemembered<F extends string>(
  layout: SheetLayout | undefined,
  table: OutsideTable,
  labels: FieldLabels<F>,
  said: ColumnChoices<F>,
  plan = planMemory(layout),
): readonly Change[] {
  const rows = rowsOfTable(layout, table, labels);
  const rowOf = new Map(rows.map(({ field, row }) => [field, row]));
  const kept = new Set([...said.keys()].map((field) => rowOf.get(field)));
  const saidOf = (header: string) => (header === "" ? undefined : header);
  const filled = [...said].flatMap(([field, header]) => {
    const row = rowOf.get(field);
    return row === undefined ? [] : [{ row, values: { header: saidOf(header) } }];
  });
  const added = [...said].flatMap(([field, header]) =>
    rowOf.has(field) ? [] : [{ usage: usageOf(table), header: saidOf(header), field: labels[field] }],
  );
  return plan
    .fill(filled)
    .clear(rows.map(({ row }) => row).filter((row) => !kept.has(row)))
    .append(added).changes;
}

/** `Encaissements : Date | Libellé | Montant`: headers that are blank tell no table from another. */
function usageOf({ usage, headers }: OutsideTable): string {
  const named = headers.map((header) => header.replace(/\s+/g, " ").trim()).filter((header) => header !== "");
  return `${layoutUsageWords[usage]} : ${named.join(" | ")}`;
}

function rowsOfTable<F extends string>(
  layout: SheetLayout | undefined,
  table: OutsideTable,
  labels: FieldLabels<F>,
) {
  if (layout === undefined) return [];
  const { name, rows, hasTable, extent } = layout;
  const reading = readSheet(correspondencesSheet, { name, rows, table: hasTable ? extent : undefined });
  const fields = Object.keys(labels) as F[];
  const fieldOf = new Map(fields.map((field) => [foldLabel(labels[field]), field]));
  const wanted = foldLabel(usageOf(table));
  return soundRows(reading).flatMap(({ place: { row }, values: { usage, header, field } }) =>
    foldLabel(usage) === wanted ? [{ row, header, field: fieldOf.get(foldLabel(field)) }] : [],
  );
}
