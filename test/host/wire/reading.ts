import { notImplemented } from "../workbook/refusal";
import type { HostObject } from "./host-object";
import type { QueryInfo } from "./messages";

type Answer = Record<string, unknown>;

/** The answer to a load: what was asked for, in the library's PascalCase. */
export function queried(object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo): Answer {
  const selected = [...Select, ...Expand];
  if (object.items === undefined) return plain(object, selected);
  const own = selected.filter((name) => object.reads !== undefined && name in object.reads);
  const ofItems = selected.filter((name) => !own.includes(name));
  const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  return { ...readAll(object, own), _Items: items.map((item) => plain(item, ofItems)) };
}

function plain(object: HostObject, selected: readonly string[]): Answer {
  const names = selected.length === 0 || selected.includes("*") ? Object.keys(object.reads ?? {}) : selected;
  const nested = names.filter((name) => isNested(object, name));
  const answer = readAll(
    object,
    names.filter((name) => !nested.includes(name)),
  );
  for (const name of new Set(nested.map(firstStep))) {
    const child = object.children?.[name]?.() ?? null;
    const inside = nested
      .filter((path) => path.startsWith(`${name}/`))
      .map((path) => path.slice(name.length + 1));
    answer[pascal(name)] = child === null ? null : queried(child, { Select: inside });
  }
  return answer;
}

function firstStep(path: string): string {
  return path.split("/")[0] ?? "";
}

function isNested(object: HostObject, name: string): boolean {
  return object.children !== undefined && firstStep(name) in object.children;
}

function readAll(object: HostObject, names: readonly string[]): Answer {
  const answer: Answer = { ...object.identity };
  for (const name of names) {
    const read = object.reads?.[name];
    if (read === undefined) throw notImplemented(`${object.kind}.${name}`);
    answer[pascal(name)] = read();
  }
  return answer;
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
