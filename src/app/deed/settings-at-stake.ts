import { asWarning, type Problem } from "../../kernel/problem";
import type { UnreadSetting } from "../../workbook/read-settings";
import { settingsList, type SettingUse } from "../../workbook/sheets/settings";

/** What a command reads of the settings; `accounts` are those of whoever paid what, on which no setting bears. */
export type CommandUse = SettingUse | "accounts";

/**
 * Problems as a command tells them: a setting that cannot be read is blocking where something hangs on it, and a warning
 * where the command does without.
 */
export function toldBy(
  use: CommandUse,
  problems: readonly Problem[],
  unread: readonly UnreadSetting[],
): readonly Problem[] {
  const idle = new Set(unread.filter((entry) => !bearsOn(use, entry)).map(({ problem }) => problem));
  if (idle.size === 0) return problems;
  return problems.map((problem) => (idle.has(problem) ? asWarning(problem) : problem));
}

/** Is a setting that this command needs unreadable? Then it does nothing, rather than take the default unasked. */
export function lacksSetting(use: CommandUse, unread: readonly UnreadSetting[]): boolean {
  return unread.some((entry) => bearsOn(use, entry));
}

function bearsOn(use: CommandUse, { field }: UnreadSetting): boolean {
  return (settingsList[field].bearsOn as readonly CommandUse[]).includes(use);
}
