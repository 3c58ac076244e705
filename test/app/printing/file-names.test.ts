import { fileNames } from "../../../src/app/printing/file-names";

describe("the name of a file", () => {
  const nameOf = (...parts: readonly string[]) => fileNames()(parts, "pdf");

  it.each([
    [["2026-11", "F001"], "2026-11-F001.pdf"],
    [["2026-11", 'F 1/2: "x" <y>|?*\\'], "2026-11-F-1-2-x-y.pdf"],
    [["automne", "é"], "automne-é.pdf"],
    [["2026-11", "..F1.."], "2026-11-F1.pdf"],
    [["2026-11", ""], "2026-11.pdf"],
    [["2026-11", "a\r\nb\tc"], "2026-11-a-b-c.pdf"],
  ])("is one that every system takes: %j", (parts, expected) => {
    expect(nameOf(...parts)).toBe(expected);
  });

  it("is no longer than a path may be", () => {
    expect(nameOf("2026-11", "x".repeat(300)).length).toBeLessThan(80);
  });

  it("is given once, whatever the capitals", () => {
    const names = fileNames();
    const given = ["F1", "f1", "F/1", "F-1", "F:1"].map((code) => names(["2026-11", code], "pdf"));
    expect(given).toEqual([
      "2026-11-F1.pdf",
      "2026-11-f1-2.pdf",
      "2026-11-F-1.pdf",
      "2026-11-F-1-2.pdf",
      "2026-11-F-1-3.pdf",
    ]);
    expect(names(["2026-11", "F1"], "eml")).toBe("2026-11-F1.eml");
  });
});
