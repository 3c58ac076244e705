import { newWorkbook } from "../../../src/app/new-town/nouveau";
import { readMe } from "../../../src/app/new-town/read-me";
import { isCellLink } from "../../../src/workbook/changes";
import { Fault } from "../../../src/workbook/codecs/codec";
import { settingsList } from "../../../src/workbook/sheets/settings";
import { allSheets, inputSheets, sheetName } from "../../../src/workbook/sheets";
import { readMeLines } from "../../../src/wording/read-me";

/** The first tab of a new workbook: what each tab is for, what to fill in which order, where help is. */

describe("Lisez-moi", () => {
  it("is the first tab, and the program's own", () => {
    const [first] = newWorkbook();
    expect(first?.template).toMatchObject({ name: "Lisez-moi", role: "output", isFirst: true });
    expect(first?.rows).toEqual(readMe().rows);
  });

  it("has one line for every sheet that the clerk fills", () => {
    const told = readMeLines.map(({ sheet }) => sheet);
    expect([...told].sort()).toEqual(inputSheets.map(({ key }) => key).sort());
    expect(new Set(told).size).toBe(told.length);
  });

  it("leads to each of them", () => {
    const links = readMe().rows.flatMap(([, tab]) => (tab !== null && tab !== undefined ? [tab] : []));
    expect(
      links.map((link) => (isCellLink(link as never) ? (link as { sheet: string }).sheet : link)),
    ).toEqual(readMeLines.map(({ sheet }) => sheetName(sheet)));
  });

  it.each(readMeLines.map((line) => [sheetName(line.sheet), line] as const))(
    "shows a row that %s reads, each cell under its header",
    (_, { sheet: key, example }) => {
      const sheet = inputSheets.find((one) => one.key === key);
      const unread = Object.entries(example).filter(([header, cell]) => {
        const column = Object.values(sheet?.columns ?? {}).find((one) => one.header === header);
        const read = column?.codec.parse(cell);
        return column === undefined || read === undefined || read instanceof Fault;
      });
      expect(unread).toEqual([]);
      const needed = Object.values(sheet?.columns ?? {}).filter(({ valueNeeded }) => valueNeeded);
      expect(needed.filter(({ header }) => !(header in example)).map(({ header }) => header)).toEqual([]);
    },
  );

  it("shows a setting that there is", () => {
    const [line] = readMeLines;
    const names = Object.values(settingsList).map(({ name }) => name);
    expect(names).toContain(line?.example["Paramètre"]);
  });

  it("names only sheets that there are among those that Écot writes", () => {
    const written = readMe().rows.find(([when]) => when === "Onglets verts")?.[2];
    const [, list = ""] = /: ([^.]*)\./.exec(typeof written === "string" ? written : "") ?? [];
    const names = allSheets.map(({ name }) => name);
    expect(list.split(", ").filter((name) => !names.includes(name))).toEqual([]);
  });
});
