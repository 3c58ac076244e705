import { check, type Desk, noted, same } from "../check";

/** What lies over the cells of a sheet: pictures, charts. */

/** The smallest of pictures: a PNG of one black pixel. */
const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

/** Excel on the web did not know pictures at first, and takes none in another spelling (issues 841, 5025); rows push them (3162). */
export const pictures = check("pictures", async (desk) => {
  const marked = await desk.verdict(
    () => void desk.sheet.shapes.addImage(`data:image/png;base64,${onePixel}`),
  );
  const cell = desk.cells(3, 2).load("left,top");
  await desk.sync();
  const { left, top } = cell;
  const place = { left: left + 2, top: top + 3, width: 60, height: 40 };
  const placed = await desk.verdict(() => {
    const shape = desk.sheet.shapes.addImage(onePixel);
    shape.lockAspectRatio = false;
    Object.assign(shape, place);
    shape.placement = "OneCell";
    shape.altTextDescription = "essai";
  });
  const shapes = desk.sheet.shapes.load("items/left,items/top,items/width,items/height");
  await desk.sync();
  const last = shapes.items.at(-1);
  const near = (one: number | undefined, other: number) => one !== undefined && Math.abs(one - other) < 1;
  const removed = await desk.verdict(() => {
    for (const shape of shapes.items) shape.delete();
  });
  return [
    noted("with `data:` before it", marked),
    same("placed", placed, "ok"),
    ...(["left", "top", "width", "height"] as const).map((key) =>
      same(key, near(last?.[key], place[key]), true),
    ),
    same("removed", removed, "ok"),
  ];
});

/** What Excel makes of a range by itself differs between the web and the desktop (issue 1830): series are bound one by one. */
export const charts = check("charts", async (desk) => {
  desk.cells(0, 0, 3, 3).values = [
    ["a", 1, 4],
    ["b", 2, 5],
    ["c", 3, 6],
  ];
  const made = await desk.verdict(() => drawChart(desk));
  const all = desk.sheet.charts.load("items/name,items/left,items/width");
  await desk.sync();
  const chart = all.items.at(-1);
  const series = chart?.series.load("items/name");
  await desk.sync();
  const shapes = desk.sheet.shapes.load("items/id");
  await desk.sync();
  const removed = await desk.verdict(() => {
    for (const { name } of all.items) desk.sheet.charts.getItem(name).delete();
  });
  return [
    same("drawn", made, "ok"),
    same("width", chart !== undefined && Math.abs(chart.width - 300) < 2, true),
    same(
      "series",
      series?.items.map(({ name }) => name),
      ["un", "deux"],
    ),
    noted("shapes beside it", shapes.items.length),
    same("removed", removed, "ok"),
  ];
});

function drawChart(desk: Desk): void {
  const chart = desk.sheet.charts.add("ColumnStacked", desk.cells(0, 1, 3), "Columns");
  ["un", "deux"].forEach((name, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(desk.cells(0, 1 + index, 3));
    series.setXAxisValues(desk.cells(0, 0, 3));
    series.gapWidth = 60;
    series.format.fill.setSolidColor("#375623");
    series.format.line.color = "#375623";
  });
  chart.title.text = "essai";
  chart.title.format.font.bold = true;
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
  chart.legend.format.font.size = 9;
  chart.axes.valueAxis.numberFormat = "0";
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.tickLabelPosition = "NextToAxis";
  chart.axes.categoryAxis.reversePlotOrder = false;
  chart.left = 10;
  chart.top = 10;
  chart.width = 300;
  chart.height = 120;
}
