import { invoicesSheet, journalSheet } from "../../../src/workbook/sheets";
import type { Fault } from "../../host/host";
import { HostMoment } from "../../support/host-copy";
import { issueIn, type Office, officeIn, officeTown, pictureOf } from "../../support/office-runs";

/**
 * A run is disturbed at each of its batches in each manner, then simply repeated: the workbook must be what an
 * undisturbed run makes of it. Only the journal may tell of what was swept up.
 */

interface Story {
  readonly name: string;
  readonly period: string;
  readonly on: string;
  /** Small batches, so that there are many places to stop at. */
  readonly payloadLimit: number;
  /** What happened before. */
  readonly prepare: (office: Office) => Promise<void>;
}

const stories: readonly Story[] = [
  {
    name: "the first month, which makes its sheets",
    period: "2026-09",
    on: "2026-08-28",
    payloadLimit: 45_000,
    prepare: () => Promise.resolve(),
  },
  {
    name: "the second month, in filtered tables with totals",
    period: "2026-10",
    on: "2026-09-28",
    payloadLimit: 40_000,
    prepare: async ({ workbook, host }) => {
      await issueIn(workbook, "2026-09", "2026-08-28");
      const register = host.workbook.sheetNamed(invoicesSheet.name)?.tables[0];
      register?.showTotals(true);
      register?.filter.apply(1, { filterOn: "Values", values: ["2026-09"] }, register.filteredRows);
      const absences = host.workbook.sheetNamed("Absences")?.tables[0];
      absences?.filter.apply(3, { filterOn: "Values", values: ["Maladie"] }, absences.filteredRows);
    },
  },
];

const manners: readonly { readonly name: string; readonly fault: (actions: number) => Fault }[] = [
  { name: "refused", fault: () => ({ manner: "refused", code: "InvalidOperationInCellEditMode" }) },
  { name: "done, but the answer lost", fault: () => ({ manner: "answer-lost", code: "ConnectionFailure" }) },
  { name: "cut in the middle", fault: cutAt((actions) => actions >> 1) },
  { name: "cut before its last step", fault: cutAt((actions) => actions - 1) },
];

function cutAt(place: (actions: number) => number) {
  return (actions: number): Fault => ({ manner: "cut", code: "GeneralException", actions: place(actions) });
}

describe.each(stories)("a run stopped anywhere: $name", ({ period, on, payloadLimit, prepare }) => {
  let office: Office;
  let before: HostMoment;
  let undisturbed: string;
  let numbers: readonly unknown[];
  /** The batches of the undisturbed run, with the number of their actions. */
  let batches: readonly { readonly actions: number; readonly isWrite: boolean }[];

  beforeAll(async () => {
    const town = await officeTown("chaumont");
    office = officeIn(town, { payloadLimit });
    await prepare(office);
    before = new HostMoment(office.host.workbook);
    const first = office.host.log.length;
    await issueIn(office.workbook, period, on);
    batches = office.host.log
      .slice(first)
      .filter(({ isCleanUp }) => !isCleanUp)
      .map(({ actions }) => ({
        actions: actions.length,
        isWrite: actions.some((action) => action.includes("suspendScreenUpdating")),
      }));
    undisturbed = essence(office);
    const register = await office.workbook.read([invoicesSheet.name]);
    const rows = register.ok ? (register.value.sheets[0]?.rows ?? []) : [];
    numbers = rows.slice(1).map(([number]) => number);
  }, 60_000);

  it("writes in several batches, and gives each number once", () => {
    expect(batches.filter(({ isWrite }) => isWrite).length).toBeGreaterThan(3);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(50);
  });

  it.each(manners)(
    "a batch $name",
    async ({ name, fault }) => {
      const differing: string[] = [];
      for (const [index, { actions, isWrite }] of batches.entries()) {
        // A question that goes wrong changes nothing, however it goes wrong.
        if (!isWrite && name !== "refused") continue;
        before.restore(office.host.workbook);
        const run = officeIn(office, { payloadLimit });
        run.host.failAt(run.host.roundTrips + 1 + index, fault(actions));
        const stopped = await issueIn(run.workbook, period, on);
        expect(stopped.result).toBeUndefined();
        await issueIn(run.workbook, period, on);
        if (essence(run) !== undisturbed)
          differing.push(`batch ${String(index + 1)}: ${difference(run, undisturbed)}`);
      }
      expect(differing).toEqual([]);
    },
    60_000,
  );
});

/** Everything but the journal. */
function essence({ host }: Office): string {
  return JSON.stringify({ ...pictureOf(host.workbook), [journalSheet.name]: undefined });
}

function difference(office: Office, undisturbed: string): string {
  const own = essence(office);
  let at = 0;
  while (own[at] === undisturbed[at] && at < own.length) at += 1;
  const from = Math.max(0, at - 150);
  return `${own.slice(from, at + 150)} / ${undisturbed.slice(from, at + 150)}`;
}
