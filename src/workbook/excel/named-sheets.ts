/** Texts in quotes, then sheets in quotes and without. */
const token = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(?<![\]:\p{L}\p{N}_.\\])([\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;

/** A formula that calls a sheet by its name, with another call (`'Ma feuille'`, without its `!`) in the place of each. */
export function callSheetOtherwise(formula: string, sheet: string, call: string): string {
  return formula.replace(token, (whole: string, quoted?: string, bare?: string) => {
    const name = quoted?.replace(/''/g, "'") ?? bare;
    return name !== undefined && isSameSheet(name, sheet) ? `${call}!` : whole;
  });
}

/** Does a text call the sheet, on its own or as the first or last of several (`Feuil1:Feuil3!A1`)? */
export function isSheetCall(sheet: string): (text: string) => boolean {
  const name = sheet.replace(/'/g, "''").replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const call = new RegExp(`(?<![\\p{L}\\p{N}_.\\]])${name}(?:'?!|:[^"<>!]{1,40}!)`, "iu");
  return (text) => call.test(text);
}

/** Excel's own comparison: case counts for nothing, accents count. */
export function isSameSheet(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
