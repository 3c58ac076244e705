/** Troubles with the workbook file as a whole. */
export interface FileProblems {
  /** Not an .xlsx at all, or cut short. */
  readonly "file.unreadable": { readonly file: string };
}
