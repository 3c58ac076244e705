import { invoicesSheet, journalSheet } from "../../src/workbook/sheets";
import type { Ran } from "../../src/app/deed/report";
import type { Change } from "../../src/workbook/changes";
import type { WorkbookPort } from "../../src/workbook/port";
import { type Fault, isWrite } from "../host/host";
import { HostMoment } from "./host-copy";
import { stateOf } from "./host-state";
import { type Office, officeIn, officeStreet, pictureOf } from "./office-runs";

/** A run that is disturbed on its way, and what happened before it. */
export interface StoppedRun {
  readonly name: string;
  /** Where it happens; in a street of Chaumont unless told otherwise. */
  readonly town?: () => Promise<Office>;
  readonly run: (workbook: WorkbookPort) => Promise<Ran<unknown>>;
  /** Small batches, so that there are many places to stop at. */
  readonly payloadLimit: number;
  readonly prepare: (office: Office) => Promise<void>;
  /** Makes the pages again that the repeated run says are missing; runs that do so themselves have none. */
  readonly reprint?: (workbook: WorkbookPort) => Promise<Ran<unknown>>;
  /** How many batches write, at least. */
  readonly batches: number;
}

const manners: readonly { readonly name: string; readonly fault: (actions: number) => Fault }[] = [
  { name: "refused", fault: () => ({ manner: "refused", code: "InvalidOperationInCellEditMode" }) },
  { name: "done, but the answer lost", fault: () => ({ manner: "answer-lost", code: "ConnectionFailure" }) },
  { name: "cut in the middle", fault: cutAt((actions) => actions >> 1) },
  { name: "cut before its last step", fault: cutAt((actions) => actions - 1) },
];

function cutAt(place: (actions: number) => number) {
  return (actions: number): Fault => ({ manner: "cut", code: "GeneralException", actions: place(actions) });
}

/**
 * A run is disturbed at each of its batches in each manner, then simply repeated: the workbook must be what an
 * undisturbed run makes of it. Only the journal may tell of what was swept up.
 * A repeated run first puts in order what the disturbed one left, and reads. Where that comes to a state from which a run
 * was already seen to the end, it is not seen to the end again.
 */
export function describeStops(stories: readonly StoppedRun[]): void {
  describe.each(stories)(
    "a run stopped anywhere: $name",
    ({ run: work, town = officeStreet, reprint, payloadLimit, prepare, batches: least }) => {
      /** From where a repeated run made the workbook whole. */
      const mended = new Set<string>();
      let office: Office;
      let before: HostMoment;
      let undisturbed: string;
      let numbers: readonly unknown[];
      /** The batches of the undisturbed run, with the number of their actions. */
      let batches: readonly { readonly actions: number; readonly isWrite: boolean }[];

      beforeAll(async () => {
        office = officeIn(await town(), { payloadLimit });
        await prepare(office);
        before = new HostMoment(office.host.workbook);
        const first = office.host.log.length;
        // As each disturbed run does: with nothing asked of Excel yet.
        await work(officeIn(office, { payloadLimit }).workbook);
        batches = office.host.log
          .slice(first)
          .filter(({ isCleanUp }) => !isCleanUp)
          .map((record) => ({ actions: record.actions.length, isWrite: isWrite(record) }));
        undisturbed = essence(office);
        const register = await office.workbook.read([invoicesSheet.name]);
        const rows = register.ok ? (register.value.sheets[0]?.rows ?? []) : [];
        numbers = rows.slice(1).map(([number]) => number);
      });

      it("writes in several batches, and gives each number once", () => {
        expect(batches.filter(({ isWrite }) => isWrite).length).toBeGreaterThanOrEqual(least);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.length).toBeGreaterThan(10);
      });

      it.each(manners)("a batch $name", async ({ name, fault }) => {
        const differing: string[] = [];
        for (const [index, { actions, isWrite }] of batches.entries()) {
          // A question that goes wrong changes nothing, however it goes wrong.
          if (!isWrite && name !== "refused") continue;
          // What is looked at once everything is written stops nothing.
          if (!batches.slice(index).some((batch) => batch.isWrite)) continue;
          before.restore(office.host.workbook);
          const run = officeIn(office, { payloadLimit });
          run.host.failAt(run.host.roundTrips + 1 + index, fault(actions));
          const stopped = await work(run.workbook);
          // What Excel refuses once all is written that must be ends no run: it is told, and can be made again.
          if (!name.startsWith("cut")) expect(stopped.result).toBeUndefined();
          // A sheet to print that Excel refused once is made by the repeated run, behind those that it did not refuse.
          const isOutOfTurn = stopped.problems.some(({ code }) => code === "excel.page-refused");
          const left = `${String(isOutOfTurn)} ${stateOf(run.host.workbook)}`;
          if (mended.has(left)) continue;
          const repeated = new RepeatedRun(run, mended);
          const ran = await work(repeated).catch(unlessMended);
          if (ran === undefined) {
            mended.add(left);
            continue;
          }
          const unprinted = ran.problems.find(({ code }) => code === "print.pages-missing");
          if (unprinted !== undefined) await reprint?.(run.workbook);
          const isSame = isOutOfTurn
            ? partingOf(JSON.parse(essence(run)), JSON.parse(undisturbed), "") === undefined
            : essence(run) === undisturbed;
          if (isSame) {
            mended.add(left);
            repeated.isWhole();
          } else differing.push(`batch ${String(index + 1)}: ${difference(run, undisturbed)}`);
        }
        expect(differing).toEqual([]);
      });
    },
  );
}

/** Where a run was already seen to the end. */
class AlreadyMended extends Error {}

function unlessMended(error: unknown): undefined {
  if (!(error instanceof AlreadyMended)) throw error;
}

/** The workbook as a repeated run has it, which leaves off where it has read what was mended before. */
class RepeatedRun implements WorkbookPort {
  private start: string | undefined;

  constructor(
    private readonly office: Office,
    private readonly mended: Set<string>,
  ) {}

  async read(...asked: Parameters<WorkbookPort["read"]>): ReturnType<WorkbookPort["read"]> {
    const read = await this.office.workbook.read(...asked);
    if (this.start === undefined) {
      this.start = stateOf(this.office.host.workbook);
      if (read.ok && this.mended.has(this.start)) throw new AlreadyMended();
    }
    return read;
  }

  readHeads(names: readonly string[]): ReturnType<WorkbookPort["readHeads"]> {
    return this.office.workbook.readHeads(names);
  }

  apply(changes: readonly Change[]): ReturnType<WorkbookPort["apply"]> {
    return this.office.workbook.apply(changes);
  }

  isWhole(): void {
    if (this.start !== undefined) this.mended.add(this.start);
  }
}

/** Everything but the journal. */
function essence({ host }: Office): string {
  return JSON.stringify({ ...pictureOf(host.workbook), [journalSheet.name]: undefined });
}

/** Where the two pictures part, and what each has there. */
function difference(office: Office, undisturbed: string): string {
  return partingOf(JSON.parse(essence(office)), JSON.parse(undisturbed), "") ?? "the order of things";
}

function partingOf(left: unknown, right: unknown, place: string): string | undefined {
  if (JSON.stringify(left) === JSON.stringify(right)) return undefined;
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null;
  if (!isObject(left) || !isObject(right))
    return `${place}: ${JSON.stringify(left)} | ${JSON.stringify(right)}`;
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  for (const key of keys) {
    const found = partingOf(left[key], right[key], `${place}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
