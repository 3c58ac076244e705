import type { Image, Workbook, Worksheet } from "exceljs";
import type { PagePicture } from "../../workbook/changes";
import { samePictures } from "../../workbook/excel/same-pictures";

/**
 * Puts pictures over the cells of a sheet. exceljs keeps no words for those who do not see them: what a picture says stands
 * in the cells beside it.
 */
export function drawPictures(workbook: Workbook, sheet: Worksheet, pictures: readonly PagePicture[]): void {
  const { different, indexOf } = samePictures(pictures);
  const ids = different.map((png) => mediumOf(workbook, png));
  for (const picture of pictures) {
    const { row, column, right = 0, down = 0, width, height } = picture;
    // Whole cells by their numbers and the rest in units: exceljs guesses fractions of a cell from its width.
    const corner = {
      nativeCol: column - 1,
      nativeColOff: Math.round(right * unitsPerPoint),
      nativeRow: row - 1,
      nativeRowOff: Math.round(down * unitsPerPoint),
    };
    const place = {
      tl: corner,
      ext: { width: width / pointsPerPixel, height: height / pointsPerPixel },
      editAs: "oneCell",
    };
    // Corners of this form are asked for by its documentation and missing in its types.
    sheet.addImage(ids[indexOf(picture)] ?? 0, place as unknown as Parameters<Worksheet["addImage"]>[1]);
  }
}

const unitsPerPoint = 12_700;
const pointsPerPixel = 0.75;

/** The number by which the workbook knows a picture; one that an older page left is taken again. */
function mediumOf(workbook: Workbook, png: Uint8Array): number {
  const { media } = workbook as unknown as HeldMedia;
  const known = media.findIndex(({ buffer }) => buffer !== undefined && isSame(buffer, png));
  if (known !== -1) return known;
  return workbook.addImage({ buffer: png as unknown as NonNullable<Image["buffer"]>, extension: "png" });
}

/** exceljs has them, bytes of any kind, and its types do not. */
interface HeldMedia {
  readonly media: readonly { readonly buffer?: Uint8Array }[];
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && other.every((byte, index) => one[index] === byte);
}
