import { locateProblems, refusedRun } from "../deed/locate-problems";
import { nextSteps, type NextStep } from "./next-steps";
import { setupSteps } from "./setup-steps";
import { dueRequests } from "../requests/judged-requests";
import type { SetupStep } from "../../wording/page/accueil";
import { openTown } from "../deed/open-town";
import type { Ran } from "../deed/report";
import type { ClockReading } from "../deed/clock";
import { isStoppedAt, stoppedRun, withoutPause, type OnStep } from "../deed/run";
import { doubtsAboutTown, periodsOfYear, schoolYearOfTown, type Town } from "../../domain/books";
import type { IssuedInvoice, Period } from "../../domain/invoicing";
import { sum, type Cents } from "../../kernel/cents";
import { isSameLabel } from "../../kernel/label";
import { groupBy } from "../../kernel/group";
import type { Problem } from "../../kernel/problem";
import type { UnreadSetting } from "../../workbook/read-settings";
import type { WorkbookPort } from "../../workbook/port";
import { neededSheets } from "../../workbook/read-town";

/** What a workbook is, at a glance. */
export interface Overview {
  /** `foreign`: none of our sheets; `incomplete`: some that nothing can be computed without are missing. */
  readonly kind: "foreign" | "incomplete" | "town";
  /** Sheets without which nothing can be computed and that the workbook lacks, by their names. */
  readonly missingSheets: readonly string[];
  /** Known once the workbook can be read as a town. */
  readonly town: TownOverview | undefined;
}

export interface TownOverview {
  readonly service: string | undefined;
  readonly city: string | undefined;
  readonly schoolYear: string;
  readonly academie: string | undefined;
  readonly families: number;
  readonly children: number;
  readonly periods: readonly PeriodOverview[];
  /** What the town is set up with, while it has not begun: first of all. */
  readonly setup: readonly SetupStep[];
  readonly next: readonly NextStep[];
}

export interface PeriodOverview {
  readonly period: Period;
  readonly invoices: number;
  readonly total: Cents;
}

/** What is this workbook, and what is to be done next in it? Writes nothing. */
export async function lookAtWorkbook(
  request: { readonly now: ClockReading },
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<Overview>> {
  if (await isStoppedAt("read", onStep)) return stoppedRun();
  const opened = await openTown(workbook);
  if (!opened.ok) return refusedRun(opened.problems, undefined);
  const has = (name: string) => opened.value.snapshot.sheets.some((sheet) => isSameLabel(sheet.name, name));
  const { town, layouts, problems: found, unreadSettings } = opened.value;
  // A sheet that may be there under another name is asked about, and not told as missing.
  const inDoubt = new Set(
    found.flatMap(({ code, facts }) => (code === "reading.sheet-in-doubt" ? [facts.sheet] : [])),
  );
  const absent = neededSheets.map(({ name }) => name).filter((name) => !has(name));
  const missingSheets = absent.filter((name) => !inDoubt.has(name));
  if (missingSheets.length === neededSheets.length) {
    return { result: { kind: "foreign", missingSheets, town: undefined }, problems: [] };
  }

  if (await isStoppedAt("compute", onStep)) return stoppedRun(layouts);
  const doubts = town === undefined ? [] : doubtsAboutTown(town);
  const problems = locateProblems([...found, ...doubts], layouts);
  const kind = town === undefined ? "incomplete" : "town";
  const blocked = problems.filter(({ severity }) => severity === "blocking").length;
  return {
    result: {
      kind,
      missingSheets,
      town: town && overviewOf(town, { unread: unreadSettings, found, blocked }, request.now),
    },
    problems,
  };
}

interface WhatIsWrong {
  readonly unread: readonly UnreadSetting[];
  readonly found: readonly Problem[];
  /** How much of it blocks somebody. */
  readonly blocked: number;
}

function overviewOf(
  town: Town,
  { unread, found, blocked }: WhatIsWrong,
  { day: today }: ClockReading,
): TownOverview {
  const { office, calendar, households } = town;
  const periods = periodsOfYear(town, today);
  const setup = setupSteps(town, today);
  const requests = dueRequests(town, found, today).length;
  const invoicesOf = groupBy(town.register.invoices, ({ periodKey }) => periodKey);
  return {
    service: office.service,
    city: office.city,
    schoolYear: schoolYearOfTown(town, today),
    academie: calendar.academy,
    families: households.families.size,
    children: households.children.size,
    periods: periods.map((period) =>
      periodOverview(period, invoicesOf.get(town.periods.keyOf(period.key)) ?? []),
    ),
    setup,
    next: nextSteps(town, unread, periods, today, { blocked, requests }).filter(
      ({ kind }) => setup.length === 0 || (kind !== "fill-sheet" && kind !== "import-calendar"),
    ),
  };
}

function periodOverview(period: Period, invoices: readonly IssuedInvoice[]): PeriodOverview {
  return { period, invoices: invoices.length, total: sum(invoices.map(({ total }) => total)) };
}
