import { attribute, type PackageTexts } from "./package-texts";

/** The codes of the file by what exceljs makes of them: it drops the backslashes that keep a character as it is. */
export type NumberFormats = ReadonlyMap<string, string>;

export function numberFormatsOf(texts: PackageTexts): NumberFormats {
  const codes = [...texts.styles().matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/g)].map(
    ([, given = ""]) => attribute(given, "formatCode") ?? "",
  );
  return new Map(codes.map((code) => [code.replace(/\\(.)/g, "$1"), code]));
}
