import { readFileSync } from "node:fs";
import { join } from "node:path";
/** The debits and rejects that docs/examples.md tells of both towns ("Money"), from the first batch to the bounced one. */
import { exampleTown, type ExampleKey } from "../../src/examples";
import { issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { prepareBatch } from "../../src/app/debits/prelever";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { readRejects } from "../../src/app/rejects/rejets";
import { day } from "../../src/kernel/day";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { describeWithSharedData } from "../support/public-files";
import { schemaFaults } from "../support/xsd-validation";

const now = { day: day("2018-01-01"), at: 600 };
const newTown = (key: ExampleKey) => MemoryWorkbook.ofSheets(newWorkbook(exampleTown(key)));

async function issue(workbook: MemoryWorkbook, period: string, on: string): Promise<void> {
  const { result } = await issuePeriod({ period, issuedOn: day(on), now }, workbook);
  expect(result).toBeDefined();
}

async function prepare(workbook: MemoryWorkbook, collected: string, on: string) {
  const request = { collectedOn: day(collected), preparedOn: day(on), now };
  const { result, problems } = await prepareBatch(request, workbook);
  if (result?.file === undefined) throw new RangeError(problems.map(({ message }) => message).join("\n"));
  return { ...result, file: result.file };
}

const send = (workbook: MemoryWorkbook, collected: string, on: string) =>
  markBatchSent({ collectedOn: day(collected), sentOn: day(on), now }, workbook);

/** The bank's file that the example of the README reads. */
const sentBack = join(__dirname, "../../assets/rejet-exemple-chaumont.xml");

async function bounceByFile(workbook: MemoryWorkbook) {
  const source = { name: "rejet.xml", bytes: new Uint8Array(readFileSync(sentBack)) };
  const { result } = await readRejects({ source, now }, workbook);
  return result;
}

async function bounce(workbook: MemoryWorkbook, reference: string, date: string) {
  const bytes = new TextEncoder().encode(`Date;Référence;Code motif\n${date};${reference};AM04\n`);
  const { result } = await readRejects({ source: { name: "rejets.csv", bytes }, now }, workbook);
  return result;
}

async function chaumont() {
  const workbook = newTown("chaumont");
  await issue(workbook, "2026-09", "2026-08-28");
  const first = await prepare(workbook, "2026-09-15", "2026-08-31");
  const again = await prepare(workbook, "2026-09-15", "2026-08-31");
  await send(workbook, "2026-09-15", "2026-09-01");
  const bounced = await bounceByFile(workbook);
  await issue(workbook, "2026-10", "2026-09-28");
  const next = await prepare(workbook, "2026-10-15", "2026-09-30");
  return { first, again, bounced, next };
}

async function descartes() {
  const workbook = newTown("descartes");
  await issue(workbook, "2017-09", "2017-10-03");
  await issue(workbook, "2017-10", "2017-11-07");
  const file = await prepare(workbook, "2017-11-22", "2017-11-08");
  await send(workbook, "2017-11-22", "2017-11-09");
  const bounced = await bounce(workbook, "ECOT-20171122-1-D15", "27/11/2017");
  return { file, bounced };
}

const familiesOf = ({ batch }: Awaited<ReturnType<typeof prepare>>) =>
  batch.collections.map(({ familyCode }) => familyCode);

describe("Chaumont", () => {
  let story: Awaited<ReturnType<typeof chaumont>>;
  beforeAll(async () => {
    story = await chaumont();
  });

  it("debits the families whose mandate holds, and leaves the others out", () => {
    expect(familiesOf(story.first)).toEqual(["F001", "F006", "F009", "F014", "F029", "F034", "F035"]);
    expect(story.first.leftOut).toEqual(expect.arrayContaining(["F030", "F037"]));
  });

  it("gives the same file twice, byte for byte", () => {
    expect(story.again.file).toEqual(story.first.file);
  });

  it("tells the bank that F014 has another account", () => {
    const amended = story.first.batch.collections.filter(({ isAmended }) => isAmended);
    expect(amended.map(({ familyCode }) => familyCode)).toEqual(["F014"]);
  });

  it("suspends the mandate of F029, charges 8 €, and debits her no more", () => {
    expect(story.bounced?.suspended.map(({ familyCode }) => familyCode)).toEqual(["F029"]);
    expect(story.bounced?.recorded.map(({ fee }) => fee)).toEqual([800]);
    expect(familiesOf(story.next)).not.toContain("F029");
  });

  it("debits F025 from October on", () => {
    expect(familiesOf(story.next)).toContain("F025");
  });
});

describe("Descartes", () => {
  let story: Awaited<ReturnType<typeof descartes>>;
  beforeAll(async () => {
    story = await descartes();
  });

  it("writes the older edition, with D13's first collection in a block of its own", () => {
    const { file, batch } = story.file;
    const first = batch.collections.filter(({ sequence }) => sequence === "FRST");
    expect(file.version).toBe("pain.008.001.02");
    expect(first.map(({ familyCode }) => familyCode)).toEqual(["D13"]);
  });

  it("has D15's debit for October bounce", () => {
    expect(story.bounced?.rejected.map(({ familyCode }) => familyCode)).toEqual(["D15"]);
  });
});

describeWithSharedData("xsd", "The files of both towns by the schemas", (read) => {
  it("are valid", async () => {
    const [modern, older] = [await chaumont(), await descartes()];
    const texts = [modern.first.file.text, modern.next.file.text];
    for (const schema of ["pain.008.001.08.xsd", "pain.008.001.08_EPC130-08_SDDCore_2025_transcription.xsd"])
      expect(schemaFaults(read(schema), texts)).toEqual([[], []]);
    expect(schemaFaults(read("pain.008.001.02.xsd"), [older.file.file.text])).toEqual([[]]);
  });
});
