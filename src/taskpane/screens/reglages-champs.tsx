import type { SettingShown } from "../../app/settings/parametrer";
import { type TypedSettings } from "../../app/settings/check-settings";
import type { SettingField } from "../../workbook/sheets/settings";
import { reglagesWords as words } from "../../wording/page/reglages";
import { Field, describedBy } from "../parts/field";
import { type SettingGroup } from "./setting-groups";

interface GroupProps {
  readonly group: SettingGroup;
  readonly settings: readonly SettingShown[];
  readonly typed: TypedSettings;
  /** Why what was typed cannot be read. */
  readonly faults: ReadonlyMap<SettingField, string>;
  readonly onType: (field: SettingField, value: string) => void;
}

/** The settings of one theme, which unfold. */
export function SettingsOfGroup({ group, settings, typed, faults, onType }: GroupProps) {
  const isChanged = ({ field, typed: held }: SettingShown) => (typed[field] ?? held).trim() !== held.trim();
  const changed = settings.filter(isChanged).length;
  return (
    <details class="fold" open={group === "billing" || changed > 0}>
      <summary>
        {words.groups[group]} {changed > 0 && <span class="mark">{words.changedCount(changed)}</span>}
      </summary>
      {settings.map((setting) => (
        <Setting
          key={setting.field}
          setting={setting}
          value={typed[setting.field] ?? setting.typed}
          isChanged={isChanged(setting)}
          error={faults.get(setting.field)}
          onType={(value) => onType(setting.field, value)}
        />
      ))}
    </details>
  );
}

interface SettingProps {
  readonly setting: SettingShown;
  readonly value: string;
  readonly isChanged: boolean;
  readonly error: string | undefined;
  readonly onType: (value: string) => void;
}

function Setting({ setting, value, isChanged, error, onType }: SettingProps) {
  const { field, name, explanation, byDefault, choices } = setting;
  const id = `setting-${field}`;
  const shared = {
    id,
    value,
    "aria-describedby": describedBy(id, { hint: true, error: error !== undefined }),
    "aria-invalid": error !== undefined,
  };
  const hint = [explanation, byDefault === undefined ? undefined : words.byDefault(byDefault)]
    .filter((part) => part !== undefined)
    .join(" ");
  return (
    <Field id={id} label={name} hint={hint} error={error} mark={isChanged ? words.changed : undefined}>
      {choices !== undefined ? (
        <select {...shared} onChange={({ currentTarget }) => onType(currentTarget.value)}>
          {[...new Set(["", value, ...choices])].map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : field === "reminderText1" || field === "reminderText2" ? (
        <textarea {...shared} rows={4} onInput={({ currentTarget }) => onType(currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={({ currentTarget }) => onType(currentTarget.value)} />
      )}
    </Field>
  );
}
