import { type Soundness, soundnessOf } from "../xml/well-formed";
import type { Engine } from "../zip/engine";
import { readLayout, type PartLayout } from "./layout";
import { type CellTaker, type RowPlaces, RowScanner } from "./row-scanner";
import { scanRows } from "./rows";

/**
 * A worksheet part after one look at its bytes. Its rows stay bytes; all else, a few thousand characters at most as a rule,
 * is a text with an empty list of rows in it, in which elements are looked for as in any part.
 */
export interface ScannedSheet {
  readonly bytes: Uint8Array;
  /** The part without its rows. */
  readonly frame: string;
  readonly layout: PartLayout;
  readonly rows: RowPlaces;
  /** Where the bytes of the rows begin and end. */
  readonly start: number;
  readonly end: number;
  /** Does each row stand once, and after those before it? */
  readonly isAscending: boolean;
  readonly soundness: Soundness;
  /** What only a closer look could judge among the rows; `undefined` where all of them had one. */
  readonly doubtful: readonly string[] | undefined;
}

/** The scans of parts as they are: whoever asks again, to write what was read, is not made to wait. */
const scans = new WeakMap<Uint8Array, ScannedSheet>();

/** Spares a sheet that was just put together the look at what is known of it. */
export function remember(scanned: ScannedSheet): void {
  scans.set(scanned.bytes, scanned);
}

/** `undefined` when the bytes, known to be UTF-8, are no well-formed worksheet. */
export function scannedSheet(bytes: Uint8Array, engine: Engine): ScannedSheet | undefined {
  return scans.get(bytes) ?? scanSheet(bytes, engine);
}

/** The same in a look of its own, which gives all cells to `taker`. */
export function scanSheet(bytes: Uint8Array, engine: Engine, taker?: CellTaker): ScannedSheet | undefined {
  const scanned = scanAsBytes(bytes, engine, taker) ?? scanAsText(bytes, engine, taker);
  if (scanned !== undefined) remember(scanned);
  return scanned;
}

/** `undefined` where rows are not spelled as nearly all are, sound or not. */
function scanAsBytes(
  bytes: Uint8Array,
  engine: Engine,
  taker: CellTaker | undefined,
): ScannedSheet | undefined {
  const start = startOfRows(bytes);
  taker?.begin();
  const rows = start === -1 ? undefined : new RowScanner(bytes, engine, taker).scan(start);
  if (rows === undefined) return undefined;
  const head = engine.utf8(bytes, 0, start);
  const tail = engine.utf8(bytes, rows.end, bytes.length);
  const frame = head + tail;
  const layout = readLayout(frame);
  // What is not where it was taken to be (the first `<sheetData>` may stand in a comment) is looked at as a text.
  if (layout?.sheetData.openEnd !== head.length || layout.prefix !== "") return undefined;
  const soundness = soundnessOf(head + rows.doubtful.join("") + tail);
  if (soundness === undefined) return undefined;
  const { end, doubtful } = rows;
  const isAscending = areAscending(rows.numbers);
  return { bytes, frame, layout, rows, start, end, isAscending, soundness, doubtful };
}

const opening = "<sheetData>";

/** Just after `<sheetData>`; -1 where it stands otherwise. */
function startOfRows(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) {
    let length = 0;
    while (length < opening.length && bytes[at + length] === opening.charCodeAt(length)) length += 1;
    if (length === opening.length) return at + length;
  }
  return -1;
}

/** Whatever the spelling: prefixes, comments between rows, an empty `<sheetData/>`. */
function scanAsText(
  bytes: Uint8Array,
  engine: Engine,
  taker: CellTaker | undefined,
): ScannedSheet | undefined {
  const text = engine.utf8(bytes, 0, bytes.length);
  const soundness = soundnessOf(text);
  const whole = soundness && readLayout(text);
  const places = whole && scanRows(whole);
  if (soundness === undefined || whole === undefined || places === undefined) return undefined;
  const { openEnd, contentEnd } = whole.sheetData;
  const frame = text.slice(0, openEnd) + text.slice(contentEnd);
  const layout = readLayout(frame);
  if (layout === undefined) return undefined;
  taker?.begin();
  const offsets = new ByteOffsets(text);
  const start = offsets.of(openEnd);
  const rows = {
    numbers: [] as number[],
    starts: [] as number[],
    ends: [] as number[],
    withFormula: [] as number[],
  };
  for (const place of places) {
    const row = text.slice(place.start, place.end);
    const index = rows.numbers.push(place.row) - 1;
    rows.starts.push(offsets.of(place.start));
    rows.ends.push(offsets.of(place.end));
    if (row.includes(`<${whole.prefix}f`)) rows.withFormula.push(index);
    taker?.beginRow(place.row);
    taker?.takeUnusual(row, whole.prefix);
  }
  const end = offsets.of(contentEnd);
  const isAscending = areAscending(rows.numbers);
  return { bytes, frame, layout, rows, start, end, isAscending, soundness, doubtful: undefined };
}

/** Where characters of a text stand among its bytes, asked for from left to right. */
class ByteOffsets {
  private at = 0;
  private bytes = 0;

  constructor(private readonly text: string) {}

  of(position: number): number {
    this.bytes += new TextEncoder().encode(this.text.slice(this.at, position)).length;
    this.at = position;
    return this.bytes;
  }
}

function areAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}
