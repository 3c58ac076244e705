import type { CanteenWeek, SchoolWeek } from "../domain/calendar";
import type { Weekday } from "../kernel/day";
import { foldLabel } from "../kernel/label";
import { foldHeader } from "./headers";
import { at, type Place, type RowPlace } from "../kernel/place";
import { blocking, everybody, nobody, warning, type Problem, type Scope } from "../kernel/problem";
import { faultProblem, faultWarning, showCell } from "./cell-problems";
import { Fault, type Codec } from "./codecs/codec";
import type { SheetLayout } from "./layout";
import type { CellValue, SheetSnapshot } from "./port";
import { readSheet, soundRows } from "./read-sheet";
import { nearest } from "../kernel/resemblance";
import {
  defaultSettings,
  schoolWeekPrefix,
  settingsList,
  type SettingField,
  type Settings,
} from "./sheets/settings";
import { settingsSheet } from "./sheets/settings-sheet";

/** Where the value of a setting stands. */
export interface SettingCell {
  readonly place: RowPlace<"settings">;
  readonly cell: CellValue;
}

export interface UnreadSetting {
  readonly field: SettingField;
  readonly problem: Problem;
}

export interface SettingsReading {
  readonly settings: Settings;
  readonly canteenWeek: CanteenWeek;
  /** Of the settings that the sheet has a row for, readable or not. */
  readonly cells: ReadonlyMap<SettingField, SettingCell>;
  /** Those that could not be read, each with its problem; a week of one school counts as that of all. */
  readonly unread: readonly UnreadSetting[];
  /** Schools that a week is given for, as they are written there. */
  readonly schoolWeeks: readonly SchoolWeek[];
  readonly layout: SheetLayout | undefined;
  readonly problems: readonly Problem[];
}

const fields = Object.keys(settingsList) as SettingField[];

const fieldByName = new Map<string, SettingField>(
  // Its own name last: it wins over whatever others call theirs.
  [
    ...fields.flatMap(synonymsOf),
    ...fields.map((field) => [foldHeader(settingsList[field].name), field] as const),
  ],
);
function synonymsOf(field: SettingField): readonly (readonly [string, SettingField])[] {
  return settingsList[field].synonyms.map((name) => [foldHeader(name), field]);
}

const knownNames = fields.map((field) => settingsList[field].name);
const schoolPrefix = `${foldLabel(schoolWeekPrefix)} `;

/** Reads the sheet of settings: what is blank or missing has its default, what cannot be read stops what it bears on. */
export function readSettings(snapshot: SheetSnapshot | undefined): SettingsReading {
  const reading = readSheet(settingsSheet, snapshot);
  const problems = [...reading.problems];
  const values: Partial<Record<SettingField, unknown>> = {};
  const weekOfSchool = new Map<string, ReadonlySet<Weekday>>();
  const unreadWeeks: string[] = [];
  const schoolWeeks: SchoolWeek[] = [];
  const rowOfName = new Map<string, number>();
  const cells = new Map<SettingField, SettingCell>();
  const unread: UnreadSetting[] = [];
  const formatOf = ({ row }: RowPlace<"settings">) =>
    snapshot?.formatAt?.(row, reading.layout?.columns.get("value") ?? 0) ?? "General";
  const unknown: UnknownSetting[] = [];
  for (const { place, values: row } of soundRows(reading)) {
    const folded = foldLabel(row.name);
    const field = fieldByName.get(foldHeader(row.name));
    const school =
      field === undefined && folded.startsWith(schoolPrefix) ? folded.slice(schoolPrefix.length) : undefined;
    if (field === undefined && school === undefined) {
      unknown.push({ name: row.name, isFilled: row.value !== undefined, where: at(place, "name") });
      continue;
    }
    const key = field ?? folded;
    const firstRow = rowOfName.get(key);
    if (firstRow !== undefined) {
      problems.push(warning("reading.duplicate-setting", { name: row.name, firstRow }, at(place, "name")));
      continue;
    }
    rowOfName.set(key, place.row);
    const cell = row.value ?? null;
    if (field !== undefined) cells.set(field, { place, cell });
    if (school !== undefined) schoolWeeks.push({ school: schoolOf(row.name), place });
    const { codec } = settingsList[field ?? "canteenDays"];
    const numberFormat = typeof cell === "number" ? formatOf(place) : undefined;
    const value = codec.parse(cell, numberFormat);
    if (value === undefined) continue;
    const where = at(place, "value");
    const shown = () => ({ column: row.name, shown: showCell(cell, numberFormat) });
    if (value instanceof Fault) {
      if (school !== undefined) unreadWeeks.push(schoolOf(row.name));
      unread.push({
        field: field ?? "canteenDays",
        problem:
          settingsList[field ?? "canteenDays"].bearsOn.length === 0
            ? faultWarning(value, shown(), where)
            : faultProblem(value, shown(), where, blockedBy(field, school)),
      });
      continue;
    }
    const judged: Pick<Codec<unknown>, "inspect"> = codec;
    const oddity = judged.inspect?.(value, cell);
    if (oddity !== undefined) problems.push(faultWarning(oddity, shown(), where));
    if (school !== undefined) weekOfSchool.set(school, value as ReadonlySet<Weekday>);
    else if (field !== undefined) values[field] = value;
  }
  problems.push(...unknown.map((row) => unknownSetting(row, cells)));
  // Each value was read by the codec of its own setting.
  const settings = { ...defaultSettings, ...(values as Partial<Settings>) };
  const canteenWeek = { general: settings.canteenDays, bySchool: weekOfSchool };
  const ownWeeks = [...weekOfSchool.keys(), ...unreadWeeks];
  const told = unread.map((entry) => (isGeneralWeek(entry.problem) ? withOwnWeeks(entry, ownWeeks) : entry));
  return {
    settings,
    canteenWeek,
    cells,
    unread: told,
    schoolWeeks,
    layout: reading.layout,
    problems: [...problems, ...told.map(({ problem }) => problem)],
  };
}

/** What follows « Jours de cantine ». */
const schoolOf = (name: string): string => name.slice(schoolWeekPrefix.length).trim();

/** Whose invoices wait for a setting that cannot be read. */
function blockedBy(field: SettingField | undefined, school: string | undefined): Scope {
  if (field === undefined || field === "canteenDays") return { of: "school", school, className: undefined };
  return settingsList[field].bearsOn.includes("invoices") ? everybody : nobody;
}

const isGeneralWeek = ({ blocks }: Problem): boolean => blocks.of === "school" && blocks.school === undefined;

/** The general week does not hold for schools that have their own. */
function withOwnWeeks({ field, problem }: UnreadSetting, schools: readonly string[]): UnreadSetting {
  const blocks = { of: "school", school: undefined, className: undefined, except: schools } as const;
  return { field, problem: { ...problem, blocks } };
}

interface UnknownSetting {
  readonly name: string;
  readonly isFilled: boolean;
  readonly where: Place;
}

/** A row that says something may be a setting that has no row: its default would hold without a word. */
function unknownSetting(
  { name, isFilled, where }: UnknownSetting,
  cells: ReadonlyMap<SettingField, SettingCell>,
): Problem {
  const absent = fields
    .filter((field) => settingsList[field].bears && !settingsList[field].later && !cells.has(field))
    .map((field) => settingsList[field].name);
  if (!isFilled || absent.length === 0) {
    return warning("reading.unknown-setting", { name, nearest: nearest(name, knownNames) }, where);
  }
  const resembling = nearest(name, absent);
  const missing = resembling === undefined ? absent : [resembling];
  return blocking("reading.setting-in-doubt", { name, missing }, where, everybody);
}
