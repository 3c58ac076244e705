import { createXlsx, openXlsx, type XlsxWorkbook } from "../../../src/adapters/xlsx";
import { unpackArchive } from "../../../src/adapters/xlsx/zip/archive";
import { performOn, type AskedOf, type DeedName } from "../../../src/app/deed/perform";
import { newWorkbook } from "../../../src/app/new-town/nouveau";
import { exampleTown } from "../../../src/examples";
import { day } from "../../../src/kernel/day";
import { deskOn } from "../../../src/taskpane/file/desk/asking";
import type { FileDesk } from "../../../src/taskpane/file/desk/desk";
import { HeldWorkbook } from "../../../src/taskpane/file/desk/held-workbook";
import { syntheticTown } from "../../bench/synthetic-town";
import { expectSame } from "../../support/expect-same";
import { type OtherThread, otherThread } from "../../support/other-thread";
import { valueOf } from "../../support/xlsx-runs";

/** A workbook file on another thread, and what becomes of it when that thread ends. */

const about = { createdOn: new Date(Date.UTC(2026, 8, 1)), title: "Cantine" };
const now = { day: day("2026-08-28"), at: 600 };
const sheets = newWorkbook();
const due = (days: string): AskedOf<"writeRules"> => ({
  settings: { paymentDelayDays: days },
  absenceRules: [],
});

let threads: OtherThread[];
let writes: number;
const startDesk = (): Promise<FileDesk> => {
  const started = otherThread();
  threads.push(started);
  return Promise.resolve(deskOn(started.thread, started.end));
};
const codesOf = (outcome: { readonly problems: readonly { readonly code: string }[] }) =>
  outcome.problems.map(({ code }) => code);
const noteWrite = () => {
  writes += 1;
};

let file: Uint8Array;
beforeAll(async () => {
  file = await createXlsx(sheets, about);
});

beforeEach(() => {
  threads = [];
  writes = 0;
});

const opened = async (bytes = file) => valueOf(await HeldWorkbook.open(bytes, "cantine.xlsx", startDesk));

const performed = <N extends DeedName>(held: HeldWorkbook, name: N, request: AskedOf<N>) =>
  held.perform(name, request, undefined, noteWrite);

const delayIn = async (held: HeldWorkbook) =>
  (await performed(held, "readRules", {})).result?.settings.find(({ field }) => field === "paymentDelayDays")
    ?.typed;

describe("a workbook whose thread has ended", () => {
  const ends: readonly (readonly [string, (thread: OtherThread | undefined) => void])[] = [
    ["with an error", (thread) => thread?.die()],
    ["without a word", (thread) => thread?.dieUnseen()],
  ];

  it.each(["perform", "bytes"] as const)("during %s says so, and is there again", async (ask) => {
    const held = await opened();
    await performed(held, "writeRules", due("21"));
    threads[0]?.dieAt(ask);
    const asked = ask === "bytes" ? held.bytes() : performed(held, "writeRules", due("28"));
    expect(codesOf(await asked)).toEqual(["disk.work-lost"]);
    expect(writes).toBe(1);
    expect(await delayIn(held)).toBe("21");
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  it.each(ends)("%s during a deed is there again, and nothing of that deed", async (_, end) => {
    const held = await opened();
    await performed(held, "writeRules", due("21"));
    const ran = await held.perform(
      "writeRules",
      due("28"),
      (step) => {
        if (step === "write") end(threads[0]);
        return undefined;
      },
      noteWrite,
    );
    expect([ran.result, codesOf(ran)]).toEqual([undefined, ["disk.work-lost"]]);
    expect(await delayIn(held)).toBe("21");
  });

  it.each(ends)("%s between two questions is replaced, and what was done is done again", async (_, end) => {
    const held = await opened();
    await performed(held, "writeRules", due("21"));
    const once = valueOf(await held.bytes());
    await performed(held, "writeRules", due("28"));
    await performed(held, "checkWorkbook", { now });
    const before = valueOf(await (await opened(once)).bytes());
    expect(before).toEqual(once);
    end(threads[0]);
    expect(codesOf(await performed(held, "readRules", {}))).toEqual(["disk.work-lost"]);
    expect(codesOf(await performed(held, "writeRules", due("35")))).toEqual([]);
    expect(await delayIn(held)).toBe("35");
    const here = valueOf(await openXlsx(once, "cantine.xlsx"));
    await onThisThread(here)("writeRules", due("28"));
    await onThisThread(here)("checkWorkbook", { now });
    await onThisThread(here)("writeRules", due("35"));
    expect(valueOf(await held.bytes())).toEqual(here.bytes());
  });

  const dying = (ask: string) => () => {
    const started = otherThread();
    started.dieAt(ask);
    return Promise.resolve(deskOn(started.thread));
  };

  it("says so while it is opened", async () => {
    const outcome = await HeldWorkbook.open(file, "cantine.xlsx", dying("open"));
    expect(codesOf(outcome)).toEqual(["disk.work-lost"]);
  });

  it("says so while it is made", async () => {
    const outcome = await HeldWorkbook.create(sheets, about, "cantine.xlsx", dying("create"));
    expect(codesOf(outcome)).toEqual(["disk.work-lost"]);
  });
});

describe("a workbook on another thread", () => {
  it("ends its thread when it is closed, and asks nothing more", async () => {
    const held = await opened();
    const under = performed(held, "readRules", {});
    await Promise.resolve();
    held.close();
    expect(codesOf(await under)).toEqual(["disk.work-lost"]);
    expect(codesOf(await performed(held, "readRules", {}))).toEqual(["disk.work-lost"]);
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it("ends it when it cannot be opened", async () => {
    const outcome = await HeldWorkbook.open(new Uint8Array([1, 2, 3]), "note.xlsx", startDesk);
    expect(outcome.ok).toBe(false);
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it("tells its bugs with their own stack, and goes on", async () => {
    const held = await opened();
    const wrong = performed(held, "lookAtRow", { sheet: "Paramètres", cell: undefined as unknown as string });
    await expect(wrong).resolves.toMatchObject({ result: { row: 1 } });
    const broken = performed(held, "answerQuestion", { answer: 1n as never });
    await expect(broken).rejects.toThrow("BigInt");
    await expect(broken).rejects.toHaveProperty("stack", expect.stringContaining("answer-question"));
    expect(await delayIn(held)).toBe("20");
  });

  it("gives the bytes that were opened as long as nothing was written", async () => {
    const held = await opened();
    await performed(held, "readRules", {});
    expect(valueOf(await held.bytes())).toBe(file);
    expect(writes).toBe(0);
  });

  it("is made there", async () => {
    const held = valueOf(await HeldWorkbook.create(sheets, about, "cantine.xlsx", startDesk));
    expect(valueOf(await held.bytes())).toEqual(file);
  });

  it("tells each step of a deed, and is stopped at any", async () => {
    const steps: string[] = [];
    const held = await opened(await createXlsx(newWorkbook(exampleTown("chaumont")), about));
    const until = (last: string) =>
      held.perform(
        "checkWorkbook",
        { now },
        (step) => {
          steps.push(step);
          return Promise.resolve(step === last ? "stop" : "go-on");
        },
        noteWrite,
      );
    const before = valueOf(await held.bytes());
    expect(codesOf(await until("write"))).toContain("run.stopped");
    expect(steps).toEqual(["read", "compute", "write"]);
    expect([writes, valueOf(await held.bytes())]).toEqual([0, before]);
    expect(codesOf(await until("none"))).not.toContain("run.stopped");
    expect(writes).toBe(1);
  });

  it("gives what the page's own thread gives, long lists in parts", async () => {
    const bytes = await createXlsx(newWorkbook(syntheticTown(1500)), about);
    const here = valueOf(await openXlsx(bytes, "cantine.xlsx"));
    const held = await opened(bytes);
    const messages = threads[0]?.sent ?? [];
    const request = { period: "2026-09", issuedOn: now.day, now };
    const draft = await performed(held, "issuePeriod", { ...request, preview: true });
    expect(draft.result?.invoices.length).toBeGreaterThan(1000);
    expect(messages.filter((message) => "part" in message).length).toBeGreaterThan(2);
    expectSame(draft, await onThisThread(here)("issuePeriod", { ...request, preview: true }));
    const confirmed = { ...request, confirmed: draft.shown };
    expectSame(
      await performed(held, "issuePeriod", confirmed),
      await onThisThread(here)("issuePeriod", confirmed),
    );
    expect(valueOf(await held.bytes())).toEqual(here.bytes());
    const late = { on: day("2027-01-15"), now };
    const { result } = await performed(held, "remind", { ...late, sent: false, preview: true });
    expect(result?.families.size).toBeGreaterThan(1000);
    expect(result).toEqual(
      (await onThisThread(here)("remind", { ...late, sent: false, preview: true })).result,
    );
  });
});

const onThisThread = (workbook: XlsxWorkbook) =>
  performOn(workbook, { openWorkbook: openXlsx, unpackerOf: () => Promise.resolve(unpackArchive) });
