import {
  cellsWithoutJournal,
  inPieces,
  issuesOf,
  plannedIn,
  runToTheEnd,
  stoppedAfter,
  type Moment,
} from "../support/scenario-stops";
import { readStory, stories } from "../support/scenario-story";
import { printedInvoicesPage } from "../../src/workbook/sheets";
import type { Change } from "../../src/workbook/changes";

/**
 * The program may be killed at any moment, and be run again: what it leaves in the end is what one undisturbed run leaves
 * (house.md: lines first, the register last). Each run of each small story is stopped after every one of its changes,
 * and, for seven stories that have a bit of everything, after every single row and cell.
 */
const big = new Set(["facturer/chaumont-autumn", "facturer/descartes-school-year"]);
const small = ["facturer", "prelever", "rejets", "relancer", "bilan"]
  .flatMap((verb) => stories(verb))
  .filter(({ name }) => !big.has(name));

type Cells = Readonly<Record<string, unknown>>;

/** Pages made again are those of the whole period, not of its last run alone: of that one none may be missing. */
function pagesAmong(ended: Cells, undisturbed: Cells): Cells {
  const { name } = printedInvoicesPage;
  const rowsOf = (cells: Cells) =>
    ((cells[name] ?? []) as readonly unknown[]).map((row) => JSON.stringify(row));
  const there = new Set(rowsOf(ended));
  const isWhole = rowsOf(undisturbed).every((row) => there.has(row));
  return isWhole && name in undisturbed ? { [name]: undisturbed[name] } : {};
}

async function expectTheSame(
  moment: Moment,
  cutInto: (changes: readonly Change[]) => readonly Change[] = (changes) => changes,
): Promise<void> {
  const undisturbed = cellsWithoutJournal(await runToTheEnd(moment));
  const pieces = cutInto(await plannedIn(moment));
  for (let kept = 0; kept < pieces.length; kept += 1) {
    const stopped = await stoppedAfter(moment, pieces.slice(0, kept));
    const ended = cellsWithoutJournal(await runToTheEnd({ ...moment, before: stopped }));
    const again = { ...ended, ...pagesAmong(ended, undisturbed) };
    // Comparing texts is fast; the slow comparison is there to show what differs.
    if (JSON.stringify(again) === JSON.stringify(undisturbed)) continue;
    expect({ kept, ...again }).toEqual({ kept, ...undisturbed });
  }
}

describe.each(small)("$name", (story) => {
  it("ends the same wherever a run was stopped between two changes", async () => {
    for (const moment of await issuesOf(story)) await expectTheSame(moment);
  });
});

const rich = [
  "facturer/adjustments-and-fees",
  "facturer/codes-as-they-are-counted",
  "facturer/evening-care-by-the-half-hour",
  "facturer/meals-and-garderie",
  "facturer/two-parents",
  "prelever/sent-then-the-next-month",
  "rejets/told-by-the-bank",
].map(readStory);

describe.each(rich)("$name, row by row", (story) => {
  it("ends the same wherever a run was stopped", async () => {
    for (const moment of await issuesOf(story)) await expectTheSame(moment, inPieces);
  });
});

it("sees a run that would write its invoices first", async () => {
  const [, moment] = await issuesOf(readStory("facturer/prepaid-then-corrected"));
  if (moment === undefined) throw new RangeError("The story has two runs.");
  const backwards = expectTheSame(moment, (changes) => [...changes].reverse());
  await expect(backwards).rejects.toThrow("toEqual");
});
