import type { SheetKey } from "../../kernel/place";
import type { Problem } from "../../kernel/problem";
import type { UnreadSetting } from "../../workbook/read-settings";
import type { SettingField } from "../../workbook/sheets/settings";

/** Who eats hangs on these sheets; what a meal costs and who pays it does not matter to the kitchen. */
const sheetsOfMeals: ReadonlySet<SheetKey> = new Set<SheetKey>([
  "calendar",
  "children",
  "enrolments",
  "bookings",
  "absences",
  "absenceRules",
  "deadlines",
  "services",
  "passages",
  "menus",
]);

/** Settings on which it hangs whether a meal is served, or a booking taken. */
const settingsOfMeals: ReadonlySet<SettingField> = new Set<SettingField>([
  "canteenDays",
  "territory",
  "scheduleDayOfMonth",
  "exceptionalWorkingDays",
  "unforeseenHours",
  "outOfTime",
]);

/** What there is to tell of a workbook to whoever asks who eats; and whether that can be answered at all. */
export function readable(
  problems: readonly Problem[],
  unread: readonly UnreadSetting[],
): { readonly found: readonly Problem[]; readonly isReadable: boolean } {
  const ofSettings = new Set(
    unread.filter(({ field }) => settingsOfMeals.has(field)).map(({ problem }) => problem),
  );
  const found = problems.filter(
    (problem) =>
      ofSettings.has(problem) || problem.where === undefined || sheetsOfMeals.has(problem.where.sheet),
  );
  const isHiding = (problem: Problem) =>
    problem.severity === "blocking" && (ofSettings.has(problem) || problem.blocks.of === "everybody");
  return { found, isReadable: !found.some(isHiding) };
}
