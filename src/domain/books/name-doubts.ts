import { groupBy } from "../../kernel/group";
import { isSameLabel } from "../../kernel/label";
import { at, type Place, type RowPlace, type SheetFields, type SheetKey } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import type { NameKind } from "./problems";
import { findOddSpellings, type NameUse } from "../../kernel/spellings";
import { typedServiceOf } from "./spellings";
import type { Town } from "./town";

/**
 * Names that one row writes otherwise than the others: a school closed under another name stays open, a service under
 * another name has no price. Never changed, only told, once per sheet.
 */
export function doubtsAboutNames(town: Town): readonly Problem[] {
  return [...namesOf(town)].flatMap(([kind, uses]) =>
    findOddSpellings(uses).flatMap(({ text: found, usual, uses: odd }) =>
      [...groupBy(odd, ({ at: { sheet } }) => sheet).values()].map((ofSheet) => {
        const rows = ofSheet.map(({ at: { row = 0 } }) => row);
        const facts = { kind, found, usual, rows, isSame: isSameLabel(found, usual) };
        return warning("spelling.unlike", facts, ofSheet[0]?.at);
      }),
    ),
  );
}

type Uses = readonly NameUse<Place>[];

/** Every use of a name, by what it names. The children say which schools and classes there are. */
function namesOf(town: Town): ReadonlyMap<NameKind, Uses> {
  const { tariffs } = town.grid;
  const { bookings, absences } = town.meals;
  const { rows: calendarRows, schoolWeeks } = town.calendar;
  const { enrolments } = town.households;
  const { surcharges, debtors } = town;
  const { named, passages } = town.services;
  const services = [...named.values()].flatMap(({ name, typedName, place, duration: { late } }) => [
    { text: typedName ?? name, declares: true, at: at(place, "service") },
    ...(late === undefined
      ? []
      : [{ text: late.typedService ?? late.service, declares: false, at: at(place, "lateService") }]),
  ]);
  const children = [...town.households.children.values()];
  const motives = [...town.meals.absenceRules.values()];
  const deadlines = [...town.meals.deadlines.values()].flatMap(({ rows }) => rows);
  const rulesByTable = motives.flatMap(({ notice, place }) =>
    notice.kind === "table" ? [{ text: notice.table, declares: false, at: at(place, "delay") }] : [],
  );
  return new Map<NameKind, Uses>([
    [
      "school",
      [
        ...usesOf(children, "school", true),
        ...usesOf(calendarRows, "school", false),
        ...schoolWeeks.map(({ school, place }) => ({
          text: school,
          declares: false,
          at: at(place, "name"),
        })),
      ],
    ],
    ["class", [...usesOf(children, "className", true), ...usesOf(calendarRows, "className", false)]],
    ["level", [...usesOf(tariffs, "level", true), ...usesOf(children, "level", false)]],
    ["category", [...usesOf(tariffs, "category", true), ...usesOf(children, "category", false)]],
    [
      "service",
      [
        ...usesOfServices(tariffs, true),
        ...services,
        ...[enrolments, bookings, surcharges, passages, debtors.thirdParts].flatMap((rows) =>
          usesOfServices(rows, false),
        ),
      ],
    ],
    ["motive", [...usesOf(motives, "motive", true), ...usesOf(absences, "motive", false)]],
    ["deadline-table", [...usesOf(deadlines, "table", true), ...rulesByTable]],
  ]);
}

/** The names of services as they were typed. */
function usesOfServices(
  rows: readonly {
    readonly place: RowPlace<
      "tariffs" | "enrolments" | "bookings" | "surcharges" | "passages" | "thirdParts"
    >;
    readonly service: string | undefined;
    readonly typedService?: string | undefined;
  }[],
  declares: boolean,
): Uses {
  return rows.flatMap((row) => {
    const text = typedServiceOf(row);
    return text === undefined ? [] : [{ text, declares, at: at(row.place, "service") }];
  });
}

function usesOf<S extends SheetKey, F extends SheetFields[S]>(
  rows: readonly ({ readonly place: RowPlace<S> } & { readonly [K in F]?: string | undefined })[],
  field: F,
  declares: boolean,
): Uses {
  return rows.flatMap((row) => {
    const text: string | undefined = row[field];
    return text === undefined ? [] : [{ text, declares, at: at(row.place, field) }];
  });
}
