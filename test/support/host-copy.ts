import { Grid } from "../host/workbook/grid";
import { Validations } from "../host/workbook/validation";
import type { HostWorkbook } from "../host/workbook/workbook";

/** An emulated workbook as it stands, to be gone back to as often as a test needs it. */
export class HostMoment {
  private readonly kept: HostWorkbook;

  constructor(workbook: HostWorkbook) {
    this.kept = copied(workbook, new Map()) as HostWorkbook;
  }

  /** Another workbook just like it. */
  again(): HostWorkbook {
    return copied(this.kept, new Map()) as HostWorkbook;
  }

  /** Makes the workbook what it was; the host that holds it notices nothing. */
  restore(workbook: HostWorkbook): void {
    const known = new Map<object, object>([[this.kept, workbook]]);
    for (const [name, value] of Object.entries(this.kept)) Reflect.set(workbook, name, copied(value, known));
  }
}

/** A copy of anything made of objects, lists, maps and sets, whatever leads back to what. */
function copied(value: unknown, known: Map<object, object>): unknown {
  if (typeof value !== "object" || value === null) return value;
  // Cells never change: a change puts another cell in their place.
  if ("value" in value) return value;
  const present = known.get(value);
  if (present !== undefined) return present;
  if (value instanceof Grid || value instanceof Validations) {
    const copy = value.copy();
    known.set(value, copy);
    return copy;
  }
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    known.set(value, list);
    for (const item of value) list.push(copied(item, known));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    known.set(value, map);
    for (const [key, item] of value) map.set(copied(key, known), copied(item, known));
    return map;
  }
  if (value instanceof Set) {
    const set = new Set<unknown>();
    known.set(value, set);
    for (const item of value) set.add(copied(item, known));
    return set;
  }
  const copy = Object.create(Object.getPrototypeOf(value) as object) as object;
  known.set(value, copy);
  for (const [name, item] of Object.entries(value)) Reflect.set(copy, name, copied(item, known));
  return copy;
}
