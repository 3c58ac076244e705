import type { Outcome } from "../../kernel/outcome";
import { readCsv } from "./csv";
import { readIcs } from "./ics";
import type { CalendarSource } from "./imported-calendar";
import { readJson } from "./json";
import type { RawCalendar } from "./raw-row";
import { readTable } from "./table";

/** Reads the rows of a source. Its form is told by how it begins: extensions are lost on the way through mailboxes. */
export function readForm(source: CalendarSource): Outcome<RawCalendar> {
  if (source.content.kind === "cells") return readTable(source.content.rows, source.name);
  const text = source.content.text.replace(/^\uFEFF/, "").trimStart();
  if (/^begin:vcalendar/i.test(text)) return readIcs(text, source.name);
  if (/^[[{]/.test(text)) return readJson(text, source.name);
  return readCsv(text, source.name);
}
