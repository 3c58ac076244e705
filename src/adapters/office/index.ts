import { done, type Outcome, refused } from "../../kernel/outcome";
import { blocking, information, type Problem } from "../../kernel/problem";
import type { Change } from "../../workbook/changes";
import { parseRange } from "../../workbook/excel/addresses";
import type { WorkbookPort, WorkbookSnapshot } from "../../workbook/port";
import { isMakeshift } from "./create/names";
import { firstExtent } from "../../workbook/excel/tables";
import { type KnownWorkbook, isSameName } from "./known";
import { recalculateAtLast } from "./read/manual-calculation";
import { readHeads } from "./read/read-heads";
import { readWorkbook } from "./read/read-workbook";
import { inSession, type OfficeOptions, type Session } from "./session";
import { prepareChanges } from "./write/apply-changes";
import { askListSeparator, type ListSeparator } from "./write/areas";
import { checkLooks, type LookKind } from "./write/check-looks";
import { dressUp, undressedNotices } from "./write/dress-up";
import { putPage, type PutPage } from "./write/put-page";
import { repay } from "./write/repay";
import { nothingOwed, settle } from "./write/settle";
import { writeWatched } from "./write/write-watched";

export type { Alarm, OfficeOptions } from "./session";

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
  /** What there is to tell of it since it was done. Whoever only reads shows nothing of it: the next write tells it. */
  let untold: readonly Problem[] = [];
  /** What was not yet seen to look right in this Excel. */
  let unseen: readonly LookKind[] = ["money", "day"];
  let isManualTold = false;
  /** Asked once, when it is first needed. */
  let listSeparator: Promise<ListSeparator> | undefined;

  async function separatorIn(session: Session, sheet: string): Promise<ListSeparator> {
    listSeparator ??= askListSeparator(session, sheet);
    try {
      return await listSeparator;
    } catch (error) {
      listSeparator = undefined;
      throw error;
    }
  }

  async function tidyUp(): Promise<Outcome<undefined>> {
    if (!isInterrupted) return done(undefined);
    const settled = await inSession(options, (session) => settle(session, owed, payloadLimit));
    if (!settled.ok) return settled;
    owed = nothingOwed;
    isInterrupted = false;
    untold = [...untold, ...settled.value];
    return done(undefined);
  }

  function tellingAll(outcome: Outcome<undefined>): Outcome<undefined> {
    const problems = [...outcome.problems, ...untold];
    untold = [];
    return { ...outcome, problems };
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
      const prepared = await prepareChanges(session, known, changes, payloadLimit, separatorIn);
      if (!prepared.ok) return prepared;
      const { batches, watch, debts, dress, pages, isManual } = prepared.value;
      isInterrupted = true;
      try {
        owed = { debts, dress };
        const moved = await writeWatched(session, batches, watch);
        if (moved !== undefined) return refused(blocking("excel.moved-meanwhile", { sheet: moved }));
        // From here on the run has done what it was asked for. The headers were written with their columns: they were owed
        // only in case that went wrong.
        const lifted = debts.filter(({ owed: what }) => what !== "headers");
        owed = { debts: lifted, dress };
        // Before the filters are put back: whatever heights are given to hidden rows may show them.
        const undressed = await dressUp(session, dress, payloadLimit);
        owed = { debts: lifted, dress: [] };
        const notPutBack = await repay(session, lifted, { cutShort: false });
        owed = nothingOwed;
        const put: PutPage[] = [];
        for (const page of pages) put.push(await putPage(session, page, payloadLimit));
        // What is left of a sheet that Excel did not take is swept up.
        isInterrupted = put.some(({ isWritten }) => !isWritten);
        return done(undefined, [
          ...notPutBack,
          ...undressedNotices(undressed, { cutShort: false }),
          ...put.flatMap(({ problems }) => problems),
          ...(await lookAfterwards(session, changes, isManual)),
        ]);
      } catch (error) {
        isInterrupted = session.begun;
        throw error;
      }
    });
  }

  /** What is to be said once everything is written. */
  async function lookAfterwards(
    session: Session,
    changes: readonly Change[],
    isManual: boolean,
  ): Promise<readonly Problem[]> {
    if (isManual) await recalculateAtLast(session);
    const { seen, problems } = await checkLooks(session, changes, unseen);
    unseen = unseen.filter((kind) => !seen.includes(kind));
    if (!isManual || isManualTold) return problems;
    isManualTold = true;
    return [...problems, information("excel.calculated-on-demand", {})];
  }

  return {
    read,
    readHeads: (names) => inSession(options, async (session) => done(await readHeads(session, names))),
    async apply(changes) {
      const tidied = await tidyUp();
      if (!tidied.ok) return tidied;
      if (changes.length === 0) return tellingAll(tidied);
      const written = await carryOut(changes);
      // Whatever was written, the sheets are no longer as they were read.
      if (written.ok || isInterrupted) known = undefined;
      // At once if Excel lets us; else before the next run reads. One that does not answer is not waited for again.
      if (isInterrupted && !isUnanswered(written)) await tidyUp();
      return tellingAll(written);
    },
    goTo: (sheet, cell) =>
      inSession(options, async (session) => {
        const sheets = await session.ask(({ workbook }) =>
          workbook.worksheets.load("items/name,items/visibility"),
        );
        const found = sheets.items.find(({ name }) => isSameName(name, sheet));
        if (found === undefined) return refused(blocking("excel.changed-meanwhile", { sheet }));
        const { name } = found;
        if (found.visibility !== "Visible") return refused(blocking("excel.sheet-hidden", { sheet: name }));
        await session.ask((batch) => batch.sheet(name).activate());
        const range = parseRange(cell);
        // In a round trip of its own: on another sheet than the active one Excel selects unreliably
        // (OfficeDev/office-js issues 930 and 5118).
        if (range !== undefined) await session.ask((batch) => batch.range(name, range).select());
        return done(undefined);
      }),
  };
}

function isUnanswered(outcome: Outcome<undefined>): boolean {
  return outcome.problems.some(({ code }) => code === "excel.no-answer");
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
      table: firstExtent(tables),
    })),
  };
}
