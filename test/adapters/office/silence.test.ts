import type { OfficeOptions } from "../../../src/adapters/office";
import type { Change } from "../../../src/workbook/changes";
import { openRealm } from "../../host/node-realm";
import { HostWorkbook } from "../../host/workbook/workbook";
import { officeIn } from "../../support/office-runs";

/** A clock that stands still until Excel falls silent: then every alarm that is set rings, in its order. */
function silentOffice() {
  const workbook = HostWorkbook.withSheets("Feuil1");
  const realm = openRealm({ workbook });
  const alarms: { readonly milliseconds: number; readonly ring: () => void }[] = [];
  const rung: number[] = [];
  const told: boolean[] = [];
  const options: Partial<OfficeOptions> = {
    alarm: (milliseconds, ring) => {
      const alarm = { milliseconds, ring };
      alarms.push(alarm);
      return () => {
        const at = alarms.indexOf(alarm);
        if (at !== -1) alarms.splice(at, 1);
      };
    },
    onSilence: (isSilent) => told.push(isSilent),
  };
  realm.host.whenSilent = () =>
    setImmediate(() => {
      for (const { milliseconds, ring } of [...alarms].sort((a, b) => a.milliseconds - b.milliseconds)) {
        rung.push(milliseconds);
        ring();
      }
    });
  return { ...officeIn(realm, options), alarms, rung, told };
}

const silent = (isDone: boolean) => ({ manner: "silent", isDone }) as const;

const oneCell: Change = {
  kind: "fill-cells",
  sheet: "Feuil1",
  cells: [{ row: 2, column: 1, value: "a", format: "text" }],
};

describe("an Excel that does not answer", () => {
  it("is asked once more, in a conversation of its own", async () => {
    const { workbook, host, rung, told, alarms } = silentOffice();
    host.failAt(2, silent(false));
    const read = await workbook.read(["Feuil1"]);
    expect(read.ok).toBe(true);
    expect(rung).toEqual([15_000, 45_000]);
    expect(told).toEqual([true, false]);
    expect(alarms).toEqual([]);
  });

  it("is given up the second time, and nothing was written", async () => {
    const { workbook, host, rung } = silentOffice();
    host.failAt(1, silent(false));
    host.failAt(2, silent(false));
    const { ok, problems } = await workbook.read(["Feuil1"]);
    expect([ok, problems.map(({ code, facts }) => ({ code, facts }))]).toEqual([
      false,
      [{ code: "excel.no-answer", facts: { begun: false } }],
    ]);
    expect(rung).toEqual([15_000, 45_000, 15_000, 45_000]);
  });

  it.each([true, false])(
    "has more time for a write, which is never sent twice (done: %s)",
    async (isDone) => {
      const { workbook, host, rung } = silentOffice();
      await workbook.read(["Feuil1"]);
      // A look around, then the write.
      host.failAt(host.roundTrips + 2, silent(isDone));
      const before = host.roundTrips;
      const { ok, problems } = await workbook.apply([oneCell]);
      expect([ok, problems.map(({ code, facts }) => ({ code, facts }))]).toEqual([
        false,
        [{ code: "excel.no-answer", facts: { begun: true } }],
      ]);
      expect(rung).toEqual([15_000, 120_000]);
      expect(host.roundTrips - before).toBe(2);
      // The next run reads again, and goes on.
      expect((await workbook.read(["Feuil1"])).ok).toBe(true);
      expect((await workbook.apply([oneCell])).ok).toBe(true);
      expect(host.workbook.sheetNamed("Feuil1")?.grid.at(1, 0).value).toBe("a");
    },
  );

  it("that answers in time rings no alarm", async () => {
    const { workbook, rung, told, alarms } = silentOffice();
    expect((await workbook.read(["Feuil1"])).ok).toBe(true);
    expect([rung, told, alarms]).toEqual([[], [], []]);
  });
});
