import {
  isHeaderAgain,
  isShifted,
  openDoubts,
  tableIn,
  tableInText,
  type TableCell,
} from "../../../src/formats/table";

const known = { day: [["day"], ["date"]], who: [["who", "name s"]], sum: [["sum"]] };

const found = (text: string) => {
  const table = tableInText(text, known);
  return table && { columns: Object.fromEntries(table.columns), line: table.header.line };
};

describe("A table in a text", () => {
  it.each([";", ",", "\t", "|"])("is cut by %j, with which a row names the most columns", (delimiter) => {
    const text = ["Account, of the town; 2026", "Day;Who;Sum", "1;2;3"].join("\n");
    expect(found(text.replaceAll(";", delimiter))).toEqual({ columns: { day: 0, who: 1, sum: 2 }, line: 2 });
  });

  it("begins at the row that names the most columns, and at most thirty rows down", () => {
    expect(found("day;who\nday;who;sum\n1;2;3")?.line).toBe(2);
    const titles = (count: number) => "a title\n".repeat(count);
    expect(found(`${titles(30)}day;who\n1;2`)?.line).toBe(31);
    expect(found(`${titles(31)}day;who\n1;2`)).toBeUndefined();
  });

  it("is none with one known header alone", () => {
    expect(found("day;colour\n1;2")).toBeUndefined();
  });

  it("knows headers whatever signs stand around their words", () => {
    expect(found("« DAY » ;Name(s)\n1;2")?.columns).toEqual({ day: 0, who: 1 });
  });

  it("is cut by its beginning, however long it is", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${String(row)};x,y,z`);
    expect(tableInText(["day;who", ...rows].join("\n"), known)?.below).toHaveLength(20_000);
  });
});

describe("The columns of a table", () => {
  it("are those of the most telling headers", () => {
    expect(found("date;day;who\n1;2;3")?.columns).toEqual({ day: 1, who: 2 });
  });

  it("are a question where two headers are as telling, unless both say the same", () => {
    const doubts = (rows: string) => {
      const table = tableInText(`who;name(s);sum\n${rows}`, known);
      return table && openDoubts(table);
    };
    expect(doubts("a;b;1")).toEqual([{ column: "who", positions: [0, 1] }]);
    expect(doubts("a;a;1\nb; b;2")).toEqual([]);
  });

  it("are what a person says", () => {
    const table = tableInText("day;who;who\n1;2;3", known, { who: "who (2)", day: "" });
    expect(table).toBeUndefined();
    const given = tableInText("day;who;who;sum\n1;2;3;4", known, { who: "who (2)", day: "" });
    expect(given && Object.fromEntries(given.columns)).toEqual({ who: 2, sum: 3 });
  });
});

describe("The rows of a table of cells", () => {
  const rows: readonly (readonly TableCell[])[] = [
    ["The year 2026", null],
    ["Day", "Sum"],
    [46_000, 12.5],
    [null, " "],
    ["Day ", "Sum", null],
    [46_001, 1, "x"],
  ];
  const table = tableIn(
    rows.map((cells, index) => ({ cells, line: index + 1 })),
    known,
  );

  it("are those below its headers in which something stands", () => {
    expect(table?.below.map(({ line }) => line)).toEqual([3, 5, 6]);
  });

  it("may be the headers again, or have a cell too many", () => {
    const linesOf = (is: typeof isShifted) =>
      table?.below.filter((row) => is(table, row)).map(({ line }) => line);
    expect(linesOf(isHeaderAgain)).toEqual([5]);
    expect(linesOf(isShifted)).toEqual([6]);
  });
});
