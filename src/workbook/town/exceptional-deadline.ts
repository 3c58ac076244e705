import type { DeadlineTable } from "../../domain/meals";
import { foldLabel } from "../../kernel/label";
import { at } from "../../kernel/place";
import { blocking, everybody } from "../../kernel/problem";
import { nearest } from "../../kernel/resemblance";
import { faultProblem, showCell } from "../cell-problems";
import { Fault } from "../codecs/codec";
import { wholeNumber } from "../codecs/numbers";
import type { SettingsReading, UnreadSetting } from "../read-settings";
import { defaultSettings, settingsList } from "../sheets/settings";

const days = wholeNumber(0, 366);
const { name: column } = settingsList.exceptionalWorkingDays;

/** When must an exceptional booking be asked for? The setting holds working days, or the name of a table of deadlines. */
export function exceptionalDeadline(
  { settings, cells }: SettingsReading,
  tables: ReadonlyMap<string, DeadlineTable>,
): { readonly workingDays: number; readonly table?: string; readonly unread: readonly UnreadSetting[] } {
  const typed = settings.exceptionalWorkingDays;
  const workingDays = Number(defaultSettings.exceptionalWorkingDays);
  if (typeof typed === "number") return { workingDays: typed, unread: [] };
  const table = tables.get(foldLabel(typed));
  if (table !== undefined) return { workingDays, table: table.name, unread: [] };
  const place = cells.get("exceptionalWorkingDays")?.place;
  const where = place === undefined ? { sheet: "settings" as const } : at(place, "value");
  const fault = days.parse(typed);
  const names = [...tables.values()].map(({ name }) => name);
  // Without any table of deadlines nobody can have meant one.
  const problem =
    names.length === 0 && fault instanceof Fault
      ? faultProblem(fault, { column, shown: showCell(typed) }, where, everybody)
      : blocking(
          "rows.unknown-table",
          { column, table: typed, nearest: nearest(typed, names) },
          where,
          everybody,
        );
  return { workingDays, unread: [{ field: "exceptionalWorkingDays", problem }] };
}
