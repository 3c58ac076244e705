import { MemoryWorkbook } from "../../src/workbook/memory";
import { describeWorkbookPort } from "./workbook-port";

describeWorkbookPort("memory", (sheets) => Promise.resolve(MemoryWorkbook.ofSheets(sheets)));

describe("a workbook in memory", () => {
  it("treats a change to a sheet that is not there as a bug", () => {
    const workbook = new MemoryWorkbook();
    expect(() => workbook.apply([{ kind: "fill-cells", sheet: "Absente", cells: [] }])).toThrow(RangeError);
  });
});
