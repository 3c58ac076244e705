import { sheetOf } from "../../src/examples/example";
import { quotientsSheet } from "../../src/workbook/sheets";

describe("a sheet of an example", () => {
  it("has the headers of its declaration, and a blank cell for each that a row leaves out", () => {
    expect(sheetOf(quotientsSheet, [{ QF: 620, "Code famille": "F001" }])).toEqual({
      sheet: "Quotients",
      headers: ["Code famille", "QF", "À partir du"],
      rows: [["F001", 620, null]],
    });
  });

  it("does not compile with a header that the sheet does not have, in a row or in what makes rows", () => {
    const made = (code: string) => ({ "Code famille": code, Quotient: 620 });
    // @ts-expect-error The header is QF.
    const typed = sheetOf(quotientsSheet, [{ "Code famille": "F001", Quotient: 620 }]);
    // @ts-expect-error The header is QF.
    const computed = sheetOf(quotientsSheet, ["F001"].map(made));
    expect([typed.rows, computed.rows]).toEqual([[["F001", null, null]], [["F001", null, null]]]);
  });
});
