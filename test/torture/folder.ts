import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { backupFolder } from "../../src/wording/backup-names";

/** What a folder with one workbook holds, and what of it should not be there. */

export const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Drafts and locks: the next run removes those of a killed one. */
export function leftoversIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?:^|[/\\])\.(?:ecot-|~ecot\.)/.test(name),
  );
}

/** Backups that hold nothing the workbook ever was: cut short, or made up. */
export function foreignBackups(folder: string, states: ReadonlySet<string>): readonly string[] {
  return backupsIn(folder).filter((path) => !states.has(hashOf(path)));
}

export function backupsIn(folder: string): readonly string[] {
  const there = readdirSync(folder).includes(backupFolder) ? readdirSync(join(folder, backupFolder)) : [];
  return there.filter((name) => !name.startsWith(".")).map((name) => join(folder, backupFolder, name));
}
