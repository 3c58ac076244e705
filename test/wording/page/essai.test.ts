import { essaiWords, trialReport } from "../../../src/wording/page/essai";

describe("the report of a trial", () => {
  it("names the program, this Excel, and each check with what Excel answered", () => {
    const report = trialReport("0.1.0", { platform: "PC", ExcelApi: "1.14" }, [
      { mark: "✓", name: "links", milliseconds: 12, answers: [] },
      { mark: "✗", name: "separators", milliseconds: 7, answers: ["A1,C1 = false (attendu : true)"] },
    ]);
    expect(report.split("\n")).toEqual([
      "Essai d’Excel, Écot 0.1.0",
      "platform: PC",
      "ExcelApi: 1.14",
      "",
      "✓ links (12\u202fms)",
      "✗ separators (7\u202fms)",
      "    A1,C1 = false (attendu : true)",
    ]);
  });
});

describe("the words of a trial", () => {
  const all = Object.entries({ ...essaiWords.checks, ...essaiWords.testers });

  it.each(all)("%s: say in one sentence or two what it means when it fails", (_, { title, failed }) => {
    expect(title).toMatch(/^\p{Lu}/u);
    expect(title).not.toMatch(/[.?]$/);
    expect(failed).toMatch(/^\p{Lu}[^]*[.»]$/u);
    expect(failed.length).toBeLessThan(230);
  });

  it.each(Object.entries(essaiWords.testers))("%s: ask a question that yes or no answers", (_, { ask }) => {
    expect(ask).toMatch(/\u202f\?$/);
  });
});
