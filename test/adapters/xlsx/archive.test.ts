import { gzipSync, strFromU8, strToU8, zipSync } from "fflate";
import { isPacked, unpackArchive } from "../../../src/adapters/xlsx/zip/archive";

/** The names and texts inside, or why there are none. */
function inside(bytes: Uint8Array): readonly string[] | string {
  const unpacked = unpackArchive(bytes);
  if (unpacked.kind === "plain") return "plain";
  if (unpacked.kind === "trouble") return unpacked.why;
  return unpacked.files.map(({ name, bytes: content }) => `${name}: ${strFromU8(content)}`);
}

describe("A packed file", () => {
  it("gives the files of a zip, packed or stored, in their order", () => {
    const zip = zipSync({ "b.xml": strToU8("<B/>"), "a/a.csv": [strToU8("a;b"), { level: 0 }] });
    expect(inside(zip)).toEqual(["b.xml: <B/>", "a/a.csv: a;b"]);
    expect(isPacked(zip)).toBe(true);
  });

  it("gives the one file of a gz", () => {
    const gz = gzipSync(strToU8("<A/>"));
    expect(inside(gz)).toEqual([": <A/>"]);
    expect(isPacked(gz)).toBe(true);
  });

  it.each(["<A/>", "Date;RUM", "", "P"])("is not %p", (text) => {
    expect(inside(strToU8(text))).toBe("plain");
    expect(isPacked(strToU8(text))).toBe(false);
  });

  it("that is cut short or changed is damaged", () => {
    const zip = zipSync({ "a.csv": [strToU8("a;b;c"), { level: 0 }] });
    expect(inside(zip.subarray(0, zip.length - 10))).toBe("damaged");
    const changed = Uint8Array.from(zip);
    changed[36] = 0x7a;
    expect(inside(changed)).toBe("damaged");
    const gz = gzipSync(strToU8("abc".repeat(1_000)));
    expect(inside(gz.subarray(0, gz.length - 12))).toBe("damaged");
    expect(inside(Uint8Array.of(0x1f, 0x8b, 1, 2, 3))).toBe("damaged");
  });

  const most = 32 * 1024 * 1024;

  it.each([
    ["as large as may be", most, "files"],
    ["one byte larger", most + 1, "too-large"],
  ])("that holds a file %s", (_, size, kind) => {
    const kindOf = (bytes: Uint8Array) => {
      const unpacked = unpackArchive(bytes);
      return unpacked.kind === "trouble" ? unpacked.why : unpacked.kind;
    };
    expect(kindOf(zipSync({ a: [new Uint8Array(size), { level: 0 }] }))).toBe(kind);
    expect(kindOf(gzipSync(new Uint8Array(size), { level: 1 }))).toBe(kind);
  });

  it.each([
    [1_000, 1_000],
    [1_001, undefined],
  ])("of %p files", (count, expected) => {
    const files = Array.from(
      { length: count },
      (_, index) => [`${String(index)}.csv`, new Uint8Array(0)] as const,
    );
    const unpacked = unpackArchive(zipSync(Object.fromEntries(files)));
    expect(unpacked.kind === "files" ? unpacked.files.length : undefined).toBe(expected);
  });
});
