import { cell, headerCell, PageDraft } from "../../../src/workbook/pages/page-draft";
import { heightsOfPages } from "../../support/pages";

const draft = () => new PageDraft([20, 20], 1);
const heightOf = (text: string, format: "text" | "long-text", lastColumn = 1) =>
  draft().text(1, text, { format, lastColumn }).content.rows[0]?.height;

describe("a page in the making", () => {
  it("gives a text that wraps the height of its lines, and any other none", () => {
    const long = "dix lettres dix lettres dix lettres";
    expect(heightOf(long, "text")).toBeUndefined();
    expect(heightOf("court", "long-text")).toBeUndefined();
    expect(heightOf(long, "long-text")).toBe(30);
    expect(heightOf(long, "long-text", 2)).toBeUndefined();
    expect(heightOf("une\ndeux\ntrois", "long-text")).toBe(45);
  });

  it("pushes what follows to the foot of the paper, whatever stands above", () => {
    for (const rows of [1, 20, 40]) {
      const page = draft();
      for (let row = 0; row < rows; row += 1) page.row();
      page.pushDown(30).row().row();
      const [height = 0] = heightsOfPages(page.content);
      expect(height).toBeGreaterThan(690);
      expect(height).toBeLessThanOrEqual(715);
    }
  });

  it("asks for no row that Excel refuses: 409 points at most", () => {
    const heights = draft()
      .pushDown(20)
      .content.rows.map(({ height = 15 }) => height);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  });

  it("pushes nothing on a page that is full already", () => {
    const page = draft();
    for (let row = 0; row < 60; row += 1) page.row();
    expect(page.pushDown(100).content.rows).toHaveLength(60);
  });

  it("begins each page anew, and ends with no blank one", () => {
    const { rows } = draft().text(1, "un").breakPage().text(1, "deux").breakPage().content;
    expect(rows.map(({ breakAfter }) => breakAfter)).toEqual([true, undefined]);
  });

  it("puts headers on the side of what they head", () => {
    expect(
      [headerCell(1, "a"), headerCell(1, "a", "day"), headerCell(1, "a", "money")].map((one) => one.align),
    ).toEqual(["left", "center", "right"]);
    expect(cell(2, "a")).toEqual({ column: 2, value: "a", format: "text", look: "text" });
  });
});
