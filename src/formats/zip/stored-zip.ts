import { Zip, ZipPassThrough } from "fflate";
import { joinBytes } from "../../kernel/join-bytes";

/** A file of a zip. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The earliest day of a zip: the same files are the same zip. */
const noDate = new Date(1980, 0, 1);

/** So many bytes are gone through at once: some hundredths of a second. */
const bytesAtOnce = 2_000_000;

/**
 * Files in one, as they are: what is in a PDF is packed already. Between two pieces `pause` lets a page go on living.
 */
export async function storedZip(
  files: readonly ZippedFile[],
  pause: () => Promise<void>,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  let done = 0;
  for (const { name, bytes } of files) {
    const file = new ZipPassThrough(name);
    file.mtime = noDate;
    zip.add(file);
    file.push(bytes, true);
    done += bytes.length;
    if (done < bytesAtOnce) continue;
    done = 0;
    await pause();
  }
  zip.end();
  return joinBytes(parts);
}
