import type { Outcome } from "../../kernel/outcome";
import { readCsv } from "./csv";
import { readIcs } from "./ics";
import type { CalendarSource } from "./imported-calendar";
import { readJson } from "./json";
import type { RawCalendar } from "./raw-row";
import { readCells } from "./table";

/** Old programs end a text with Ctrl-Z, and fill up the rest with zeros. */
const endOfFile = /(?:\0|\cZ)+\s*$/;

/** Reads the rows of a source. Its form is told by how it begins: extensions are lost on the way through mailboxes. */
export function readForm(source: CalendarSource): Outcome<RawCalendar> {
  if (source.content.kind === "cells") return readCells(source.content.rows, source.name);
  const whole = source.content.text.replace(/^\uFEFF/, "").replace(endOfFile, "");
  const text = whole.trimStart();
  if (/^begin:vcalendar/i.test(text)) return readIcs(text, source.name);
  if (/^[[{]/.test(text)) return readJson(text, source.name);
  // With its blank lines: they count.
  return readCsv(whole, source.name);
}
