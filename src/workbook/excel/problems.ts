/** Troubles with the workbook file as a whole, and with what may be written in it. */
export interface FileProblems {
  readonly "file.empty": { readonly file: string };
  /** Not an .xlsx at all, or one whose bytes are damaged. */
  readonly "file.unreadable": { readonly file: string };
  /** It begins like an .xlsx and stops before its end. */
  readonly "file.truncated": { readonly file: string };
  /** A csv, an html page or another text under the name of a workbook. */
  readonly "file.text": { readonly file: string };
  /** The .xls of Excel 97-2003. */
  readonly "file.old-excel": { readonly file: string };
  /** A password is needed to open it. */
  readonly "file.encrypted": { readonly file: string };
  /** The .ods of LibreOffice. */
  readonly "file.opendocument": { readonly file: string };
  /** The .xlsb of Excel. */
  readonly "file.binary-workbook": { readonly file: string };
  /** A zip with something else inside: photos, a .docx. */
  readonly "file.not-a-workbook": { readonly file: string };
  /** A part that the workbook announces is not in the file. */
  readonly "file.part-missing": { readonly file: string; readonly part: string };
  /** A part that is not well-formed XML, or holds what the format forbids. */
  readonly "file.broken-part": { readonly file: string; readonly part: string };
  /** The words of a workbook in a language of before the standard: nothing of ours could be put into it. */
  readonly "file.other-language": { readonly file: string; readonly part: string };
  /** Two sheets of the workbook are one and the same part of the file: the contents of one of them are lost. */
  readonly "file.sheets-in-one-part": {
    readonly file: string;
    readonly sheet: string;
    readonly other: string;
  };
  /** What was about to be written would not have been a sound workbook. */
  readonly "file.check-failed": { readonly file: string; readonly part: string };
  /** Once unpacked it would fill the memory. */
  readonly "file.too-large": { readonly file: string; readonly megabytes: number };
  /** Saved as "Strict Open XML": read, not written. */
  readonly "file.strict": { readonly file: string };
  /** Digitally signed: any change would break the signature. Read, not written. */
  readonly "file.signed": { readonly file: string };
  /** The structure of the workbook is locked: no sheet can be added. */
  readonly "file.structure-locked": { readonly sheet: string };
  /** A sheet to write to is not one of cells, or is gone. */
  readonly "file.sheet-not-writable": { readonly file: string; readonly sheet: string };
  readonly "file.cell-merged": { readonly sheet: string; readonly cell: string; readonly range: string };
  /** The cell belongs to an array formula (or a data table) of several cells. */
  readonly "file.cell-in-array": { readonly sheet: string; readonly cell: string; readonly range: string };
  /** The table would grow over a cell that already holds something. */
  readonly "file.cell-occupied": { readonly sheet: string; readonly cell: string };
  /** Excel holds at most 32,767 characters in a cell. */
  readonly "file.text-too-long": { readonly sheet: string; readonly cell: string; readonly length: number };
  /** The sheet ends at row 1,048,576. */
  readonly "file.sheet-full": { readonly sheet: string };
  /** A sheet, or a column of one, that formulas call by the name that it was to lose. */
  readonly "file.called-by-formula": { readonly sheet: string; readonly column?: string };
  /** Columns cannot be added to a table that Excel fills from a query or an XML file. */
  readonly "file.linked-table": { readonly sheet: string; readonly table: string };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends FileProblems {}
}
