import { judgedRequests } from "./judged-requests";
import { rowsOfEffect } from "./rows-of-effect";
import { planRows } from "../entry/plan-rows";
import type { TownToEnterIn } from "../entry/read-for-entry";
import type { RowToWrite } from "../entry/rows-of-entry";
import type { Layouts } from "../deed/locate-problems";
import { inTurn, type FamilyRequest, type JudgedRequest } from "../../domain/requests";
import type { Day } from "../../kernel/day";
import type { Change } from "../../workbook/changes";
import type { TableSheet } from "../../workbook/declaration";
import { readTown } from "../../workbook/read-town";
import { requestsSheet } from "../../workbook/sheets";
import { snapshotAfter } from "../../workbook/snapshot-after";

/** What becomes of the requests that wait, and all that is written for it. */
export interface Turns {
  readonly judged: readonly JudgedRequest[];
  readonly applied: readonly JudgedRequest[];
  readonly books: readonly Change[];
}

interface Answers {
  readonly today: Day;
  readonly isRefused: (request: FamilyRequest) => boolean;
  /** Nothing is to be asked of it, or the clerk has answered. */
  readonly isSure: (judged: JudgedRequest & { readonly state: "applies" }) => boolean;
}

/**
 * Applies requests turn after turn: of several about the same thing, each is judged by what the one before it leaves, so that
 * one run comes to the end of them and a second changes nothing.
 */
export function takeTurns(
  all: readonly JudgedRequest[],
  { layouts, snapshot }: Pick<TownToEnterIn, "layouts" | "snapshot">,
  { isRefused, isSure, today }: Answers,
): Turns {
  const judged = new Map(all.map((one) => [one.request.place.row, one]));
  const refusals = all.filter(({ request }) => isRefused(request));
  const applied: JudgedRequest[] = [];
  let rows: readonly RowToWrite[] = refusals.map(({ request }) => statusRow(request, "refused"));
  let books = planRows(rows, layouts);
  let waiting: readonly JudgedRequest[] = all.filter(({ request }) => !isRefused(request));
  for (;;) {
    const turn = inTurn(waiting);
    for (const one of turn) judged.set(one.request.place.row, one);
    const sure = turn.flatMap((one) => (one.state === "applies" && isSure(one) ? [one] : []));
    if (sure.length === 0) break;
    applied.push(...sure);
    const effects = sure.flatMap((one) => one.effects.map(rowsOfEffect));
    const noted = sure.map(({ request }) => statusRow(request, "applied"));
    rows = joined(rows, [...effects, ...noted], (sheet) => firstNewRow(sheet, books, layouts));
    books = planRows(rows, layouts);
    if (!turn.some((one, index) => one.state === "stuck" && waiting[index]?.state === "applies")) break;
    const after = readTown(snapshotAfter(snapshot, books));
    if (after.town === undefined) break;
    waiting = judgedRequests(after.town, after.problems, today);
  }
  return { judged: [...judged.values()], applied, books };
}

function statusRow({ place: { row } }: FamilyRequest, status: FamilyRequest["status"]): RowToWrite {
  return { sheet: requestsSheet, row, values: { status } };
}

/**
 * These rows and more of them. What is written in one row is one, also in a new row of `rows`: those of a sheet stand one below the
 * other.
 */
function joined(
  rows: readonly RowToWrite[],
  more: readonly RowToWrite[],
  firstNew: (sheet: TableSheet) => number,
): readonly RowToWrite[] {
  const all = [...rows];
  const indexAt = new Map<string, number>();
  const place = ({ key }: TableSheet, row: number) => `${key} ${String(row)}`;
  const nextNew = new Map<TableSheet, number>();
  for (const [index, { sheet, row }] of rows.entries()) {
    const at = row ?? nextNew.get(sheet) ?? firstNew(sheet);
    if (row === undefined) nextNew.set(sheet, at + 1);
    indexAt.set(place(sheet, at), index);
  }
  for (const one of more) {
    const index = one.row === undefined ? undefined : indexAt.get(place(one.sheet, one.row));
    const there = index === undefined ? undefined : all[index];
    if (index !== undefined && there !== undefined) {
      all[index] = { ...there, values: { ...there.values, ...one.values } };
      continue;
    }
    if (one.row !== undefined) indexAt.set(place(one.sheet, one.row), all.length);
    all.push(one);
  }
  return all;
}

/** Where the new rows of a sheet come to stand. */
function firstNewRow(sheet: TableSheet, books: readonly Change[], layouts: Layouts): number {
  const name = layouts.get(sheet.key)?.name;
  const added = books.find((change) => change.kind === "write-rows" && change.sheet === name);
  // A sheet that is made for them begins with its headers.
  return added?.kind === "write-rows" ? added.firstRow : 2;
}
