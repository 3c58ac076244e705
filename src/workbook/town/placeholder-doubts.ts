import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import { placeholders, unknownPlaceholders } from "../../wording/placeholders";
import type { SettingsReading } from "../read-settings";
import { settingsList, type SettingField } from "../sheets/settings";

/** The texts of the town that may hold placeholders, with those that they know. */
const texts: readonly (readonly [SettingField, readonly string[]])[] = [
  ["reminderText1", placeholders.letter],
  ["reminderText2", placeholders.letter],
  ["mailSubject", placeholders.mail],
  ["mailText", placeholders.mail],
];

/** A family would read a word in braces as it stands there. */
export function placeholderDoubts({ settings, cells }: SettingsReading): readonly Problem[] {
  return texts.flatMap(([field, known]) => {
    const text = settings[field];
    const place = cells.get(field)?.place;
    if (typeof text !== "string" || place === undefined) return [];
    return unknownPlaceholders(text, known).map((found) =>
      warning(
        "reading.unknown-placeholder",
        { column: settingsList[field].name, shown: found, known },
        at(place, "value"),
      ),
    );
  });
}
