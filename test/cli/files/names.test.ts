import fc from "fast-check";
import { fittedName } from "../../../src/cli/files/names";

describe("a name that a disk takes", () => {
  it("is left alone as long as it fits, to the byte", () => {
    const name = "a".repeat(249);
    expect(fittedName("[", name, "-end]")).toBe(`[${name}-end]`);
    const shortened = fittedName("[", `${name}a`, "-end]");
    expect(shortened).toHaveLength(255);
    expect(shortened).toMatch(/^\[a+~[0-9a-f]{10}-end\]$/);
  });

  it("loses no half of a character", () => {
    const shortened = fittedName("", "é🍽".repeat(60), ".xlsx");
    expect(Buffer.byteLength(shortened)).toBeLessThanOrEqual(255);
    // A lone half has no address.
    expect(() => encodeURI(shortened)).not.toThrow();
    expect(shortened).toMatch(/^(?:é🍽)+é?~[0-9a-f]{10}\.xlsx$/u);
  });

  it("fits whatever the name, and tells apart names that begin alike", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 100, maxLength: 400 }), (name) => {
        const [one, other] = [fittedName(".~", `${name}1`, "#"), fittedName(".~", `${name}2`, "#")];
        expect(Buffer.byteLength(one)).toBeLessThanOrEqual(255);
        expect(one).not.toBe(other);
      }),
    );
  });
});
