import type { PagePicture, PagePlace, ReplacePage } from "../../../workbook/changes";
import { samePictures } from "../../../workbook/excel/same-pictures";
import { chartStep, type Corner } from "../create/chart-step";
import { refusedMember } from "../errors";
import type { Batch, Session } from "../session";
import { unlessRefused } from "./filters";
import { inBatches, type QueuedStep, step } from "./steps";

/** What lies over the cells of a sheet to print, or is to lie there. */
export interface PageDrawings {
  /** The sheet, by the name that it bears now. */
  readonly sheet: string;
  /** What it is to say. */
  readonly page: ReplacePage;
  /** Something lies there from before. */
  readonly isDrawnOn: boolean;
}

/**
 * Draws over a sheet whose cells are written, instead of whatever lay there. Did Excel take it? Not by `dressUp`: what is
 * drawn twice lies there twice, so that a second attempt begins by taking away what the first one left. Where Excel takes
 * none of it nothing is left, for a picture that did not come to its place covers what is written.
 * Excel on the web did not know `addImage` at first (OfficeDev/office-js issue 841), and refuses some pictures that the
 * desktop takes (issue 5025).
 */
export async function putDrawings(
  session: Session,
  drawings: PageDrawings,
  payloadLimit: number,
): Promise<boolean> {
  if (!isToDraw(drawings.page) && !drawings.isDrawnOn) return true;
  if (await isTaken(() => draw(session, drawings, payloadLimit))) return true;
  if (await isTaken(() => draw(session, drawings, payloadLimit))) return true;
  await unlessRefused(() => clear(session, drawings.sheet, payloadLimit));
  return false;
}

export function isToDraw({ pictures = [], charts = [] }: ReplacePage): boolean {
  return pictures.length + charts.length > 0;
}

async function isTaken(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (refusedMember(error) === undefined) throw error;
    return false;
  }
}

/** One look at what lies there and where the cells stand, then all that is drawn at once. */
async function draw(session: Session, { sheet, page }: PageDrawings, payloadLimit: number): Promise<void> {
  const { pictures = [], charts = [] } = page;
  const { removal, corners } = await lookAndClear(session, sheet, [...pictures, ...charts], payloadLimit);
  const { different, indexOf } = samePictures(pictures);
  const spelled = different.map(base64);
  await write(session, payloadLimit, [
    ...removal,
    ...pictures.map((picture) =>
      pictureStep(sheet, picture, spelled[indexOf(picture)] ?? "", corners(picture)),
    ),
    ...charts.map((chart) => chartStep(sheet, page, chart, corners(chart))),
  ]);
}

async function clear(session: Session, sheet: string, payloadLimit: number): Promise<void> {
  const { removal } = await lookAndClear(session, sheet, [], payloadLimit);
  await write(session, payloadLimit, removal);
}

async function write(session: Session, payloadLimit: number, steps: readonly QueuedStep[]): Promise<void> {
  for (const batch of inBatches(steps, payloadLimit)) await session.write(batch);
}

/**
 * Where the corners of these places stand, and what takes away the shapes that lie on the sheet. Charts go at once, and what
 * is left is looked at again: whether Excel counts a chart among the shapes is written nowhere.
 */
async function lookAndClear(
  session: Session,
  sheet: string,
  places: readonly PagePlace[],
  payloadLimit: number,
) {
  const look = () =>
    session.ask((batch) => ({
      charts: batch.sheet(sheet).charts.load("items/name"),
      shapes: batch.sheet(sheet).shapes.load("items/id"),
      corners: askCorners(batch, sheet, places),
    }));
  let seen = await look();
  if (seen.charts.items.length > 0) {
    const old = seen.charts.items.map((chart) =>
      step((batch) => {
        batch.sheet(sheet).charts.getItem(chart.name).delete();
      }),
    );
    await write(session, payloadLimit, old);
    seen = await look();
  }
  const removal = seen.shapes.items.map((shape) =>
    step((batch) => {
      batch.sheet(sheet).shapes.getItem(shape.id).delete();
    }),
  );
  return { removal, corners: seen.corners };
}

/**
 * Where the corners of cells stand, once Excel has answered. Each is asked for by one cell: the top of a range of several
 * changes with how large the sheet is shown (OfficeDev/office-js issue 2068).
 */
function askCorners(batch: Batch, sheet: string, places: readonly PagePlace[]): (place: PagePlace) => Corner {
  const rows = new Map<number, Excel.Range>();
  const columns = new Map<number, Excel.Range>();
  const cell = (row: number, column: number) =>
    batch.range(sheet, { top: row, left: column, bottom: row, right: column });
  for (const { row, column } of places) {
    if (!rows.has(row)) rows.set(row, cell(row, 1).load("top"));
    if (!columns.has(column)) columns.set(column, cell(1, column).load("left"));
  }
  return ({ row, column, right = 0, down = 0 }) => ({
    left: (columns.get(column)?.left ?? 0) + right,
    top: (rows.get(row)?.top ?? 0) + down,
  });
}

/** Their places come after the heights of all rows: on the web a picture grew with its row (OfficeDev/office-js issue 3162). */
function pictureStep(
  sheet: string,
  { width, height, description }: PagePicture,
  png: string,
  { left, top }: Corner,
): QueuedStep {
  return step((batch) => {
    const shape = batch.sheet(sheet).shapes.addImage(png);
    shape.lockAspectRatio = false;
    shape.left = left;
    shape.top = top;
    shape.width = width;
    shape.height = height;
    shape.placement = "OneCell";
    shape.altTextDescription = description;
  }, png.length + shapeWeight);
}

/** About what the orders for the place of a picture weigh in a request. */
const shapeWeight = 1200;

/** As Excel takes it: the bare letters, without `data:` before them. */
function base64(bytes: Uint8Array): string {
  let text = "";
  // Not all at once: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
