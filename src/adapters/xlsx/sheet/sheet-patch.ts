import { opened } from "../xml/elements";
import { soundnessOf } from "../xml/well-formed";
import type { Engine } from "../zip/engine";
import { ByteChunks } from "./byte-chunks";
import { readLayout } from "./layout";
import { RowScanner } from "./row-scanner";
import { remember, type ScannedSheet } from "./scanned-sheet";

/** New rows are encoded and looked at as many at a time. */
const charactersAtATime = 65_536;

/**
 * The bytes of a sheet with another text around its rows, and other rows in place of some of them or among them. Rows that
 * stay are stretches of the bytes as they were, and a new row becomes bytes soon after it is spelled: thousands of texts that
 * wait would be carried about by the garbage collector. What was seen to be sound need not be looked at again: the new rows
 * are, and the text around them.
 */
export class SheetPatch {
  private readonly encoder = new TextEncoder();
  private readonly chunks = new ByteChunks();
  /** How many bytes there are so far, and where the rows among them begin. */
  private length = 0;
  private readonly start: number;
  /** Where the bytes of the original go on, and with which of its rows. */
  private copied: number;
  private next = 0;
  private nextFormula = 0;
  private texts: string[] = [];
  private characters = 0;
  private readonly rows = {
    numbers: [] as number[],
    starts: [] as number[],
    ends: [] as number[],
    withFormula: [] as number[],
  };
  /** `undefined` once something is not spelled in a way that the scanner knows: then the whole is looked at later. */
  private doubtful: string[] | undefined;
  /** The text around the rows. */
  private readonly head: string;
  private readonly tail: string;

  constructor(
    private readonly original: ScannedSheet,
    frame: string,
    private readonly engine: Engine,
  ) {
    const data = readLayout(frame)?.sheetData;
    if (data === undefined) throw new Error("A sheet that was patched cannot be read.");
    this.head = frame.slice(0, data.start) + opened(frame.slice(data.start, data.openEnd));
    this.tail = (data.contentEnd === data.end ? `</${data.tag}>` : "") + frame.slice(data.contentEnd);
    this.doubtful = original.doubtful && [...original.doubtful];
    this.copied = original.start;
    this.addBytes(this.encoder.encode(this.head));
    this.start = this.length;
  }

  /** Rows come from top to bottom; an empty text takes one away. */
  replace(number: number, text: string): void {
    const { numbers, starts, ends } = this.original.rows;
    let place = this.next;
    while ((numbers[place] ?? Infinity) < number) place += 1;
    this.keep(place, starts[place] ?? this.original.end);
    if (numbers[place] === number) {
      this.copied = ends[place] ?? this.original.end;
      this.next = place + 1;
    }
    this.texts.push(text);
    this.characters += text.length;
    if (this.characters > charactersAtATime) this.flush();
  }

  finish(): Uint8Array {
    this.keep(this.original.rows.numbers.length, this.original.end);
    this.flush();
    const end = this.length;
    this.addBytes(this.encoder.encode(this.tail));
    const bytes = this.chunks.join();
    const frame = this.head + this.tail;
    const layout = readLayout(frame);
    const soundness = this.doubtful && soundnessOf(this.head + this.doubtful.join("") + this.tail);
    if (layout !== undefined && soundness !== undefined) {
      const { rows, start, doubtful } = this;
      remember({ bytes, frame, layout, rows, start, end, isAscending: true, soundness, doubtful });
    }
    return bytes;
  }

  /** The rows of the original up to one of them, which begins at `end`. */
  private keep(place: number, end: number): void {
    if (end > this.copied) {
      this.flush();
      const { numbers, starts, ends, withFormula } = this.original.rows;
      const shift = this.length - this.copied;
      for (; this.next < place; this.next += 1) {
        while ((withFormula[this.nextFormula] ?? Infinity) < this.next) this.nextFormula += 1;
        const index = this.rows.numbers.push(numbers[this.next] ?? 0) - 1;
        if (withFormula[this.nextFormula] === this.next) this.rows.withFormula.push(index);
        this.rows.starts.push((starts[this.next] ?? 0) + shift);
        this.rows.ends.push((ends[this.next] ?? 0) + shift);
      }
      this.addBytes(this.original.bytes.subarray(this.copied, end));
    }
    this.next = place;
    this.copied = end;
  }

  private flush(): void {
    if (this.characters === 0) return;
    // The scanner ends at an end tag.
    const bytes = this.encoder.encode(`${this.texts.join("")}</`);
    const scanned = this.doubtful && new RowScanner(bytes, this.engine, undefined).scan(0);
    if (scanned === undefined) this.doubtful = undefined;
    else {
      const first = this.rows.numbers.length;
      scanned.numbers.forEach((number, index) => {
        this.rows.numbers.push(number);
        this.rows.starts.push((scanned.starts[index] ?? 0) + this.length);
        this.rows.ends.push((scanned.ends[index] ?? 0) + this.length);
      });
      for (const index of scanned.withFormula) this.rows.withFormula.push(first + index);
      this.doubtful?.push(...scanned.doubtful);
    }
    this.addBytes(bytes.subarray(0, bytes.length - 2));
    this.texts = [];
    this.characters = 0;
  }

  private addBytes(bytes: Uint8Array): void {
    this.chunks.addBytes(bytes);
    this.length += bytes.length;
  }
}
