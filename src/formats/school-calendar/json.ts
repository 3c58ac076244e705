import { refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import type { SourceCell } from "./imported-calendar";
import type { RawCalendar } from "./raw-row";
import { readTable } from "./table";

type JsonObject = { readonly [key: string]: unknown };

/**
 * Reads the open data's JSON: the export of API v1 `[{ fields }]`, its search `{ records: [{ fields }] }`, API v2
 * `{ results }`, or the bare array of objects.
 */
export function readJson(text: string, file: string): Outcome<RawCalendar> {
  const records = recordsOf(parsed(text));
  if (records === undefined) return refused(blocking("calendar.unknown-form", { file }));
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  // The keys are the same names as the headers of a table, so a table is what they are read as.
  return readTable([keys, ...records.map((record) => keys.map((key) => cellOf(record[key])))], file);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recordsOf(value: unknown): readonly JsonObject[] | undefined {
  const list = isObject(value) ? (value["results"] ?? value["records"]) : value;
  return Array.isArray(list) ? list.filter(isObject).map(fieldsOf) : undefined;
}

function fieldsOf(record: JsonObject): JsonObject {
  const inner = record["fields"] ?? record["record"];
  return isObject(inner) ? fieldsOf(inner) : record;
}

function cellOf(value: unknown): SourceCell {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
