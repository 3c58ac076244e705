import { done, type Outcome, refused } from "../../kernel/outcome";
import { blocking, information } from "../../kernel/problem";
import type { Change } from "../../workbook/changes";
import type { WorkbookPort, WorkbookSnapshot } from "../../workbook/port";
import { isMakeshift } from "./create/names";
import { type KnownWorkbook, isSameName, tableExtent } from "./known";
import { readHeads } from "./read/read-heads";
import { readWorkbook } from "./read/read-workbook";
import { inSession, type OfficeOptions } from "./session";
import { prepareChanges } from "./write/apply-changes";
import { dressUp, missingDress } from "./write/dress-up";
import { putPage, type PutPage } from "./write/put-page";
import { nothingOwed, settle } from "./write/settle";

export type { OfficeOptions } from "./session";

/** The workbook that is open in Excel. */
export interface OfficeWorkbook extends WorkbookPort {
  /** Selects a cell or a range and brings it to sight. */
  goTo(sheet: string, cell: string): Promise<Outcome<undefined>>;
}

/** Excel on the web takes 5 MB at once; the rest is for names and punctuation. */
const usualPayload = 4_000_000;

export function openOffice(options: OfficeOptions): OfficeWorkbook {
  const payloadLimit = options.payloadLimit ?? usualPayload;
  /** The sheets as they were last read: what changes are planned for. */
  let known: KnownWorkbook | undefined;
  /** What an interrupted write has left to be done. */
  let owed = nothingOwed;
  let isInterrupted = false;

  async function tidyUp(): Promise<Outcome<undefined>> {
    if (!isInterrupted) return done(undefined);
    const settled = await inSession(options, (session) => settle(session, owed, payloadLimit));
    if (!settled.ok) return settled;
    owed = nothingOwed;
    isInterrupted = false;
    return settled;
  }

  async function read(
    names: readonly string[],
    pages?: readonly string[],
  ): Promise<Outcome<WorkbookSnapshot>> {
    const tidied = await tidyUp();
    if (!tidied.ok) return tidied;
    const outcome = await inSession(options, (session) => readWorkbook(session, names, pages));
    if (!outcome.ok) return outcome;
    known = outcome.value;
    return done(snapshotOf(known));
  }

  async function carryOut(changes: readonly Change[]): Promise<Outcome<undefined>> {
    return inSession(options, async (session) => {
      const prepared = await prepareChanges(session, known, changes, payloadLimit);
      if (!prepared.ok) return prepared;
      const { batches, debts, dress, pages } = prepared.value;
      isInterrupted = true;
      try {
        owed = { debts, dress };
        for (const steps of batches) await session.write(steps);
        // From here on the run has done what it was asked for.
        owed = { debts: [], dress };
        const refused = await dressUp(session, dress, payloadLimit);
        owed = nothingOwed;
        const put: PutPage[] = [];
        for (const page of pages) put.push(await putPage(session, page, payloadLimit));
        // What is left of a sheet that Excel did not take is swept up.
        isInterrupted = put.some(({ isWritten }) => !isWritten);
        const undressed =
          refused.length === 0
            ? []
            : [information("excel.dress-refused", { refused: missingDress(refused) })];
        return done(undefined, [...undressed, ...put.flatMap(({ problems }) => problems)]);
      } catch (error) {
        isInterrupted = session.begun;
        throw error;
      }
    });
  }

  return {
    read,
    readHeads: (names) => inSession(options, async (session) => done(await readHeads(session, names))),
    async apply(changes) {
      const tidied = await tidyUp();
      if (!tidied.ok || changes.length === 0) return tidied;
      const outcome = await carryOut(changes);
      // Whatever was written, the sheets are no longer as they were read.
      if (outcome.ok || isInterrupted) known = undefined;
      // At once if Excel lets us; else before the next run reads.
      if (isInterrupted) await tidyUp();
      return outcome;
    },
    goTo: (sheet, cell) =>
      inSession(options, async (session) => {
        const sheets = await session.ask(({ workbook }) => workbook.worksheets.load("items/name"));
        const found = sheets.items.find(({ name }) => isSameName(name, sheet));
        if (found === undefined) return refused(blocking("excel.changed-meanwhile", { sheet }));
        await session.ask((batch) => {
          const target = batch.sheet(found.name);
          target.activate();
          target.getRange(cell).select();
        });
        return done(undefined);
      }),
  };
}

function snapshotOf({ sheetNames, sheets }: KnownWorkbook): WorkbookSnapshot {
  return {
    // A sheet in the making is nobody's yet.
    sheetNames: sheetNames.filter((name) => !isMakeshift(name)),
    sheets: sheets.map(({ name, rows, formats, merges, tables }) => ({
      name,
      rows,
      formatAt: (row, column) => formats[row - 1]?.[column - 1] ?? "General",
      merges,
      table: tables.map(tableExtent).find((extent) => extent !== undefined),
    })),
  };
}
