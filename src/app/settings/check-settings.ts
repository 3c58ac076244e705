import { nobody } from "../../kernel/problem";
import { wordsOf } from "../../wording/problems";
import { faultProblem, showCell } from "../../workbook/cell-problems";
import { Fault } from "../../workbook/codecs/codec";
import type { CellValue } from "../../workbook/port";
import { settingsList, type SettingField } from "../../workbook/sheets/settings";

/** Settings as a form holds them, by what was typed; those that are not in it stay as they are. */
export type TypedSettings = { readonly [F in SettingField]?: string };

/** Which of them cannot be read, and why? For the form to say so beside the field, before anything is written. */
export function unreadableSettings(typed: TypedSettings): ReadonlyMap<SettingField, string> {
  return new Map(
    typedFields(typed).flatMap(([field, text]) => {
      const fault = faultOfSetting(field, text);
      if (fault === undefined) return [];
      const problem = faultProblem(
        fault,
        { column: settingsList[field].name, shown: showCell(text) },
        { sheet: "settings" },
        nobody,
      );
      const { message, advice } = wordsOf(problem);
      return [[field, `${message} ${advice}`] as const];
    }),
  );
}

export function faultOfSetting(field: SettingField, text: string): Fault | undefined {
  const parsed: unknown = settingsList[field].codec.parse(text);
  return parsed instanceof Fault ? parsed : undefined;
}

/** What was typed, field by field in the order of the sheet, without the spaces around it. */
export function typedFields(typed: TypedSettings): readonly (readonly [SettingField, string])[] {
  return (Object.keys(settingsList) as SettingField[]).flatMap((field) => {
    const text = typed[field];
    return text === undefined ? [] : [[field, text.trim()] as const];
  });
}

/** Does a cell say what was typed, in whatever form (`20` as a number, `Lu Ma Je Ve` for `L M J V`)? */
export function saysTheSame(field: SettingField, cell: CellValue, typed: string): boolean {
  const parse = (value: CellValue): unknown => settingsList[field].codec.parse(value);
  const held = parse(cell);
  if (held instanceof Fault) return false;
  const comparable = (value: unknown) => (value instanceof Set ? [...value].sort() : value);
  return JSON.stringify(comparable(held)) === JSON.stringify(comparable(parse(typed)));
}
