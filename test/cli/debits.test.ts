import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { ecot, ecotJson, temporaryFolder } from "../support/command-line";

const folder = temporaryFolder();
const town = folder.path("town.xlsx");
const xml = folder.path("debits.xml");
const asked = ["prelever", town, "--echeance", "2026-09-15", "--le", "2026-08-31"];

beforeAll(async () => {
  await ecot("nouveau", town, "--exemple", "chaumont");
  await ecot("facturer", town, "--periode", "2026-09", "--emission", "2026-08-28");
});

test("prelever writes the workbook and the file; a second time neither changes, nor is backed up", async () => {
  const { code, report } = await ecotJson(...asked, "--xml", xml);
  // Three mandates do not hold: done, with blocking problems.
  expect(code).toBe(1);
  expect(report).toMatchObject({
    done: true,
    changed: true,
    counts: { debits: 7 },
    totals: { total: 75_140 },
  });
  const [workbook, file] = [readFileSync(town), readFileSync(xml)];
  expect(file.toString()).toContain("<CtrlSum>751.40</CtrlSum>");
  const files = readdirSync(folder.path("."));
  expect((await ecotJson(...asked, "--xml", xml)).report).toMatchObject({ done: true, changed: false });
  expect([readFileSync(town).equals(workbook), readFileSync(xml).equals(file)]).toEqual([true, true]);
  expect(readdirSync(folder.path("."))).toEqual(files);
});

test("a closed date is refused, and another one proposed", async () => {
  const closed = ["prelever", town, "--echeance", "2026-09-12", "--le", "2026-08-31", "--xml", xml];
  const { code, report } = await ecotJson(...closed);
  expect(code).toBe(1);
  expect(report).toMatchObject({ done: false, changed: false, proposed: "2026-09-14" });
});

test("--envoye freezes the batch and leaves the file alone; twice changes nothing", async () => {
  const file = readFileSync(xml);
  const { code, report } = await ecotJson(...asked, "--xml", xml, "--envoye");
  expect([code, report.counts?.["debits"]]).toEqual([0, 7]);
  expect((await ecotJson(...asked, "--envoye")).report).toMatchObject({ done: true, changed: false });
  expect(readFileSync(xml).equals(file)).toBe(true);
});

test("rejets applies a file of the bank once, whatever its encoding", async () => {
  const bank = folder.path("rejets.csv");
  const rows = "Date;Référence;Code motif\n17/09/2026;ECOT-20260915-1-F029;AM04\n";
  writeFileSync(bank, Buffer.from(rows, "latin1"));
  const first = await ecotJson("rejets", town, "--depuis", bank);
  expect(first.code).toBe(0);
  expect(first.report).toMatchObject({ changed: true, counts: { new: 1 }, totals: { rejected: 12_410 } });
  const again = await ecotJson("rejets", town, "--depuis", bank);
  expect(again.report).toMatchObject({ changed: false, counts: { new: 0, known: 1 } });
  expect((await ecot("rejets", town, "--depuis", folder.path("absent.xml"))).code).toBe(2);
});
