import { drawUpStatement } from "../../../src/app/statement/bilan";
import { remind } from "../../../src/app/reminders/relancer";
import { day } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import { smallTown, workbookOf, type Grids } from "../../workbook/snapshots";
import { lineHeaders, registerHeaders } from "../../support/register-headers";

const now = { day: day("2026-11-25"), at: 600 };
const bookWith = (grids: Grids) => MemoryWorkbook.ofSnapshots(workbookOf({ ...smallTown, ...grids }).sheets);

describe.each<[string, Grids, string]>([
  ["payments without amounts", { Règlements: [["Date", "Code famille"]] }, "reading.missing-column"],
])("with %s", (_what, grids, code) => {
  it("nobody is reminded, no balance is told, nothing is written", async () => {
    const workbook = bookWith(grids);
    const on = day("2026-11-25");
    for (const ran of [
      await remind({ on, sent: false, now }, workbook),
      await drawUpStatement({ on, now }, workbook),
    ]) {
      expect(ran.result).toBeUndefined();
      expect(ran.problems.map((problem) => problem.code)).toEqual([code]);
    }
    expect(workbook.applied).toEqual([]);
  });
});

it("with a delay that cannot be read nobody is reminded, and the statement is drawn up all the same", async () => {
  const workbook = bookWith({
    Paramètres: [
      ["Paramètre", "Valeur"],
      ["Relance minimum", "peu"],
    ],
  });
  const on = day("2026-11-25");
  const told = ({ problems }: Awaited<ReturnType<typeof drawUpStatement | typeof remind>>) =>
    problems.map(({ code, severity }) => `${severity} ${code}`);
  const reminded = await remind({ on, sent: false, now }, workbook);
  expect([reminded.result, told(reminded)]).toEqual([undefined, ["blocking reading.not-an-amount"]]);
  expect(workbook.applied).toEqual([]);
  const drawn = await drawUpStatement({ on, now }, workbook);
  expect([drawn.result?.statement.on, told(drawn)]).toEqual([on, ["warning reading.not-an-amount"]]);
});

describe("letters that are looked at first", () => {
  const book = (...payments: readonly (readonly [string, string, number])[]) =>
    bookWith({
      Factures: [
        registerHeaders,
        ["2026-000001", "2026-10", "F1", "E1", "01/10/2026", "20/11/2026", 10, 40, 0, 40],
        ["2026-000002", "2026-10", "F2", "E2", "01/10/2026", "20/11/2026", 10, 50, 0, 50],
      ],
      "Lignes de facture": [lineHeaders],
      ...(payments.length === 0 ? {} : { Règlements: [["Date", "Code famille", "Montant"], ...payments] }),
    });
  const on = day("2026-11-25");

  it("are not written", async () => {
    const workbook = book();
    const { result } = await remind({ on, sent: false, preview: true, now }, workbook);
    expect(result?.reminders.map(({ familyCode }) => familyCode)).toEqual(["F1", "F2"]);
    expect(result?.families.get("F2")?.lastName).toBe("Durand");
    expect(workbook.applied).toEqual([]);
  });

  it("are known once they are written, and once they are sent", async () => {
    const workbook = book();
    const look = async () =>
      (await remind({ on, sent: false, preview: true, now }, workbook)).result?.written;
    expect(await look()).toEqual({ toSend: 0, sent: 0 });
    await remind({ on, sent: false, now }, workbook);
    expect(await look()).toEqual({ toSend: 2, sent: 0 });
    // Of another day they are other letters.
    const later = await remind({ on: day("2026-11-26"), sent: false, preview: true, now }, workbook);
    expect(later.result?.written).toEqual({ toSend: 0, sent: 0 });
    await remind({ on, sent: true, now }, workbook);
    expect(await look()).toEqual({ toSend: 0, sent: 2 });
  });

  it("are marked only while the same are due", async () => {
    const { shown: confirmed } = await remind({ on, sent: true, preview: true, now }, book());
    const same = book();
    expect((await remind({ on, sent: true, confirmed, now }, same)).result?.sent).toBe(true);
    expect(same.applied).not.toEqual([]);
    // Half of a letter was paid meanwhile; all of it, so that there is one letter less.
    for (const paid of [20, 40]) {
      const workbook = book(["24/11/2026", "F1", paid]);
      const { result, problems } = await remind({ on, sent: true, confirmed, now }, workbook);
      expect([result, problems[0]?.code]).toEqual([undefined, "reminder.changed-since-preview"]);
      expect(workbook.applied).toEqual([]);
    }
  });
});
