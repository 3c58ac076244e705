import { isHostObject, type HostObject } from "../wire/host-object";
import { addressOf, parseReference } from "../workbook/address";
import type { Area } from "../workbook/area";
import { invalidArgument } from "../workbook/refusal";
import type { HostSheet } from "../workbook/sheet";
import { rangeFormatObject } from "./range-format-object";
import { rangeObject } from "./range-object";

/** Several ranges of one sheet, wherever they stand; a look set on them is set on each. */
export function rangeAreasObject(sheet: HostSheet, areas: readonly Area[]): HostObject {
  return {
    kind: "RangeAreas",
    reads: {
      address: () => areas.map((one) => `${sheet.name}!${addressOf(one)}`).join(","),
      areaCount: () => areas.length,
      cellCount: () => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    },
    children: {
      areas: () => ({ kind: "RangeCollection", items: () => areas.map((one) => rangeObject(sheet, one)) }),
      format: () => together(areas.map((area) => rangeFormatObject(sheet, area))),
    },
  };
}

/** The most characters that the addresses of several ranges may have. */
const longestAddress = 8192;

/** `A1:B2,D4` or `A1:B2;D4`, as `getRanges` takes them. */
export function areasGiven(sheet: HostSheet, addresses: string): readonly Area[] {
  if (addresses.length > longestAddress) throw invalidArgument();
  const { listSeparators } = sheet.workbook.habits;
  const list = [",", ";"].find((separator) => addresses.includes(separator));
  if (list !== undefined && !listSeparators.some((separator) => separator === list)) throw invalidArgument();
  return addresses.split(list ?? ",").map((address) => {
    const reference = parseReference(address);
    if (reference === undefined || reference.sheetName !== undefined) throw invalidArgument();
    return reference.area;
  });
}

/** Objects of one kind as if they were one: what is set is set on each, what is read is what all have in common. */
function together(objects: readonly HostObject[]): HostObject {
  const [first] = objects;
  if (first === undefined) throw invalidArgument();
  const each = (pick: (object: HostObject) => unknown): HostObject =>
    together(objects.map(pick).filter(isHostObject));
  const { kind, reads, writes, children, methods, item, identity } = first;
  const named = <T>(members: object | undefined, make: (name: string) => T) =>
    Object.fromEntries(Object.keys(members ?? {}).map((name) => [name, make(name)]));
  return {
    kind,
    ...(identity === undefined ? {} : { identity }),
    reads: named(reads, (name) => () => {
      const values = objects.map((object) => object.reads?.[name]?.());
      return values.every((value) => value === values[0]) ? values[0] : null;
    }),
    writes: named(writes, (name) => (value: unknown) => {
      for (const object of objects) object.writes?.[name]?.(value);
    }),
    children: named(children, (name) => () => each((object) => object.children?.[name]?.())),
    methods: named(methods, (name) => (...given: readonly unknown[]) => {
      const answers = objects.map((object) => object.methods?.[name]?.(...given));
      return answers.every(isHostObject) ? together(answers) : undefined;
    }),
    ...(item === undefined ? {} : { item: (key: unknown) => each((object) => object.item?.(key)) }),
  };
}
