/** Four steps of the table at once: a large sheet is read at the price of one look per byte, not one loop per byte. */
const tables = makeTables(4);

/** The checksum of zip (PKWARE APPNOTE 4.4.7, reversed polynomial EDB88320). */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 4);
  let crc = -1;
  for (let at = 0; at < whole; at += 4) {
    crc ^= view.getInt32(at, true);
    crc = step(3, crc & 255) ^ step(2, (crc >>> 8) & 255) ^ step(1, (crc >>> 16) & 255) ^ step(0, crc >>> 24);
  }
  for (let at = whole; at < bytes.length; at += 1)
    crc = (crc >>> 8) ^ step(0, (crc ^ view.getUint8(at)) & 255);
  return ~crc >>> 0;
}

function step(table: number, byte: number): number {
  return tables[table * 256 + byte] ?? 0;
}

function makeTables(count: number): Int32Array {
  const made = new Int32Array(count * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    made[byte] = crc;
  }
  for (let at = 256; at < made.length; at += 1) {
    const previous = made[at - 256] ?? 0;
    made[at] = (previous >>> 8) ^ (made[previous & 255] ?? 0);
  }
  return made;
}
