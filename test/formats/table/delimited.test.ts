import { readDelimited } from "../../../src/formats/table/delimited";

/** The rows as `line: cells`, or the line of a broken quotation mark. */
function shown(text: string, delimiter: string): readonly string[] | number {
  const reading = readDelimited(text, delimiter);
  if (reading.kind === "broken-quote") return reading.line;
  return reading.rows.map(({ cells, line }) => `${String(line)}: ${cells.join("|")}`);
}

describe("A text of rows and cells", () => {
  it.each([
    ["semicolons", "a;b\n1;2", ["1: a|b", "2: 1|2"]],
    ["lines of both kinds", "a;b\r\n1;2\n3;4\r5;6", ["1: a|b", "2: 1|2", "3: 3|4", "4: 5|6"]],
    ["a byte order mark", "\uFEFFa;b", ["1: a|b"]],
    ["blank lines", "a;b\n\n1;2\n", ["1: a|b", "2: ", "3: 1|2", "4: "]],
    ["a line break in a cell", 'a;b\n1;"x\ny"\n2;z', ["1: a|b", "2: 1|x\ny", "4: 2|z"]],
    ["a delimiter in a cell", 'a;b\n1;"x;y"', ["1: a|b", "2: 1|x;y"]],
    ["doubled marks in a cell", 'a;b\n1;"x ""y"" z"', ["1: a|b", '2: 1|x "y" z']],
    ["marks inside a cell", 'a;b\n1;x "y" z', ["1: a|b", '2: 1|x "y" z']],
  ])("with %s", (_, text, rows) => {
    expect(shown(text, ";")).toEqual(rows);
  });

  it.each([
    ["lone", 'a;b;c\n1;"x;y\n2;u;v', ["1: a|b|c", '2: 1|"x|y', "3: 2|u|v"]],
    ["lone on the last row", 'a;b;c\n1;x;y\n2;u;"v', ["1: a|b|c", "2: 1|x|y", '3: 2|u|"v']],
    ["lone on two rows", 'a;b;c\n1;"x;y\n2;"u;v', ["1: a|b|c", '2: 1|"x|y', '3: 2|"u|v']],
    [
      "opened on one row and closed on the next",
      'a;b;c\n1;"x;y\n2;u";v',
      ["1: a|b|c", '2: 1|"x|y', '3: 2|u"|v'],
    ],
    [
      "opened on one row and closed two further down",
      'a;b;c\n1;"x;y\n2;u;v\n3;w";z',
      ["1: a|b|c", '2: 1|"x|y', "3: 2|u|v", '4: 3|w"|z'],
    ],
    ["not doubled inside", 'a;b;c\n1;"x "y" z";2\n3;u;v', ["1: a|b|c", '2: 1|x "y" z|2', "3: 3|u|v"]],
  ])("where a mark is %s swallows no row", (_, text, rows) => {
    expect(shown(text, ";")).toEqual(rows);
  });

  it.each([
    ["its line has a cell too many", 'a;b;c\n1;u;v\n2;"x;y;z\n3;u;v', 3],
    ["its line has a cell too few", 'a;b;c\n1;u;v\n2;"x\n3;u;v', 3],
    ["a sound cell goes over two lines elsewhere", 'a;b;c\n1;"u\nw";v\n2;"x;y\n3;u;v', 2],
  ])("with a lone mark is refused where %s", (_, text, line) => {
    expect(shown(text, ";")).toBe(line);
  });

  it.each([
    ['="00123"', "00123"],
    ['"=""00123"""', "00123"],
    [' ="a ""b"""', 'a "b"'],
    ['=""', ""],
    ["'00123", "00123"],
    ["' a", "' a"],
    ["l'an", "l'an"],
    ["=1+1", "=1+1"],
    ['="a', '="a'],
  ])("has the cell %s as its content", (cell, content) => {
    expect(shown(`x;${cell}`, ";")).toEqual([`1: x|${content}`]);
  });

  it("tells the line of a lone mark that it took for a sign", () => {
    const reading = readDelimited('a;b\n1;"x\n2;u', ";");
    expect(reading).toMatchObject({ kind: "rows", loneMarkAt: 2 });
    expect(readDelimited('a;b\n1;"x"\n2;u', ";")).toMatchObject({ loneMarkAt: undefined });
  });
});
