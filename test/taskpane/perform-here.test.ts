import { performHere } from "../../src/taskpane/perform-here";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { day } from "../../src/kernel/day";

const now = { day: day("2026-09-01"), at: 600 };

/** As webpack says that a file did not come. */
function withoutCode(): MemoryWorkbook {
  const workbook = MemoryWorkbook.ofSheets([]);
  workbook.read = () => Promise.reject(Object.assign(new Error("no chunk"), { name: "ChunkLoadError" }));
  return workbook;
}

describe("a deed of the page in Excel whose code cannot be fetched", () => {
  it("is refused, with what to do", async () => {
    const perform = performHere(withoutCode(), () => false);
    const { result, problems } = await perform("lookAtWorkbook", { now });
    expect([result, problems.map(({ code }) => code)]).toEqual([undefined, ["run.part-missing"]]);
  });

  it("says nothing where the page is loaded again", async () => {
    let isReloaded = false;
    const perform = performHere(withoutCode(), () => (isReloaded = true));
    const ended = await Promise.race([
      perform("lookAtWorkbook", { now }),
      new Promise((resolve) => setImmediate(resolve, "still under way")),
    ]);
    expect([isReloaded, ended]).toEqual([true, "still under way"]);
  });

  it("is another matter than a bug", async () => {
    const workbook = MemoryWorkbook.ofSheets([]);
    workbook.read = () => Promise.reject(new TypeError("not a function"));
    await expect(performHere(workbook, () => true)("lookAtWorkbook", { now })).rejects.toThrow(TypeError);
  });
});
