import fc from "fast-check";
import { openTown } from "../../../src/app/deed/open-town";
import {
  accountsOf,
  after,
  ledgerOf,
  type AccountsToCome,
  type BookChanges,
} from "../../../src/domain/books";
import { addDays, latest, type Day } from "../../../src/kernel/day";
import { planBooks } from "../../../src/workbook/books/plan-books";
import type { MemoryWorkbook } from "../../../src/workbook/memory";
import {
  bookHistories,
  doAsked,
  liveThrough,
  townOfHistories,
  type Asked,
  type Event,
} from "../../support/book-histories";
import { changesStated } from "../../support/stated-changes";

/**
 * What a deed does to the books is said once, and followed twice: into the cells of the workbook, and into the accounts as
 * they are then. The workbook, read again, must say the very accounts that were worked out.
 */

async function read(workbook: MemoryWorkbook) {
  const opened = await openTown(workbook);
  if (!opened.ok || opened.value.town?.money === undefined) throw new Error("The town can be read.");
  const { town, layouts } = opened.value;
  return { town, layouts, accounts: accountsOf(town, opened.value.town.money) };
}

/** The accounts row by row, wherever in its sheet each row stands, and all that they come to on some days. */
function told(accounts: AccountsToCome, today: Day) {
  // A letter says more of an invoice than is read again.
  const reminders = accounts.reminders.map(({ date, level, familyCode, invoice, status }) => {
    return { date, level, familyCode, invoice, status };
  });
  const rows = Object.entries({ ...accounts, reminders }).map(([name, of]) => [
    name,
    [...(of as Iterable<object>)].map((row) => JSON.stringify(row, withoutPlace)).sort(),
  ]);
  const ledgers = [0, 7, 30].map((days) => {
    const { families, ...ledger } = ledgerOf(accounts, addDays(today, days));
    return JSON.parse(JSON.stringify({ ...ledger, families: [...families] }, withoutPlace)) as unknown;
  });
  return { rows: Object.fromEntries(rows) as unknown, ledgers };
}

/** A row that is new stands nowhere yet. */
const withoutPlace = (field: string, value: unknown) =>
  field === "place" || field === "where" ? undefined : value;

/** Compares after every deed of a history the accounts that follow from what it says with those that the workbook says. */
async function compareAfter(
  events: readonly Event[],
  follow: (changes: BookChanges) => BookChanges = (changes) => changes,
): Promise<readonly Asked["verb"][]> {
  const workbook = townOfHistories();
  const done: Asked["verb"][] = [];
  await liveThrough(workbook, events, async (asked, today) => {
    const { accounts } = await read(workbook);
    const changes = await changesStated(asked, today, workbook);
    const ran = await doAsked(asked, today, workbook);
    const isRefused = ran.result === undefined;
    expect({ asked, isRefused }).toEqual({ asked, isRefused: changes === undefined });
    const again = await read(workbook);
    const followed = after(accounts, follow(changes ?? {}));
    expect({ asked, ...told(again.accounts, today) }).toEqual({ asked, ...told(followed, today) });
    if (changes === undefined || Object.keys(changes).length === 0) return;
    done.push(asked.verb);
    // And the register shows what they come to: nothing is left to be written of it.
    const on = asked.verb === "rejets" ? lastReject(again.accounts, today) : today;
    const sheets = { layouts: again.layouts, households: again.town.households };
    const { touched } = planBooks({}, { ...sheets, ledger: ledgerOf(again.accounts, on) });
    expect({ asked, touched: [...touched] }).toEqual({ asked, touched: [] });
  });
  return done;
}

/** Rejects are followed up as of the day of the last one, where the clock is not there yet. */
function lastReject({ rejects }: AccountsToCome, today: Day): Day {
  return rejects.reduce((last, { date }) => latest(last, date ?? last), today);
}

it("the accounts worked out are those that the workbook says afterwards, whatever was done", async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(bookHistories, async (events) => {
      for (const verb of await compareAfter(events)) done.set(verb, (done.get(verb) ?? 0) + 1);
    }),
    { numRuns: 30 },
  );
  const verbs = ["bilan", "envoyer", "facturer", "impayes", "prelever", "rejets", "relancer"];
  expect([...done.keys()].sort()).toEqual(verbs);
});

describe("it would be seen if the accounts did not follow", () => {
  const wait = 3;
  const autumn: readonly Event[] = [
    { kind: "facturer", wait },
    { kind: "prelever", wait },
    { kind: "envoyer", wait },
    { kind: "rejets", wait: 20, debit: 0, dated: true },
    { kind: "typed", wait, debit: 1, dated: false },
    { kind: "relancer", wait, sent: false },
    { kind: "relancer", wait, sent: true },
  ];

  it("an autumn in which everything happens", async () => {
    expect(await compareAfter(autumn)).toHaveLength(6);
  });

  it.each(["issued", "batch", "sent", "uses", "rejected", "suspended", "recorded", "letters"] as const)(
    "%s",
    async (forgotten) => {
      const forgetful = compareAfter(autumn, (changes) => ({ ...changes, [forgotten]: undefined }));
      await expect(forgetful).rejects.toThrow("toEqual");
    },
  );
});
