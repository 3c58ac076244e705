import type { ReplacePage } from "../../../src/workbook/changes";
import { handMadeParts, textCell } from "../../support/hand-made-workbook";
import { complaintsAbout } from "../../support/ooxml-check";
import { packageFaults } from "../../support/package-faults";
import { packageOf, partsOf, textOf } from "../../support/package-parts";
import { textRow } from "../../support/pages";
import { below, parseXml } from "../../support/xml-tree";
import { changed } from "../../support/xlsx-runs";

/** Charts of the cells of a page, as parts of a file. */

const plain = packageOf(
  handMadeParts({ sheets: [{ name: "Enfants", rows: `<row r="1">${textCell("A1", "a")}</row>` }] }),
);
const chartPath = "xl/charts/chart1.xml";

function page(values: readonly (number | string)[], shape: "columns" | "bars" = "columns"): ReplacePage {
  const rows = values.map((value, index) => ({
    cells: [
      ...textRow(`École <${String(index)}>`).cells,
      { column: 2, value, format: "money" as const, look: "table-cell" as const },
    ],
  }));
  return {
    kind: "replace-page",
    sheet: "Tableau d'ici",
    widths: [20, 20],
    firstPrintedRow: 1,
    rows: [textRow("École", "Réglé & dû"), ...rows],
    charts: [
      {
        row: 10,
        column: 1,
        width: 300,
        height: 120,
        shape,
        title: "Par « école »",
        description: "Réglé, par école",
        of: { headerRow: 1, firstRow: 2, lastRow: 1 + values.length, labels: 1, values: [2] },
      },
    ],
  };
}

function textsIn(xml: string, name: string): readonly string[] {
  return below(parseXml(xml)).flatMap((node) => (node.name === name ? [node.text] : []));
}

const attributesIn = (xml: string, name: string) =>
  below(parseXml(xml)).flatMap((node) => (node.name === name ? [node.attributes.get("val")] : []));

it("a chart knows its cells, and what they say", async () => {
  const after = await changed(plain, page([12.5, 30]));
  expect(packageFaults(after)).toEqual([]);
  const xml = textOf(after, chartPath);
  expect(textsIn(xml, "f")).toEqual([
    "'Tableau d''ici'!$B$1",
    "'Tableau d''ici'!$A$2:$A$3",
    "'Tableau d''ici'!$B$2:$B$3",
  ]);
  expect(textsIn(xml, "v")).toEqual(["Réglé & dû", "École <0>", "École <1>", "12.5", "30"]);
  expect(textsIn(xml, "t")).toEqual(["Par « école »"]);
  expect(attributesIn(xml, "delete")).toEqual(["0", "0"]);
});

it("its axis begins at nothing, unless something is below it; what is no number is left out", async () => {
  const least = async (values: readonly (number | string)[]) =>
    attributesIn(textOf(await changed(plain, page(values)), chartPath), "min");
  expect(await least([0, 30])).toEqual(["0"]);
  expect(await least([-0.01, 30])).toEqual([]);
  const xml = textOf(await changed(plain, page([5, "rien"])), chartPath);
  expect(textsIn(xml, "v").slice(3)).toEqual(["5"]);
  expect(attributesIn(xml, "ptCount")).toEqual(["1", "2", "2"]);
});

it("lying bars read from the top on, with the amounts below", async () => {
  const xml = textOf(await changed(plain, page([1, 2], "bars")), chartPath);
  expect(attributesIn(xml, "orientation")).toEqual(["maxMin", "minMax"]);
  expect(attributesIn(xml, "crosses")).toEqual(["autoZero", "max"]);
});

it("goes with its page", async () => {
  const after = await changed(await changed(plain, page([1, 2])), { ...page([1, 2]), charts: [] });
  expect(packageFaults(after)).toEqual([]);
  expect([...partsOf(after).keys()].filter((path) => /charts|drawings/.test(path))).toEqual([]);
});

it("the checker sees what stands in a wrong place in a chart", async () => {
  const after = await changed(plain, page([1, 2]));
  const xml = textOf(after, chartPath);
  const wrong = xml.replace(/(<c:invertIfNegative val="0"\/>)(<c:cat>.*?<\/c:cat>)/, "$2$1");
  expect(wrong).not.toBe(xml);
  const damaged = packageOf({ ...Object.fromEntries(partsOf(after)), [chartPath]: wrong });
  expect(complaintsAbout(damaged)).toEqual([`${chartPath}: invertIfNegative comes too late`]);
});
