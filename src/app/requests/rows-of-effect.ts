import type { RowToWrite } from "../entry/rows-of-entry";
import type { RequestEffect } from "../../domain/requests";
import type { Weekday } from "../../kernel/day";
import { enrolmentsSheet, familiesSheet, weekdayColumns } from "../../workbook/sheets";

/** The row that an effect of a request changes, or adds. */
export function rowsOfEffect(effect: RequestEffect): RowToWrite {
  switch (effect.kind) {
    case "contact":
      return { sheet: familiesSheet, row: effect.family.place.row, values: effect.change };
    case "enrolment-ends":
      return { sheet: enrolmentsSheet, row: effect.enrolment.place.row, values: { to: effect.to } };
    case "enrolment-changes":
      return {
        sheet: enrolmentsSheet,
        row: effect.enrolment.place.row,
        values: ticksOf(effect.weekdays, effect.enrolment.weekdays),
      };
    case "enrolment-begins": {
      const { childCode, service, weekdays, from, to } = effect;
      const values = { childCode, service, ...ticksOf(weekdays), from, to };
      return { sheet: enrolmentsSheet, row: undefined, values };
    }
  }
}

/** A tick under each of the days; those that change alone, where a row stands already. */
function ticksOf(
  weekdays: ReadonlySet<Weekday>,
  before?: ReadonlySet<Weekday>,
): Readonly<Record<string, boolean | undefined>> {
  return Object.fromEntries(
    weekdayColumns.flatMap(([field, weekday]) =>
      before?.has(weekday) === weekdays.has(weekday)
        ? []
        : [[field, weekdays.has(weekday) ? true : undefined]],
    ),
  );
}
