import { newWorkbook } from "../../src/app/new-town/nouveau";
import { moneyTown } from "../bench/money-town";
import { firstAutumn, moneyStory } from "../support/money-story";
import { issueIn, officeWith } from "../support/office-runs";
import { counting, type Trips } from "../support/round-trips";

/** How often the page asks Excel, run by run, does not depend on how many families there are: only cells, once they weigh. */

interface Cost {
  readonly name: string;
  readonly read: Trips;
  readonly write: Trips;
}

async function costsOfStory(families: number): Promise<readonly Cost[]> {
  const office = await officeWith(newWorkbook(moneyTown(families)));
  await issueIn(office.workbook, "2026-09", "2026-08-28");
  const found: Cost[] = [];
  for (const { name, run } of moneyStory(firstAutumn, 2)) {
    const { port, costs } = counting(office);
    const { result, problems } = await run(port);
    const [read, ...moreReads] = costs.read;
    const [write, ...moreWrites] = costs.write;
    if (result === undefined || read === undefined || write === undefined)
      throw new Error(`Refused: ${JSON.stringify(problems)}`);
    expect([name, moreReads, moreWrites]).toEqual([name, [], []]);
    found.push({ name, read, write });
  }
  return found;
}

const runNames = moneyStory(firstAutumn, 2).map(({ name }) => name);

describe.each([100, 1000])("for %i families", (families) => {
  let costs: readonly Cost[];

  beforeAll(async () => {
    costs = await costsOfStory(families);
  });

  /**
   * Besides the requests that carry cells: one look; then, for a new sheet, its name and its dress; for a sheet to print,
   * what empties or makes it, and its looks; where something is drawn over it, a look at where its cells stand, and what is
   * drawn; for rows of long texts, their heights. It was one look and nothing more when
   * what may be refused went with what must be done.
   */
  const pagesOf = (name: string) => (name === "relancer" || name === "bilan" ? 1 : 0);
  const besideCells: Readonly<Record<string, number>> = {
    prelever: 3,
    "prelever --envoye": 2,
    rejets: 2,
    relancer: 8,
    "relancer --envoyees": 2,
    bilan: 10,
  };

  it("each run asks three times where things stand, and looks once before it writes", () => {
    const asked = costs.map(({ name, read, write }) => [
      name,
      read.trips - read.withCells,
      write.trips - write.withCells,
    ]);
    expect(asked).toEqual(runNames.map((name) => [name, 3, besideCells[name]]));
  });

  it("cells come at once and go at once, but for what weighs too much for one request", () => {
    const tooMany = costs.filter(
      ({ name, read, write }) =>
        read.withCells > Math.ceil(read.bytesAnswered / 700_000) ||
        write.withCells > Math.ceil(write.bytesAsked / 2_000_000) + write.naming + pagesOf(name),
    );
    expect(tooMany).toEqual([]);
  });
});
