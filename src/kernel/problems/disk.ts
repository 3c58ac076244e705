/** Troubles of the command line with the disk; `cause` is the system's name for it (`ENOENT`, `EACCES`…). */
export interface DiskProblems {
  readonly "disk.not-opened": { readonly file: string; readonly cause: string };
  readonly "disk.not-written": { readonly file: string; readonly cause: string };
  /** Excel or LibreOffice left a lock file beside the workbook. */
  readonly "disk.open-elsewhere": { readonly file: string; readonly lock: string };
  /** Somebody saved the workbook between our reading and our writing. */
  readonly "disk.changed-meanwhile": { readonly file: string };
  /** The workbook is saved, and the file that goes with it is not. */
  readonly "disk.beside-not-written": { readonly file: string; readonly cause: string };
  /** The file for the bank would take the place of the workbook. */
  readonly "disk.same-file": { readonly file: string };
}
