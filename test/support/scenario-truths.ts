import { columnOf, headerOf, type TableSheet } from "../../src/workbook/declaration";
import type { CellValue } from "../../src/workbook/port";
import {
  anomaliesSheet,
  invoiceLinesSheet,
  invoicesSheet,
  servicesSheet,
  settingsSheet,
} from "../../src/workbook/sheets";
import { isSameLabel } from "../../src/kernel/label";
import type { LocatedProblem } from "../../src/app/deed/report";
import { problemTexts, isSameRow } from "./scenario-report";
import { plainSpaces } from "./scenario-cells";
import { rowsOf, type Sheets } from "./scenario-sheets";

/** What is true of every workbook whatever its story, read from the cells alone. Gives what is not. */
export function brokenTruths(sheets: Sheets): readonly string[] {
  const invoices = readRows(sheets, invoicesSheet);
  const lines = readRows(sheets, invoiceLinesSheet);
  const services = namedServices(sheets);
  return [
    ...wrongTotals(invoices, lines, services),
    ...wrongLines(lines),
    ...wrongNumbers(invoices, sheets),
    ...twiceInAPeriod(invoices),
    ...wrongUnits(invoices, lines, services),
  ];
}

type Row = Readonly<Record<string, CellValue>>;

function readRows(sheets: Sheets, sheet: TableSheet): readonly Row[] {
  const snapshot = sheets.find(({ name }) => isSameLabel(name, sheet.name));
  const rows = snapshot === undefined ? [] : rowsOf(snapshot);
  return rows
    .filter((cells) => cells.some((cell) => cell !== null))
    .map((cells) => Object.fromEntries(sheet.fields.map((field, column) => [field, cells[column] ?? null])));
}

/** The services that `Prestations` names, as the stories spell them: the others are meals of a day. */
function namedServices(sheets: Sheets): ReadonlyMap<string, Row> {
  return new Map(readRows(sheets, servicesSheet).map((row) => [text(row["service"]), row]));
}

const text = (cell: CellValue | undefined): string => (typeof cell === "string" ? cell : "");
const cents = (cell: CellValue | undefined): number => Math.round(Number(cell) * 100);
const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

function wrongTotals(
  invoices: readonly Row[],
  lines: readonly Row[],
  services: ReadonlyMap<string, Row>,
): readonly string[] {
  const known = new Set(invoices.map(({ number }) => text(number)));
  const orphans = lines.filter(({ invoice }) => !known.has(text(invoice)));
  const period = headerOf(invoicesSheet, "periodAmount");
  const isMeal = ({ service }: Row) => {
    const named = services.get(text(service));
    return named === undefined || named["isMeal"] === "Oui";
  };
  return [
    ...orphans.map(({ invoice }) => `A line of ${text(invoice)} has no invoice`),
    ...invoices.flatMap((invoice) => {
      const own = lines.filter((line) => line["invoice"] === invoice["number"]);
      const ofPeriod = own.filter(({ origin }) => origin === "Période");
      const sums = {
        total: total(own.map(({ amount }) => cents(amount))),
        periodAmount: total(ofPeriod.map(({ amount }) => cents(amount))),
        meals: total(ofPeriod.filter(isMeal).map(({ quantity }) => Number(quantity))),
      };
      const name = text(invoice["number"]);
      return [
        ...(own.length === 0 ? [`${name} has no line`] : []),
        ...(cents(invoice["total"]) === sums.total ? [] : [`The total of ${name} is not that of its lines`]),
        ...(cents(invoice["periodAmount"]) === sums.periodAmount ? [] : [`${period} of ${name} differs`]),
        ...(cents(invoice["otherAmount"]) === sums.total - sums.periodAmount
          ? []
          : [`The rest of ${name} differs`]),
        ...(Number(invoice["meals"]) === sums.meals ? [] : [`The meals of ${name} differ`]),
      ];
    }),
  ];
}

function wrongLines(lines: readonly Row[]): readonly string[] {
  return lines.flatMap((line) => {
    const name = `A line of ${text(line["invoice"])}`;
    const quantity = Number(line["quantity"]);
    const days = total([...unitsOf(line).values()]);
    return [
      ...(quantity * cents(line["unitPrice"]) === cents(line["amount"])
        ? []
        : [`${name}: its amount differs`]),
      ...(line["service"] === null || days === Math.abs(quantity) ? [] : [`${name}: its days differ`]),
    ];
  });
}

/** How many units of each day: `2026-09-10*3` is three of them. */
function unitsOf(line: Row): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const word of text(line["days"]).split(" ")) {
    if (word === "") continue;
    const [day = "", count = "1"] = word.split("*");
    units.set(day, (units.get(day) ?? 0) + Number(count));
  }
  return units;
}

/** Gapless per year, from the number after `Dernier numéro`, and in the order of the rows. */
function wrongNumbers(invoices: readonly Row[], sheets: Sheets): readonly string[] {
  const setting = readRows(sheets, settingsSheet).find(({ name }) => text(name) === "Dernier numéro");
  const [, lastYear, lastRank = "0"] = /^(?:(\d{4})-)?(\d+)$/.exec(text(setting?.["value"])) ?? [];
  const ranks = new Map<string, number>();
  return invoices.flatMap(({ number }) => {
    const [year = "", rank = ""] = text(number).split("-");
    const isContinued = lastYear === undefined ? ranks.size === 0 : lastYear === year;
    const expected = (ranks.get(year) ?? (isContinued ? Number(lastRank) : 0)) + 1;
    ranks.set(year, expected);
    return Number(rank) === expected ? [] : [`${text(number)} stands where ${String(expected)} was expected`];
  });
}

function twiceInAPeriod(invoices: readonly Row[]): readonly string[] {
  const seen = new Set<string>();
  return invoices.flatMap(({ periodKey, familyCode, childCode, number }) => {
    const key = `${text(childCode)} ${text(familyCode)} ${text(periodKey)}`;
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice ? [`${text(number)} is a second invoice of ${key}`] : [];
  });
}

/**
 * A unit is billed once to whoever pays, or not at all, and given back only to whom it was billed. Of what is counted by
 * the hour there may be several.
 */
function wrongUnits(
  invoices: readonly Row[],
  lines: readonly Row[],
  services: ReadonlyMap<string, Row>,
): readonly string[] {
  const debtors = new Map(invoices.map(({ number, familyCode }) => [text(number), text(familyCode)]));
  const billed = new Map<string, { service: string; quantity: number }>();
  for (const line of lines) {
    if (line["service"] === null) continue;
    const service = text(line["service"]);
    const debtor = debtors.get(text(line["invoice"])) ?? "";
    for (const [day, units] of unitsOf(line)) {
      const key = `${text(line["childCode"])} ${debtor} ${service} ${day}`;
      const { quantity } = billed.get(key) ?? { quantity: 0 };
      billed.set(key, { service, quantity: quantity + units * Math.sign(Number(line["quantity"])) });
    }
  }
  return [...billed].flatMap(([key, { service, quantity }]) => {
    const most = services.get(service)?.["unit"] === "Durée" ? Infinity : 1;
    return quantity >= 0 && quantity <= most ? [] : [`${key} is billed ${String(quantity)} times`];
  });
}

/** Which issued invoices or lines did a run rewrite? Columns that are worked out anew may change. */
export function rewrittenRows(before: Sheets, after: Sheets): readonly string[] {
  return [invoicesSheet, invoiceLinesSheet].flatMap((sheet) => {
    const fixed = (cells: readonly CellValue[]) =>
      cells.filter((_, column) => !columnOf(sheet, sheet.fields[column] ?? "").filled);
    const rows = (sheets: Sheets) => {
      const found = sheets.find(({ name }) => isSameLabel(name, sheet.name));
      return found === undefined ? [] : rowsOf(found);
    };
    return rows(before).flatMap((row, index) =>
      isSameRow(fixed(row), fixed(rows(after)[index] ?? []))
        ? []
        : [`Row ${String(index + 2)} of ${sheet.name} was rewritten`],
    );
  });
}

/**
 * About a sheet to print, which the clerk may have printed long ago, only whoever asks for the period is told; and of what a
 * run puts right the next one has nothing to tell.
 */
const toldByTheRunAlone: readonly string[] = [
  "print.pages-missing",
  "print.sheet-not-ours",
  "issue.past-moved",
];

/** Does the sheet Anomalies hold the problems of the run, and no others? */
export function wrongAnomalies(sheets: Sheets, problems: readonly LocatedProblem[]): readonly string[] {
  const rows = readRows(sheets, anomaliesSheet).map(({ severity, sheet, cell, message }) => {
    const where = text(sheet) === "" ? "" : ` ${text(sheet)}${text(cell) === "" ? "" : `!${text(cell)}`}`;
    return plainSpaces(`${text(severity)}${where} – ${text(message)}`);
  });
  const told = problemTexts(problems.filter(({ code }) => !toldByTheRunAlone.includes(code)));
  return [
    ...told.filter((line) => !rows.includes(line)).map((line) => `Not in Anomalies: ${line}`),
    ...rows.filter((line) => !told.includes(line)).map((line) => `Only in Anomalies: ${line}`),
  ];
}
