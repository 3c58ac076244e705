import type { Weekday } from "../../kernel/day";
import { foldHeader, headerNames, type GivenHeaders, type TableRow } from "../table";
import { contextOf, fieldOf } from "./choose-field";
import type { ChildField, ListField } from "../problems/lists";
import { dayFields, serviceFields } from "./fields";
import { headerMeaning, type HeaderMeaning } from "./header-words";
import type { NameOrder } from "./read-name";
import { readTick } from "./read-tick";
import { cellText } from "./row-text";

/** Columns by hand: `""` where the list has none of the kind. */
export type ListColumns = GivenHeaders<ListField>;

/** What a column plays, and how that is known. */
export type ColumnPlay =
  | { readonly kind: "field"; readonly field: ListField; readonly isSaid: boolean }
  /** A field of another child on the same line. */
  | { readonly kind: "sibling"; readonly field: ChildField }
  | { readonly kind: "ticks" }
  | { readonly kind: "ignored" }
  /** Never read, nor shown. */
  | { readonly kind: "private" }
  | { readonly kind: "unknown" };

/** A column with ticks: under a day, under a service, or under both. */
export interface TickColumn {
  readonly position: number;
  readonly header: string;
  readonly weekday: Weekday | undefined;
  readonly service: string | undefined;
}

export interface TableColumns {
  readonly names: readonly string[];
  readonly plays: readonly ColumnPlay[];
  readonly fields: ReadonlyMap<ListField, number>;
  /** The fields of each child on a line; the first one's are among `fields`. */
  readonly siblings: readonly ReadonlyMap<ChildField, number>[];
  readonly ticks: readonly TickColumn[];
  readonly nameOrder: NameOrder;
  /** The column of classes has groups too (`Classe ou regroupement`). */
  readonly hasGroups: boolean;
  /** Other columns that could be a field, by the field. */
  readonly doubles: ReadonlyMap<ListField, readonly number[]>;
}

/** Which column plays which part? What a person says of them comes before every header. */
export function columnsOf(
  header: TableRow,
  below: readonly TableRow[],
  above: TableRow | undefined,
  given: ListColumns = {},
): TableColumns {
  const names = headerNames(header.cells);
  const said = saidPositions(names, given);
  const spoken = new Set(said.values());
  const meanings = header.cells.map((cell, position) =>
    spoken.has(position) ? undefined : headerMeaning(typeof cell === "string" ? cell : ""),
  );
  const isTicks = (position: number) => looksTicked(below, position);
  const tickMeanings = withLetters(meanings).map((meaning, position) =>
    meaning?.kind === "service" && !isTicks(position) ? undefined : meaning,
  );
  const context = contextOf(tickMeanings, new Set([...said.keys()]));
  const plays: ColumnPlay[] = names.map(() => ({ kind: "unknown" }));
  const fields = new Map<ListField, number>(said);
  const siblings: Map<ChildField, number>[] = [];
  const doubles = new Map<ListField, number[]>();
  for (const [field, position] of said) plays[position] = { kind: "field", field, isSaid: true };
  /** One thing a second time: the first one is read, and who differs is told. */
  const again = (field: ListField, position: number) => {
    doubles.set(field, [...(doubles.get(field) ?? []), position]);
    plays[position] = { kind: "ignored" };
  };
  // Who is named as a responsible adult comes before a bare `Adresse` or `Téléphone`, which may be anybody's.
  const isBare = (position: number) => Number(!namesGuardian(tickMeanings[position]));
  for (const position of [...names.keys()].sort((left, right) => isBare(left) - isBare(right))) {
    const meaning = tickMeanings[position];
    if (meaning === undefined) continue;
    if (meaning.kind === "ignored" || meaning.kind === "private") plays[position] = { kind: meaning.kind };
    if (meaning.kind === "day" || meaning.kind === "service") plays[position] = { kind: "ticks" };
    if (meaning.kind !== "part") continue;
    const field = fieldOf(meaning, context, fields);
    if (field === undefined) plays[position] = { kind: "ignored" };
    else if (given[field] === "") plays[position] = { kind: "unknown" };
    else if (!fields.has(field)) {
      fields.set(field, position);
      plays[position] = { kind: "field", field, isSaid: false };
    } else if (meaning.of === "child") {
      const childField = field as ChildField;
      const last = siblings.at(-1);
      // The same words again are those of the next child (two columns of one child's name would not repeat all of them).
      if (last === undefined || last.has(childField)) siblings.push(new Map([[childField, position]]));
      else last.set(childField, position);
      plays[position] = { kind: "sibling", field: childField };
    } else again(field, position);
  }
  const isNamed = (block: ReadonlyMap<ChildField, number>) =>
    block.has("childFirstName") || block.has("childName");
  for (const [field, position] of siblings.filter((block) => !isNamed(block)).flatMap((block) => [...block]))
    again(field, position);
  const ticksSaid = saidTicks(said, names);
  const nameMeaning = meanings[fields.get("childName") ?? -1];
  const classMeaning = meanings[fields.get("className") ?? -1];
  return {
    names,
    plays,
    fields,
    siblings: siblings.filter(isNamed),
    ticks: [...ticksSaid, ...tickColumns(tickMeanings, names, above, ticksSaid)],
    nameOrder:
      nameMeaning?.kind !== "part"
        ? undefined
        : nameMeaning.isFirstNameFirst
          ? "first-last"
          : orderSaid(names, fields),
    hasGroups: classMeaning?.kind === "part" && classMeaning.hasGroups,
    doubles,
  };
}

const namesGuardian = (meaning: HeaderMeaning | undefined): boolean =>
  meaning?.kind === "part" && meaning.of === "guardian";

/** `Élève` says nothing of an order; `NOM Prénom` does. */
function orderSaid(names: readonly string[], fields: ReadonlyMap<ListField, number>): NameOrder {
  return /nom.*pr/.test(foldHeader(names[fields.get("childName") ?? -1] ?? "")) ? "last-first" : undefined;
}

function saidPositions(names: readonly string[], given: ListColumns): Map<ListField, number> {
  const folded = names.map((name) => foldHeader(name) || name);
  const said = new Map<ListField, number>();
  for (const [field, header] of Object.entries(given) as [ListField, string][]) {
    const position = header === "" ? -1 : folded.indexOf(foldHeader(header) || header);
    if (position !== -1) said.set(field, position);
  }
  return said;
}

/** `L M J V`, three of them at least, are days; with one `M` it is Tuesday, with two they stand in the order of the week. */
function withLetters(
  meanings: readonly (HeaderMeaning | undefined)[],
): readonly (HeaderMeaning | undefined)[] {
  const letters = new Set(
    meanings.flatMap((meaning) => (meaning?.kind === "letter" ? [meaning.letter] : [])),
  );
  const isWeek =
    letters.size >= 3 || (letters.size >= 1 && meanings.some((meaning) => meaning?.kind === "day"));
  let wasTuesday = false;
  return meanings.map((meaning) => {
    if (meaning?.kind === "day" && meaning.weekday === 1) wasTuesday = false;
    if (meaning?.kind !== "letter") return meaning;
    if (!isWeek) return undefined;
    if (meaning.letter === "l") wasTuesday = false;
    const weekday =
      meaning.letter === "m" && wasTuesday ? 3 : ({ l: 1, m: 2, j: 4, v: 5 } as const)[meaning.letter];
    if (weekday === 2) wasTuesday = true;
    return { kind: "day", weekday, service: undefined } as const;
  });
}

/** Is there nothing but yes and no under it, but for a few cells that ask for an answer? */
function looksTicked(below: readonly TableRow[], position: number): boolean {
  const cells = below.map(({ cells }) => cells[position]).filter((cell) => cellText(cell) !== "");
  const sure = cells.filter((cell) => readTick(cell) !== "open" || typeof cell === "number");
  return sure.length >= cells.length * 0.7;
}

/**
 * The columns with ticks that headers name. What stands over a week names its service, over its first day, or over any where
 * there are several weeks; a week of days that stand there already is another service, under the name of its first column.
 */
function tickColumns(
  meanings: readonly (HeaderMeaning | undefined)[],
  names: readonly string[],
  above: TableRow | undefined,
  said: readonly TickColumn[],
): readonly TickColumn[] {
  const weeks = weeksOf(meanings);
  const key = ({ weekday, service }: Pick<TickColumn, "weekday" | "service">) =>
    `${String(weekday)} ${foldHeader(service ?? "")}`;
  const taken = new Set(said.map(key));
  const ofDays = weeks.flatMap((week): readonly TickColumn[] => {
    const over = (weeks.length === 1 ? week.slice(0, 1) : week)
      .map(({ position }) => cellText(above?.cells[position]))
      .find((text) => text !== "");
    const columns = week.map(({ position, weekday, service = over }) => {
      return { position, header: names[position] ?? "", weekday, service };
    });
    const isAgain = columns.some((column) => taken.has(key(column)));
    for (const column of columns) taken.add(key(column));
    return isAgain ? columns.map((column) => ({ ...column, service: columns[0]?.header })) : columns;
  });
  const ofServices = meanings.flatMap((meaning, position): readonly TickColumn[] => {
    const header = names[position] ?? "";
    return meaning?.kind === "service" ? [{ position, header, weekday: undefined, service: header }] : [];
  });
  return [...ofDays, ...ofServices].sort((left, right) => left.position - right.position);
}

/** Columns of days, week by week: each begins anew. */
function weeksOf(meanings: readonly (HeaderMeaning | undefined)[]) {
  const weeks: { position: number; weekday: Weekday; service: string | undefined }[][] = [];
  meanings.forEach((meaning, position) => {
    if (meaning?.kind !== "day") return;
    const { weekday, service } = meaning;
    const last = weeks.at(-1)?.at(-1)?.weekday;
    if (last === undefined || weekday <= last) weeks.push([]);
    weeks.at(-1)?.push({ position, weekday, service });
  });
  return weeks;
}

function saidTicks(said: ReadonlyMap<ListField, number>, names: readonly string[]): readonly TickColumn[] {
  const days = dayFields.map((field, index) => [field, (index + 1) as Weekday] as const);
  const services = serviceFields.map((field) => [field, undefined] as const);
  return [...days, ...services].flatMap(([field, weekday]) => {
    const position = said.get(field);
    if (position === undefined) return [];
    const header = names[position] ?? "";
    return [{ position, header, weekday, service: weekday === undefined ? header : undefined }];
  });
}
