import { joined, parted } from "../../../src/taskpane/file/desk/parts";

/** What goes from one thread to another, copied as between threads. */
function sent(value: unknown) {
  const { parts, rest } = parted(value);
  return { parts, rest, value: joined(structuredClone(rest), structuredClone(parts)) };
}

const rows = (count: number, width = 9) =>
  Array.from({ length: count }, (_, row) => Array.from({ length: width }, (__, column) => row * column));

describe("a value that is sent to another thread", () => {
  it("goes as it is where nothing in it is long", () => {
    const value = { result: { rows: rows(100), of: new Map([["F1", { code: "F1" }]]) }, problems: [] };
    const { parts, rest } = sent(value);
    expect(parts).toEqual([]);
    expect(rest).toEqual({ value, ways: [] });
    expect(rest.value).toBe(value);
  });

  it.each([
    ["a long list", rows(10_000)],
    [
      "a long list somewhere in it",
      { ran: { result: { invoices: rows(10_000), total: 3 } }, hasWritten: false },
    ],
    ["two of them", { invoices: rows(5000), problems: rows(5000, 4), on: "2026-09-01" }],
    ["a long list in a short one", [{ batch: { collections: rows(9000) } }, { batch: undefined }]],
    ["long lists in a long one", rows(9000).map((row, index) => (index % 4000 === 7 ? rows(6000) : row))],
    ["a long map", { families: new Map(rows(9000).map((row, index) => [`F${String(index)}`, row])) }],
    ["a long map in a long list", [...rows(9000), new Map(rows(9000).map((row, index) => [index, row]))]],
    ["long texts", { file: Array.from({ length: 900 }, (_, index) => `${String(index)}é`.repeat(2000)) }],
    ["bytes", { bytes: new Uint8Array(100_000), ok: true }],
    ["nothing", undefined],
    ["a gap in a list, and a field without a value", { list: [1, undefined, null], field: undefined }],
  ])("is the same there: %s", (_, value) => {
    const before = structuredClone(value);
    expect(sent(value).value).toEqual(before);
    expect(value).toEqual(before);
  });

  it("goes in parts that are about as heavy as one another", () => {
    const { parts } = sent({ invoices: rows(40_000) });
    const sizes = parts.map(({ items }) => items.length);
    expect(sizes).toHaveLength(20);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2000);
  });

  it("leaves no list behind that is heavy only together with what stands in it", () => {
    const { rest } = sent({ batches: [{ lines: rows(5000) }, { lines: rows(100) }] });
    expect(rest.ways).toEqual([["batches", 0, "lines"]]);
  });
});
