/** Troubles with the disk; `cause` is the system's name for it (`ENOENT`, `EACCES`…). */
export interface DiskProblems {
  readonly "disk.not-opened": { readonly file: string; readonly cause: string };
  readonly "disk.not-written": { readonly file: string; readonly cause: string };
  /** Excel or LibreOffice left a lock file beside the workbook. */
  readonly "disk.open-elsewhere": { readonly file: string; readonly lock: string };
  /** Somebody saved the workbook between our reading and our writing. */
  readonly "disk.changed-meanwhile": { readonly file: string };
  /** The file that was read is no longer there when it should be replaced. */
  readonly "disk.gone-meanwhile": { readonly file: string };
  /** Another run of ours holds the file; `host` is its machine, where it is known. */
  readonly "disk.other-run": {
    readonly file: string;
    readonly lock: string;
    readonly host: string | undefined;
  };
  /** A device, a pipe: nothing that could be read to its end or replaced. */
  readonly "disk.not-a-file": { readonly file: string };
  /** The file to be replaced is marked as one that may only be read. */
  readonly "disk.read-only": { readonly file: string };
  /** The name is a link that leads nowhere. */
  readonly "disk.dangling-link": { readonly file: string };
  /** The result would take the place of a file that the command reads, under another name of it. */
  readonly "disk.same-as-input": { readonly file: string; readonly input: string };
  /** The workbook is saved, and the file that goes with it is not. */
  readonly "disk.beside-not-written": { readonly file: string; readonly cause: string };
  /** A folder was asked for, and the name is that of a file. */
  readonly "disk.not-a-folder": { readonly file: string };
  /** Files of the run bear the names of files that are in the folder: `file` is the first of so many. */
  readonly "disk.already-there": { readonly file: string; readonly folder: string; readonly files: number };
  /** The file that goes with the workbook would take the place of the workbook. */
  readonly "disk.same-file": { readonly file: string };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends DiskProblems {}
}
