/** How backups are named: the clerk finds them by the workbook, the day and the hour. */

/** Beside the workbook; one folder for all the workbooks and bank files of that place. */
export const backupFolder = "Sauvegardes Ecot";

export interface BackupMoment {
  readonly taken: Date;
  /** 1, or more for backups of one second. */
  readonly copy: number;
}

/** `cantine.xlsx` is kept as `cantine (sauvegarde 2026-11-02 09h15m07).xlsx`. */
export function backupEnding({ taken, copy }: BackupMoment, extension: string): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const date = `${String(taken.getFullYear())}-${two(taken.getMonth() + 1)}-${two(taken.getDate())}`;
  const time = `${two(taken.getHours())}h${two(taken.getMinutes())}m${two(taken.getSeconds())}`;
  return ` (sauvegarde ${date} ${time}${copy === 1 ? "" : ` n${String(copy)}`})${extension}`;
}

/** When a backup of that file was taken; nothing for a name that is not exactly one of ours. */
export function backupMoment(name: string, stem: string, extension: string): BackupMoment | undefined {
  if (!name.startsWith(stem)) return undefined;
  const ending = name.slice(stem.length);
  const form = /^ \(sauvegarde (\d{4})-(\d\d)-(\d\d) (\d\d)h(\d\d)m(\d\d)(?: n(\d+))?\)/;
  const [, year, month, day, hour, minute, second, copy = "1"] = form.exec(ending) ?? [];
  const [y, m, d, h, min, s] = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const moment = { taken: new Date(y, m - 1, d, h, min, s), copy: Number(copy) };
  // Written out again it must be the same name: no 31 February, no other extension, nothing before or behind.
  return year !== undefined && backupEnding(moment, extension) === ending ? moment : undefined;
}
