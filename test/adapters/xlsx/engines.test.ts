import fc from "fast-check";
import { numberFrom, numberIn } from "../../../src/adapters/xlsx/read/cell-numbers";
import { TextPool } from "../../../src/adapters/xlsx/read/text-pool";
import { portableEngine } from "../../../src/adapters/xlsx/zip/portable-engine";
import { systemEngine } from "../../../src/cli/files";

const encoder = new TextEncoder();

function isUtf8ToTheDecoder(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe.each([
  ["the page", portableEngine, systemEngine],
  ["the machine", systemEngine, portableEngine],
])("the engine of %s", (_, engine, other) => {
  const content = encoder.encode("<row>é €</row>".repeat(5_000));

  it("unpacks what either packs, to the byte", () => {
    for (const packer of [engine, other]) {
      const unpacked = engine.inflate(packer.deflate(content), content.length);
      expect(unpacked && Buffer.from(unpacked).equals(content)).toBe(true);
    }
    expect(engine.inflate(engine.deflate(new Uint8Array(0)), 0)).toHaveLength(0);
  });

  it("unpacks nothing that is longer or cut short or no stream", () => {
    const packed = engine.deflate(content);
    expect(engine.inflate(packed, content.length - 1)).toBeUndefined();
    // A shorter one is seen by its length, or at once.
    expect(engine.inflate(packed, content.length + 1)?.length).not.toBe(content.length + 1);
    expect(engine.inflate(packed.subarray(0, 20), content.length)).toBeUndefined();
    expect(engine.inflate(Uint8Array.of(255, 255, 255, 255), 4)).toBeUndefined();
  });

  it("has the checksum of zip", () => {
    expect(engine.crc32(encoder.encode("123456789"))).toBe(0xcbf43926);
    expect(engine.crc32(content)).toBe(other.crc32(content));
  });

  it("knows UTF-8 as the decoder does", () => {
    const byte = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc1,
      0xc2,
      0xc3,
      0xa9,
      0xe0,
      0xa0,
      0x9f,
      0xed,
      0xef,
      0xf0,
      0x90,
      0x8f,
      0xf4,
      0xf5,
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 6 }), (bytes) => {
        const found = engine.isUtf8(Uint8Array.from(bytes)) === isUtf8ToTheDecoder(Uint8Array.from(bytes));
        if (!found) throw new Error(bytes.map((one) => one.toString(16)).join(" "));
      }),
      { numRuns: 3_000 },
    );
  });

  it("gives stretches of bytes as texts", () => {
    const bytes = encoder.encode("\ufeffabc été €");
    expect(engine.ascii(bytes, 3, 6)).toBe("abc");
    expect(engine.utf8(bytes, 0, bytes.length)).toBe("\ufeffabc été €");
  });

  it("makes each text of a pool once, however many there are", () => {
    const words = Array.from({ length: 3_000 }, (_, index) =>
      index % 3 === 0 ? "" : `mot é ${String(index % 1_000)}`,
    );
    const bytes = encoder.encode(words.join("\n"));
    let made = 0;
    const pool = new TextPool(bytes, engine, (text) => {
      made += 1;
      return text;
    });
    let at = 0;
    for (const word of words) {
      const end = at + encoder.encode(word).length;
      expect(pool.textAt(at, end)).toBe(word === "" ? null : word);
      at = end + 1;
    }
    expect(made).toBe(new Set(words).size);
  });
});

describe("a number of a cell", () => {
  it("is read from its bytes as JavaScript reads its text", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }).map(String), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.boolean(), digits, fc.option(digits), (isNegative, whole, decimals) => {
        const text = `${isNegative ? "-" : ""}${whole.join("")}${decimals === null ? "" : `.${decimals.join("")}`}`;
        const bytes = encoder.encode(`<${text}<`);
        const found = numberIn(bytes, 1, bytes.length - 1) ?? numberFrom(text);
        if (found !== Number(text)) throw new Error(`${text} is read as ${String(found)}`);
      }),
    );
  });

  it.each(["1e3", "1.5E-7", "+2", ".5", "12345678901234567", " 3 "])("may be spelled %p", (text) => {
    const bytes = encoder.encode(text);
    expect(numberIn(bytes, 0, bytes.length) ?? numberFrom(text)).toBe(Number(text));
  });

  it.each(["", "-", "1.2.3", "0x10", "1,5", "Infinity", "NaN", "1e", "12a"])("is not %p", (text) => {
    const bytes = encoder.encode(text);
    expect(numberIn(bytes, 0, bytes.length) ?? numberFrom(text)).toBeUndefined();
  });
});
