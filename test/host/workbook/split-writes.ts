import type { Area } from "./area";
import { lastRowOf } from "./area";
import type { Entry } from "./entering";
import { Refusal } from "./refusal";
import type { HostSheet } from "./sheet";

/** The library announces a write of more than 1,500 cells, then sends it in parts. */
const announced = new WeakMap<HostSheet, Area>();

export function announceSplit(sheet: HostSheet, area: Area): void {
  announced.set(sheet, area);
}

/** Quirk "blank last part": a write that the library splits fails when its last part is all blanks. */
export function demandWholeSplit(sheet: HostSheet, part: Area, typed: readonly (readonly Entry[])[]): void {
  const whole = announced.get(sheet);
  if (whole === undefined || lastRowOf(part) !== lastRowOf(whole) || part.column !== whole.column) return;
  announced.delete(sheet);
  const isBlank = typed.every((entries) => entries.every((entry) => entry === null || entry === ""));
  if (isBlank) throw new Refusal("GeneralException", undefined, 500);
}
