import { faultOfSetting, saysTheSame, typedFields, type TypedSettings } from "./check-settings";
import { exampleTown, type ExampleKey } from "../../examples";
import { lookOf, runOf, type Deed, type ReadBooks, type UnjournaledRequest } from "../deed/deed";
import { newWorkbook } from "../new-town/nouveau";
import { readingSheets } from "../deed/open-town";
import { isSameLabel } from "../../kernel/label";
import { done, refused } from "../../kernel/outcome";
import { at } from "../../kernel/place";
import { nobody, type Problem } from "../../kernel/problem";
import type { Change } from "../../workbook/changes";
import { faultProblem, showCell } from "../../workbook/cell-problems";
import type { RowOf } from "../../workbook/declaration";
import { findSheets } from "../../workbook/find-sheets";
import { MemoryWorkbook } from "../../workbook/memory";
import { SheetPlan } from "../../workbook/plan";
import { type WorkbookSnapshot } from "../../workbook/port";
import { readSettings, type SettingsReading } from "../../workbook/read-settings";
import { readSheet, soundRows, type SheetReading } from "../../workbook/read-sheet";
import { absenceRulesSheet, settingsSheet } from "../../workbook/sheets";
import { settingsList, type SettingField } from "../../workbook/sheets/settings";
import { settingExplanations } from "../../wording/settings";
import { typedCell } from "../../workbook/shown-cell";

/** A rule of absence as its sheet holds it. */
export type AbsenceRuleRow = RowOf<(typeof absenceRulesSheet)["columns"]>;

/** The rules of a town as a form shows them. */
export interface TownRules {
  readonly settings: readonly SettingShown[];
  readonly absenceRules: readonly AbsenceRuleRow[];
}

export interface SettingShown {
  readonly field: SettingField;
  readonly name: string;
  readonly explanation: string;
  /** What stands in the cell, as the clerk would type it; empty for a blank cell, where the default holds. */
  readonly typed: string;
  readonly byDefault: string | undefined;
  /** The only values it takes, where they are few. */
  readonly choices: readonly string[] | undefined;
}

export interface RulesToWrite extends UnjournaledRequest {
  /** Only these are written; an empty text gives the default back. */
  readonly settings: TypedSettings;
  /** Rules that replace those of the same motive, and are added where there is none. */
  readonly absenceRules: readonly AbsenceRuleRow[];
}

export interface RulesWritten {
  readonly settings: number;
  readonly absenceRules: number;
}

const fields = Object.keys(settingsList) as SettingField[];
const usedSheets = [settingsSheet, absenceRulesSheet] as const;

interface RulesReading extends ReadBooks {
  readonly settings: SettingsReading;
  readonly absenceRules: SheetReading<typeof absenceRulesSheet>;
  /** Sheets that may stand under another name, or are there twice. */
  readonly inDoubt: readonly Problem[];
}

const rules: Deed<UnjournaledRequest, RulesReading, TownRules> = {
  read: readingSheets(usedSheets, readBoth),
  compute: (_request, reading) =>
    done({ result: rulesOf(reading), plan: () => undefined }, [
      ...reading.inDoubt,
      ...reading.settings.problems,
      ...reading.absenceRules.problems,
    ]),
};

/** Which rules has the town? Writes nothing. */
export const readRules = lookOf(rules);

/** Which rules does an example town have? */
export async function presetRules(key: ExampleKey): Promise<TownRules> {
  const { result } = await readRules({}, MemoryWorkbook.ofSheets(newWorkbook(exampleTown(key))));
  if (result === undefined) throw new Error(`The rules of ${key} cannot be read.`);
  return result;
}

const parametrer: Deed<RulesToWrite, RulesReading, RulesWritten> = {
  read: readingSheets(usedSheets, readBoth),
  compute: (request, reading) => {
    // Which sheet holds the rules must be sure before one is written.
    const faults = [...reading.inDoubt, ...faultsOf(request.settings, reading.settings)];
    if (faults.length > 0) return refused(...faults);
    const settings = planSettings(request.settings, reading.settings);
    const absenceRules = planAbsenceRules(request.absenceRules, reading.absenceRules);
    return done({
      result: { settings: settings.count, absenceRules: absenceRules.count },
      plan: () => ({ books: [...settings.changes, ...absenceRules.changes], journal: [] }),
    });
  },
};

/** Writes the rules that differ from what the workbook holds; none when one of them cannot be read. */
export const writeRules = runOf(parametrer);

function readBoth(snapshot: WorkbookSnapshot): RulesReading {
  const { find, problems: inDoubt } = findSheets(snapshot, usedSheets);
  const settings = readSettings(find(settingsSheet));
  const absenceRules = readSheet(absenceRulesSheet, find(absenceRulesSheet), { blocks: () => nobody });
  const layouts = new Map(
    [settings.layout, absenceRules.layout].flatMap((layout) =>
      layout === undefined ? [] : [[layout.key, layout] as const],
    ),
  );
  return { settings, absenceRules, layouts, inDoubt, found: [] };
}

function rulesOf({ settings, absenceRules }: RulesReading): TownRules {
  return {
    settings: fields.map((field) => {
      const { name, shown, codec } = settingsList[field];
      const cell = settings.cells.get(field)?.cell ?? null;
      return {
        field,
        name,
        explanation: settingExplanations[field],
        typed: typedCell(cell, undefined),
        byDefault: shown,
        choices: codec.choices,
      };
    }),
    absenceRules: soundRows(absenceRules).map(({ values }) => values),
  };
}

function faultsOf(asked: TypedSettings, { cells }: SettingsReading): readonly Problem[] {
  return typedFields(asked).flatMap(([field, typed]) => {
    const fault = faultOfSetting(field, typed);
    if (fault === undefined) return [];
    const place = cells.get(field)?.place;
    return [
      faultProblem(
        fault,
        { column: settingsList[field].name, shown: showCell(typed) },
        place === undefined ? { sheet: "settings" } : at(place, "value"),
        nobody,
      ),
    ];
  });
}

interface Planned {
  readonly changes: readonly Change[];
  readonly count: number;
}

function planSettings(asked: TypedSettings, { cells, layout }: SettingsReading): Planned {
  const changed = typedFields(asked).filter(
    ([field, typed]) => !saysTheSame(field, cells.get(field)?.cell ?? null, typed),
  );
  const valueOf = (typed: string) => (typed === "" ? undefined : typed);
  const plan = new SheetPlan(settingsSheet, layout)
    .fill(
      changed.flatMap(([field, typed]) => {
        const row = cells.get(field)?.place.row;
        return row === undefined ? [] : [{ row, values: { value: valueOf(typed) } }];
      }),
    )
    .append(
      changed.flatMap(([field, typed]) =>
        cells.has(field)
          ? []
          : [
              {
                name: settingsList[field].name,
                value: valueOf(typed),
                explanation: settingExplanations[field],
              },
            ],
      ),
    );
  return { changes: plan.changes, count: changed.length };
}

function planAbsenceRules(asked: readonly AbsenceRuleRow[], reading: RulesReading["absenceRules"]): Planned {
  const rowOf = (motive: string) =>
    reading.rows.find(({ values }) => values.motive !== undefined && isSameLabel(values.motive, motive))
      ?.place.row;
  const plan = (rules: readonly AbsenceRuleRow[]) =>
    new SheetPlan(absenceRulesSheet, reading.layout)
      .fill(
        rules.flatMap((values) => {
          const row = rowOf(values.motive);
          return row === undefined ? [] : [{ row, values }];
        }),
      )
      .append(rules.filter(({ motive }) => rowOf(motive) === undefined)).changes;
  const changed = asked.filter((rule) => plan([rule]).length > 0);
  return { changes: plan(changed), count: changed.length };
}
