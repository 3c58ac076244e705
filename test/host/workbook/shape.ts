/** A picture that lies over the cells of a sheet, as Excel puts it there: of its own size, in the corner of the sheet. */
export class HostShape {
  left = 0;
  top = 0;
  width = 72;
  height = 72;
  lockAspectRatio = true;
  placement = "TwoCell";
  altTextTitle = "";
  altTextDescription = "";

  constructor(
    readonly id: string,
    public name: string,
    /** The file of the picture, in base64. */
    readonly image: string,
  ) {}
}

/** Is this text the file of a picture? */
export function isPicture(base64: string): boolean {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return false;
  const bytes = Buffer.from(base64, "base64");
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, index) => bytes[index] === byte);
  const isJpeg = [0xff, 0xd8, 0xff].every((byte, index) => bytes[index] === byte);
  return isPng || isJpeg;
}
