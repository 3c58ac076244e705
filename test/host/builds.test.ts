import { contentsOf } from "./contents";
import { libraryBuilds, openRealm } from "./node-realm";

describe.each(libraryBuilds)("the library for %s", (library) => {
  it("talks with the emulated Excel, without making code from text", async () => {
    const realm = openRealm({ library });
    const value = await realm.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.values = [["a"]];
      range.load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(value).toEqual([["a"]]);
    expect(contentsOf(realm.host.workbook)[0]?.cells["A1"]?.value).toBe("a");
  });
});
