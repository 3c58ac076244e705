import { saysTheSame, type TypedSettings } from "./check-settings";
import type { AbsenceRuleRow, TownRules } from "./parametrer";
import type { SettingField } from "../../workbook/sheets/settings";

/** What a town would take over from another. */
export interface ProposedRules {
  /**
   * Every setting that may be taken over: where the town says the same already, as the town says it, so that what an
   * earlier proposal put there goes away.
   */
  readonly settings: TypedSettings;
  /** Only those that say something new. */
  readonly absenceRules: readonly AbsenceRuleRow[];
  readonly differences: number;
}

/** Which rules of a preset differ from those of the town? Only settings in `taken` are looked at. */
export function proposeRules(
  preset: TownRules,
  own: TownRules,
  taken: ReadonlySet<SettingField>,
): ProposedRules {
  const ownText = new Map(own.settings.map(({ field, typed }) => [field, typed]));
  const proposed = preset.settings
    .filter(({ field }) => taken.has(field))
    .map(({ field, typed }) => {
      const held = ownText.get(field) ?? "";
      const isSame = saysTheSame(field, held, typed);
      return { field, typed: isSame ? held : typed, isSame };
    });
  const absenceRules = preset.absenceRules.filter(
    (rule) => !own.absenceRules.some((other) => JSON.stringify(other) === JSON.stringify(rule)),
  );
  return {
    settings: Object.fromEntries(proposed.map(({ field, typed }) => [field, typed])),
    absenceRules,
    differences: proposed.filter(({ isSame }) => !isSame).length + absenceRules.length,
  };
}
