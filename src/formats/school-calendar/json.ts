import { refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import type { TableCell } from "../table";
import type { RawCalendar } from "./raw-row";
import { readCells } from "./table";

type JsonObject = { readonly [key: string]: unknown };

/**
 * Reads the open data's JSON: the export of API v1 `[{ fields }]`, its search `{ records: [{ fields }] }`, API v2
 * `{ results }`, GeoJSON, one object a line, or the bare array of objects.
 */
export function readJson(text: string, file: string): Outcome<RawCalendar> {
  const answer = parsed(text);
  const records = recordsOf(answer);
  if (records === undefined) return refused(blocking("calendar.unknown-form", { file }));
  const total = totalOf(answer);
  if (total !== undefined && total > records.length)
    return refused(blocking("calendar.partial-answer", { file, given: records.length, total }));
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  // The keys are the same names as the headers of a table, so a table is what they are read as.
  const cells = records.map((record) =>
    keys.map((key) => cellOf(Object.hasOwn(record, key) ? record[key] : undefined)),
  );
  return readCells([keys, ...cells], file, ({ line }) => ({ of: "record", number: line - 1 }));
}

/** How many records there are: an answer of the API brings some of them only, ten if nobody asks for more. */
function totalOf(answer: unknown): number | undefined {
  const total = isObject(answer) ? (answer["total_count"] ?? answer["nhits"]) : undefined;
  return typeof total === "number" ? total : undefined;
}

function parsed(text: string): unknown {
  return parsedWhole(text) ?? parsedByLine(text);
}

function parsedWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One object a line, as the open data's `jsonl` has it. */
function parsedByLine(text: string): unknown {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const objects = lines.map(parsedWhole);
  return objects.every(isObject) ? objects : undefined;
}

function recordsOf(value: unknown): readonly JsonObject[] | undefined {
  const list = isObject(value) ? (value["results"] ?? value["records"] ?? value["features"]) : value;
  // A list of which some items are no records would be half read.
  return Array.isArray(list) && list.every(isObject) ? list.map(fieldsOf) : undefined;
}

function fieldsOf(record: JsonObject): JsonObject {
  const inner = record["fields"] ?? record["record"] ?? record["properties"];
  return isObject(inner) ? fieldsOf(inner) : record;
}

function cellOf(value: unknown): TableCell {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
