import { readFileSync } from "node:fs";
import { ecot, ecotJson, temporaryFolder } from "../support/command-line";

const folder = temporaryFolder();
const town = folder.path("chaumont.xlsx");

beforeAll(async () => {
  await ecot("nouveau", town, "--exemple", "chaumont");
  await ecot("facturer", town, "--periode", "2026-09", "--emission", "2026-08-28");
});

describe("ecot reimprimer", () => {
  test("makes the pages of an issued period again, and reports them", async () => {
    const { code, report } = await ecotJson(
      "reimprimer",
      town,
      "--periode",
      "2026-09",
      "--sortie",
      folder.path("pages.xlsx"),
    );
    expect(code).toBe(0);
    expect(report).toMatchObject({
      command: "reimprimer",
      done: true,
      period: "2026-09",
      counts: { invoices: 57, leftOut: 0 },
      problems: [],
    });
    const { out } = await ecot(
      "reimprimer",
      town,
      "--periode",
      "2026-09",
      "--sortie",
      folder.path("pages.xlsx"),
    );
    expect(out).toContain("adresses, classes, observations et réglages sont ceux d’aujourd’hui");
  });

  test("refuses a period that was not issued, and one that there is not", async () => {
    expect(await ecotJson("reimprimer", town, "--periode", "2026-12")).toMatchObject({ code: 1 });
    expect((await ecot("reimprimer", town, "--periode", "Noël")).code).toBe(1);
    expect((await ecot("reimprimer", town)).code).toBe(2);
  });
});

describe("ecot relancer", () => {
  test("reports its letters in cents, marks them as sent, and twice changes nothing", async () => {
    const { code, report } = await ecotJson("relancer", town, "--le", "20/09/2026");
    expect(code).toBe(0);
    expect(report).toMatchObject({
      command: "relancer",
      done: true,
      changed: true,
      on: "2026-09-20",
      sent: false,
      counts: { firstReminders: 12, formalNotices: 0, heldBack: 0 },
    });
    expect(report).toMatchObject({
      letters: expect.arrayContaining([
        {
          family: "F016",
          level: 1,
          total: 9860,
          invoices: [{ number: "2026-000433", dueOn: "2026-09-15", daysLate: 5, remaining: 9860 }],
        },
      ]) as unknown,
    });
    expect((await ecotJson("relancer", town, "--le", "2026-09-20", "--envoyees")).report).toMatchObject({
      sent: true,
      changed: true,
      totals: report.totals,
    });
    const sent = readFileSync(town);
    const again = await ecotJson("relancer", town, "--le", "2026-09-20", "--envoyees");
    expect(again.report).toMatchObject({ changed: false, totals: report.totals });
    expect(readFileSync(town).equals(sent)).toBe(true);
  });

  test("tells a person who is reminded of what", async () => {
    const { out } = await ecot("relancer", town, "--le", "2026-09-28", "--sortie", folder.path("out.xlsx"));
    expect(out).toContain("Lambert Cédric (F016) – mise en demeure");
  });

  test("needs a day and a workbook", async () => {
    expect((await ecot("relancer", town)).code).toBe(2);
    expect((await ecot("relancer", town, "--le", "demain")).err).toContain("Écrivez la date comme");
    expect((await ecot("relancer", folder.path("none.xlsx"), "--le", "2026-09-20")).code).toBe(2);
  });
});

describe("ecot bilan", () => {
  test("adds up, and twice changes nothing", async () => {
    const { code, report } = await ecotJson("bilan", town, "--le", "2026-09-30");
    expect(code).toBe(0);
    const { invoiced = 0, credited = 0, paid = 0, balance = 0, due = 0 } = report.totals ?? {};
    expect(invoiced).toBeGreaterThan(300000);
    expect(invoiced - credited - paid).toBe(balance);
    expect(due).toBeGreaterThanOrEqual(balance);
    const written = readFileSync(town);
    expect((await ecotJson("bilan", town, "--le", "2026-09-30")).report).toMatchObject({ changed: false });
    expect(readFileSync(town).equals(written)).toBe(true);
    expect((await ecot("bilan", town, "--le", "2026-09-30")).out).toContain("Bilan au 30/09/2026");
  });
});
