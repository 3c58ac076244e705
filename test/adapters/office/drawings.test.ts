import type { PagePicture, ReplacePage } from "../../../src/workbook/changes";
import type { Outcome } from "../../../src/kernel/outcome";
import { openRealm } from "../../host/node-realm";
import { applied, officeIn, type Office } from "../../support/office-runs";
import { asSeen, chartsInHost, chartsOfPage, picturesInHost } from "../../support/seen-drawings";
import { textRow } from "../../support/pages";
import { onePixel } from "../../support/small-pictures";

/** Pictures on sheets to print, as Excel takes them or does not. */

const png = new Uint8Array(Buffer.from(onePixel, "base64"));

function pageWith(count: number, text = "Facture"): ReplacePage {
  const rows = Array.from({ length: 10 * Math.max(1, count) }, (_, index) => ({
    ...textRow(`${text} ${String(index)}`),
    ...(index % 10 === 3 ? { height: 30 } : {}),
  }));
  const pictures = Array.from({ length: count }, (_, index): PagePicture => ({
    png,
    row: 10 * index + 5,
    column: 2,
    right: 4,
    width: 60,
    height: 60,
    description: `Code ${String(index)}`,
  }));
  return {
    kind: "replace-page",
    sheet: "Factures à imprimer",
    widths: [20, 20],
    firstPrintedRow: 1,
    rows,
    pictures,
  };
}

const chartedPage: ReplacePage = {
  ...pageWith(0),
  rows: [
    textRow("École", "Dû"),
    ...[12.5, 30].map((value, index) => ({
      cells: [
        ...textRow(`École ${String(index)}`).cells,
        { column: 2, value, format: "money" as const, look: "table-cell" as const },
      ],
    })),
  ],
  charts: [
    {
      row: 6,
      column: 1,
      width: 200,
      height: 90,
      shape: "bars",
      title: "Dû",
      description: "Dû",
      of: { headerRow: 1, firstRow: 2, lastRow: 3, labels: 1, values: [2] },
    },
  ],
};

const anExcel = () => officeIn(openRealm());
const sheetOf = ({ host }: Office) => host.workbook.sheetNamed("Factures à imprimer");
const seenIn = (office: Office) => picturesInHost(sheetOf(office));
const wanted = ({ pictures = [] }: ReplacePage) => pictures.map(asSeen);

async function tripsFor(office: Office, page: ReplacePage): Promise<number> {
  const before = office.host.roundTrips;
  await applied(office, [page]);
  return office.host.roundTrips - before;
}

function codes({ problems }: Outcome<undefined>): readonly unknown[] {
  return problems.map(({ code, facts }) => [code, facts]);
}

const drawingsMissing = [
  ["excel.page-dress-refused", { refused: [{ part: "drawings", sheets: ["Factures à imprimer"] }] }],
];

describe("pictures on a page in Excel", () => {
  it("cost the same round trips whatever their number, on a new page and on one that is there", async () => {
    const trips: number[][] = [];
    // More rows than those that are written last.
    for (const count of [3, 1000]) {
      const office = anExcel();
      const made = await tripsFor(office, pageWith(count));
      expect(seenIn(office)).toEqual(wanted(pageWith(count)));
      const again = await tripsFor(office, pageWith(count, "Autre"));
      expect(seenIn(office)).toEqual(wanted(pageWith(count)));
      trips.push([made, again]);
    }
    expect(trips[1]).toEqual(trips[0]);
    const plain = anExcel();
    // One look at what lies there and where the cells stand, one for all pictures, one for the first rows.
    const rows = pageWith(3);
    expect(trips[0]?.[0]).toBe((await tripsFor(plain, { ...rows, pictures: [] })) + 3);
  });

  it("are no reason to ask for more where there are none, and go where there were some", async () => {
    const office = anExcel();
    await applied(office, [pageWith(0)]);
    const plain = await tripsFor(office, pageWith(0, "Autre"));
    await applied(office, [pageWith(2)]);
    expect(await tripsFor(office, pageWith(0))).toBe(plain + 2);
    expect(seenIn(office)).toEqual([]);
    expect(await tripsFor(office, pageWith(0, "Autre"))).toBe(plain);
  });

  it("go with whatever the clerk drew on the page, and leave other sheets alone", async () => {
    const office = anExcel();
    await applied(office, [pageWith(1), { ...pageWith(1), sheet: "Mes images" }]);
    const others = picturesInHost(office.host.workbook.sheetNamed("Mes images"));
    const [shape] = sheetOf(office)?.shapes ?? [];
    if (shape !== undefined) shape.left = 400;
    await applied(office, [pageWith(2)]);
    expect(seenIn(office)).toEqual(wanted(pageWith(2)));
    expect(picturesInHost(office.host.workbook.sheetNamed("Mes images"))).toEqual(others);
  });

  it.each([
    "ShapeCollection.addImage",
    "Shape.left=",
    "Shape.top=",
    "Shape.width=",
    "Shape.height=",
    "Shape.lockAspectRatio=",
    "Shape.placement=",
    "Shape.altTextDescription=",
  ])(
    "are told to be missing where %s is refused: the page says all, and nothing covers it",
    async (member) => {
      const office = anExcel();
      await applied(office, [pageWith(1)]);
      office.host.refusedMembers.set(member, "GeneralException");
      const outcome = await office.workbook.apply([pageWith(3, "Autre")]);
      expect([outcome.ok, codes(outcome)]).toEqual([true, drawingsMissing]);
      expect(seenIn(office)).toEqual([]);
      expect([0, 29].map((row) => sheetOf(office)?.grid.at(row, 0).value)).toEqual(["Autre 0", "Autre 29"]);
    },
  );

  it.each([
    "ChartCollection.add",
    "ChartSeries.setValues",
    "ChartAxis.minimum=",
    "Chart.left=",
    "Worksheet.charts",
  ])(
    "and charts are told to be missing where %s is refused: the figures stand in the cells",
    async (member) => {
      const office = anExcel();
      office.host.refusedMembers.set(member, "GeneralException");
      const outcome = await office.workbook.apply([chartedPage]);
      expect([outcome.ok, codes(outcome)]).toEqual([true, drawingsMissing]);
      expect(chartsInHost(sheetOf(office))).toEqual([]);
      expect(sheetOf(office)?.grid.at(1, 1).value).toBe(12.5);
    },
  );

  it("and charts are there once each, also where the page is written again", async () => {
    const office = anExcel();
    await applied(office, [chartedPage]);
    expect(chartsInHost(sheetOf(office))).toEqual(chartsOfPage(chartedPage));
    await applied(office, [chartedPage]);
    expect(chartsInHost(sheetOf(office))).toEqual(chartsOfPage(chartedPage));
    const [chart] = sheetOf(office)?.charts ?? [];
    // Lying bars read from the top on, as the table does, and begin at nothing.
    expect([chart?.categoryAxis.isReversed, chart?.valueAxis.labels]).toEqual([true, "High"]);
    expect([chart?.valueAxis.minimum, chart?.valueAxis.numberFormat]).toEqual([0, '#,##0" €"']);
  });

  it("are told to be missing where Excel knows no shapes at all", async () => {
    const office = anExcel();
    office.host.refusedMembers.set("Worksheet.shapes", "ApiNotFound");
    const outcome = await office.workbook.apply([pageWith(2)]);
    expect([outcome.ok, codes(outcome)]).toEqual([true, drawingsMissing]);
    expect(sheetOf(office)?.grid.at(0, 0).value).toBe("Facture 0");
    // Whoever wants none is told nothing.
    const plain = await office.workbook.apply([pageWith(0)]);
    expect([plain.ok, codes(plain)]).toEqual([true, []]);
  });

  it("are all there in the end, and once each, at whatever place Excel fails once", async () => {
    const office = anExcel();
    const page = pageWith(3);
    const undisturbed = await tripsFor(office, page);
    for (let trip = 1; trip <= undisturbed; trip += 1) {
      for (const actions of [0, 5, 12, 25]) {
        const run = anExcel();
        run.host.failAt(run.host.roundTrips + trip, { manner: "cut", code: "GeneralException", actions });
        const outcome = await run.workbook.apply([page]);
        // What is not issued before the page is written is a refusal: whoever asks again has it.
        if (!outcome.ok || outcome.problems.length > 0) await applied(run, [page]);
        expect([trip, actions, seenIn(run)]).toEqual([trip, actions, wanted(page)]);
        expect(sheetOf(run)?.grid.at(0, 0).value).toBe("Facture 0");
      }
    }
  });

  it("stand before the first rows say that the page is whole", async () => {
    const office = anExcel();
    await applied(office, [pageWith(1)]);
    const first = office.host.log.length;
    await applied(office, [pageWith(2, "Autre")]);
    const batches = office.host.log.slice(first).map(({ actions }) => actions);
    const drawn = batches.findIndex((actions) => actions.includes("Shape.left="));
    const lastValues = batches.findLastIndex((actions) => actions.includes("Range.values="));
    expect(drawn).toBeGreaterThan(0);
    expect(lastValues).toBeGreaterThan(drawn);
  });
});
