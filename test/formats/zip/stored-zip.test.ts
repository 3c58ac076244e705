import { unzipSync } from "fflate";
import { storedZip } from "../../../src/formats/zip/stored-zip";

const bytes = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_byte, index) => (index * seed + 7) % 256);
const files = [
  { name: "2026-11-Été.pdf", bytes: bytes(1_500_000, 3) },
  { name: "2026-11-F002.pdf", bytes: bytes(1_500_000, 5) },
  { name: "vide.eml", bytes: new Uint8Array() },
];

describe("files in one", () => {
  it("come out as they went in, by another program", async () => {
    const zip = await storedZip(files, () => Promise.resolve());
    const read = unzipSync(zip);
    expect(Object.keys(read)).toEqual(files.map(({ name }) => name));
    for (const { name, bytes: expected } of files)
      expect(Buffer.from(read[name] ?? []).equals(expected)).toBe(true);
  });

  it("are the same zip every time, and let others have their turn", async () => {
    let turns = 0;
    const once = () =>
      storedZip(files, () => {
        turns += 1;
        return Promise.resolve();
      });
    expect(await once()).toEqual(await once());
    expect(turns).toBe(2);
  });
});
