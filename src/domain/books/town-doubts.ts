import { at } from "../../kernel/place";
import { asWarning, warning, type Problem } from "../../kernel/problem";
import { nearest } from "../../kernel/resemblance";
import {
  checkPeriodDays,
  checkRegister,
  findOverlappingPeriods,
  lostPeriods,
  strangersInRegister,
} from "../invoicing";
import { checkGrid } from "../tariffs";
import { doubtsAboutNames } from "./name-doubts";
import { typedServiceOf } from "./spellings";
import type { Town } from "./town";

/** What is odd in the workbook, whatever the period: bands of the grid, periods, invoices changed by hand. */
export function doubtsAboutTown(town: Town): readonly Problem[] {
  const { grid, periods, register, households } = town;
  return [
    ...checkGrid(grid.tariffs),
    ...findOverlappingPeriods(periods.listed),
    ...checkRegister(register, town.services.named),
    ...lostPeriods(periods, register.invoices),
    ...strangersInRegister(households, register.invoices),
    ...unknownServices(town),
    ...checkPeriodDays(register.lines, periods),
    ...doubtsAboutNames(town),
    ...doubtsAboutTransfers(town),
  ];
}

/** Families are to send transfers, and there is no account to print. */
function doubtsAboutTransfers({ office: { transfers } }: Town): readonly Problem[] {
  if (transfers === undefined || transfers.ok) return [];
  return [warning("print.transfer-account", { fault: transfers.fault }, transfers.place)];
}

/** What is odd among the issued invoices: told by every run that counts money, and none of them waits for it. */
export function doubtsAboutRegister({ periods, register, households, services }: Town): readonly Problem[] {
  return [
    ...checkRegister(register, services.named),
    ...lostPeriods(periods, register.invoices).map(asWarning),
    ...strangersInRegister(households, register.invoices),
  ];
}

/** Lines of services that nothing else in the workbook names: their meals would be given back and asked for again. */
function unknownServices({ grid, households, meals, services, register }: Town): readonly Problem[] {
  const named = [...services.named.values()].map(({ name, typedName }) => ({
    service: name,
    typedService: typedName,
  }));
  const rows = [...grid.tariffs, ...named, ...households.enrolments, ...meals.bookings, ...services.passages];
  const known = new Set(rows.map(({ service }) => service));
  const spellings = [...new Set(rows.map(typedServiceOf))];
  const told = new Map<string, Problem>();
  for (const { service, typedService, invoice, place } of register.lines) {
    if (service === undefined || known.has(service) || told.has(service)) continue;
    const typed = typedService ?? service;
    const facts = { service: typed, invoice, nearest: nearest(typed, spellings) };
    told.set(service, warning("register.unknown-service", facts, at(place, "service")));
  }
  return [...told.values()];
}
