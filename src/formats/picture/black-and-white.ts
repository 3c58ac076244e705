import { zlibSync } from "fflate";
import { crc32 } from "../../kernel/crc32";
import { joinBytes } from "../../kernel/join-bytes";

/** A picture in black and white, as PNG (ISO/IEC 15948): one bit for each point, 1 is white. The same rows give the same bytes. */
export function blackAndWhite(rows: readonly (readonly boolean[])[]): Uint8Array {
  const width = rows[0]?.length ?? 0;
  const bytesOfRow = Math.ceil(width / 8);
  const content = new Uint8Array(rows.length * (bytesOfRow + 1));
  rows.forEach((row, y) => {
    // Each row begins with its filter; 0: none.
    const start = y * (bytesOfRow + 1) + 1;
    row.forEach((isBlack, x) => {
      const at = start + (x >> 3);
      if (!isBlack) content[at] = (content[at] ?? 0) | (0x80 >> (x & 7));
    });
  });
  return joinBytes([
    signature,
    chunk("IHDR", header(width, rows.length)),
    chunk("IDAT", zlibSync(content, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** One bit for each point, grey, and the only compression, filters and order that most programs know. */
function header(width: number, height: number): Uint8Array {
  return joinBytes([wide(width), wide(height), Uint8Array.of(1, 0, 0, 0, 0)]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const checked = joinBytes([new TextEncoder().encode(name), content]);
  return joinBytes([wide(content.length), checked, wide(crc32(checked))]);
}

function wide(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
