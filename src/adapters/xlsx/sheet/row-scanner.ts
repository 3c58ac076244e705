import { lastSheetColumn, lastSheetRow } from "../../../workbook/excel/addresses";
import type { Engine } from "../zip/engine";
import { hasForbidden, isCharacterData } from "../xml/well-formed";

/** What a cell says it holds (ECMA-376 part 1, 18.18.11), as a small number: a large sheet has a million cells. */
export const cellTypes = {
  number: 0,
  shared: 1,
  formulaText: 2,
  inline: 3,
  truth: 4,
  error: 5,
  date: 6,
} as const;

/** Takes the cells of the rows as they are met; positions are those of the bytes. */
export interface CellTaker {
  /** From the first row on, and perhaps once more. */
  begin(): void;
  beginRow(row: number): void;
  /** What stands in its `<v>` or `<is><t>`; `start` is -1 where there is none. */
  takeCell(
    column: number,
    style: number,
    type: number,
    start: number,
    end: number,
    hasFormula: boolean,
  ): void;
  /** A row that is spelled in some other way than nearly all are: all of it, in the place of its cells. */
  takeUnusual(text: string, prefix: string): void;
}

/** Where the rows stand in the bytes of a part: for each its number, its beginning and its end. */
export interface RowPlaces {
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The rows with a formula in them, by their place in these lists. */
  readonly withFormula: readonly number[];
}

export interface ScannedRows extends RowPlaces {
  /** Where the rows end. */
  readonly end: number;
  /** What only a closer look can judge: unusual rows, and one tag of each kind that bears more than it must. */
  readonly doubtful: readonly string[];
}

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];
const [quote, ampersand, apostrophe, slash, less, equals, more] = [34, 38, 39, 47, 60, 61, 62];
const [letterC, letterF, letterI, letterO, letterR, letterS, letterT, letterV, letterW] = [
  99, 102, 105, 111, 114, 115, 116, 118, 119,
];

/** What ends a text, and what makes it worth a closer look: entities, `]]>`, and what XML forbids or begins such a thing. */
const [doubtSign, endSign] = [1, 2];
const signOf = new Uint8Array(256);
signOf.fill(doubtSign, 0, space);
signOf.fill(0, tab, lineFeed + 1);
signOf[carriageReturn] = 0;
signOf[ampersand] = doubtSign;
signOf[more] = doubtSign;
// U+FFFE and U+FFFF begin with it.
signOf[0xef] = doubtSign;
signOf[less] = endSign;

const inlineName = new TextEncoder().encode("inlineStr");
const keptSpace = new TextEncoder().encode(' xml:space="preserve">');

/**
 * Goes once through the rows of a sheet (ECMA-376 part 1, 18.3.1.80), byte by byte: where each row stands, whether it is
 * sound, what its cells hold. It knows the spelling of nearly every writer and hands any other row over as a text; where
 * something stands between the rows (a comment, a prefix) it gives up, and the sheet is read as a text.
 */
export class RowScanner {
  private readonly numbers: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly withFormula: number[] = [];
  private readonly doubtful: string[] = [];
  /** Start tags seen to be sound, but for their values, by a number made of the names in them. */
  private readonly shapes = new Set<number>();
  private last = 0;
  private column = 0;
  private hasFormula = false;
  /** Of the start tag that was read last. */
  private isEmptyTag = false;
  /** Where the kind of the cell that was read last ends. */
  private pastType = 0;
  private number = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly engine: Engine,
    private readonly taker: CellTaker | undefined,
  ) {}

  /** `undefined` when this is no spelling that it knows. */
  scan(from: number): ScannedRows | undefined {
    const { bytes } = this;
    for (let at = this.pastSpace(from); ; at = this.pastSpace(at)) {
      if (bytes[at] !== less) return undefined;
      if (bytes[at + 1] === slash) {
        const { numbers, starts, ends, withFormula, doubtful } = this;
        return { numbers, starts, ends, withFormula, doubtful, end: at };
      }
      at = this.takeRow(at);
      if (at === -1) return undefined;
    }
  }

  /** Just after the row that begins at `start`; -1 where there is none that could be found. */
  private takeRow(start: number): number {
    if (!this.stands(start + 1, letterR, letterO, letterW)) return -1;
    this.number = this.last + 1;
    const openEnd = this.takeTag(start + 4, true);
    if (openEnd === -1) return -1;
    const { number } = this;
    if (number > lastSheetRow) return -1;
    this.last = number;
    const index = this.numbers.push(number) - 1;
    this.starts.push(start);
    this.taker?.beginRow(number);
    this.hasFormula = false;
    let end = this.isEmptyTag ? openEnd : this.takeCells(openEnd);
    if (end === -1) {
      end = this.endOfRow(openEnd);
      if (end === -1) return -1;
      const text = this.engine.utf8(this.bytes, start, end);
      this.doubtful.push(text);
      this.hasFormula = text.includes("<f");
      this.taker?.beginRow(number);
      this.taker?.takeUnusual(text, "");
    }
    if (this.hasFormula) this.withFormula.push(index);
    this.ends.push(end);
    return end;
  }

  /** Just after the cells of a row and its end tag; -1 where one of them is unusual. */
  private takeCells(from: number): number {
    const { bytes } = this;
    this.column = 0;
    for (let at = from; ; at = this.pastSpace(at)) {
      if (bytes[at] !== less) return -1;
      if (bytes[at + 1] === letterC) at = this.takeCell(at + 2);
      else if (bytes[at + 1] === slash && this.stands(at + 2, letterR, letterO, letterW)) {
        return bytes[at + 5] === more ? at + 6 : -1;
      } else return -1;
      if (at === -1) return -1;
    }
  }

  private takeCell(from: number): number {
    const { bytes } = this;
    let column = this.column + 1;
    let style = 0;
    let type: number = cellTypes.number;
    let seen = 0;
    let at = from;
    let isEmpty = false;
    for (;;) {
      const code = bytes[at] ?? 0;
      if (code === more) {
        at += 1;
        break;
      }
      if (code === slash) {
        if (bytes[at + 1] !== more) return -1;
        isEmpty = true;
        at += 2;
        break;
      }
      if (code === space && bytes[at + 1] === slash) {
        at += 1;
        continue;
      }
      // One space, one letter, `="`: nobody writes it otherwise.
      if (code !== space || bytes[at + 2] !== equals || bytes[at + 3] !== quote) return -1;
      const name = bytes[at + 1] ?? 0;
      at += 4;
      if (name === letterR) {
        if ((seen & 1) !== 0) return -1;
        seen |= 1;
        column = 0;
        let letter = bytes[at] ?? 0;
        while (letter >= 65 && letter <= 90) {
          column = column * 26 + letter - 64;
          letter = bytes[(at += 1)] ?? 0;
        }
        while (letter >= 48 && letter <= 57) letter = bytes[(at += 1)] ?? 0;
        if (letter !== quote) return -1;
      } else if (name === letterS) {
        if ((seen & 2) !== 0) return -1;
        seen |= 2;
        let digit = bytes[at] ?? 0;
        while (digit >= 48 && digit <= 57) {
          style = style * 10 + digit - 48;
          digit = bytes[(at += 1)] ?? 0;
        }
        if (digit !== quote) return -1;
      } else if (name === letterT) {
        if ((seen & 4) !== 0) return -1;
        seen |= 4;
        type = this.typeAt(at);
        at = this.pastType;
        if (type === -1 || bytes[at] !== quote) return -1;
      } else return -1;
      at += 1;
    }
    if (column < 1 || column > lastSheetColumn) return -1;
    this.column = column;
    if (isEmpty) return at;
    return this.takeContent(at, column, style, type);
  }

  private typeAt(at: number): number {
    const { bytes } = this;
    const isOne = bytes[at + 1] === quote;
    this.pastType = at + 1;
    switch (bytes[at] ?? 0) {
      case 110:
        return isOne ? cellTypes.number : -1;
      case 98:
        return isOne ? cellTypes.truth : -1;
      case 101:
        return isOne ? cellTypes.error : -1;
      case 100:
        return isOne ? cellTypes.date : -1;
      case letterS:
        if (isOne) return cellTypes.shared;
        this.pastType = at + 3;
        return bytes[at + 1] === letterT && bytes[at + 2] === letterR ? cellTypes.formulaText : -1;
      case letterI:
        this.pastType = at + 9;
        return this.spells(at, inlineName) ? cellTypes.inline : -1;
      default:
        return -1;
    }
  }

  private takeContent(from: number, column: number, style: number, type: number): number {
    const { bytes } = this;
    let at = from;
    let start = -1;
    let end = -1;
    let hasFormula = false;
    for (;;) {
      if (bytes[at] !== less) return -1;
      const code = bytes[at + 1];
      if (code === letterV && type !== cellTypes.inline && start === -1) {
        if (bytes[at + 2] !== more) return -1;
        start = at + 3;
        end = this.endOfText(start);
        if (end === -1 || bytes[end + 1] !== slash || bytes[end + 2] !== letterV || bytes[end + 3] !== more)
          return -1;
        at = end + 4;
      } else if (code === slash) {
        if (bytes[at + 2] !== letterC || bytes[at + 3] !== more) return -1;
        at += 4;
        break;
      } else if (code === letterF && !hasFormula && start === -1) {
        hasFormula = true;
        at = this.takeFormula(at + 2);
        if (at === -1) return -1;
      } else if (code === letterI && type === cellTypes.inline && start === -1) {
        start = this.startOfInline(at);
        if (start === -1) return -1;
        end = this.endOfText(start);
        if (end === -1 || !this.closesInline(end)) return -1;
        at = end + 9;
      } else return -1;
    }
    if (hasFormula) this.hasFormula = true;
    this.taker?.takeCell(column, style, type, start, end, hasFormula);
    return at;
  }

  /** `<is><t>` or `<is><t xml:space="preserve">`: where its text begins. */
  private startOfInline(at: number): number {
    const { bytes } = this;
    const isFound =
      bytes[at + 2] === letterS &&
      bytes[at + 3] === more &&
      bytes[at + 4] === less &&
      bytes[at + 5] === letterT;
    if (!isFound) return -1;
    if (bytes[at + 6] === more) return at + 7;
    return this.spells(at + 6, keptSpace) ? at + 6 + keptSpace.length : -1;
  }

  /** `</t></is>`. */
  private closesInline(at: number): boolean {
    const { bytes } = this;
    return (
      bytes[at + 1] === slash &&
      bytes[at + 2] === letterT &&
      bytes[at + 3] === more &&
      bytes[at + 4] === less &&
      bytes[at + 5] === slash &&
      bytes[at + 6] === letterI &&
      bytes[at + 7] === letterS &&
      bytes[at + 8] === more
    );
  }

  /** The place of the next `<`; -1 where what stands before it is no text. */
  private endOfText(start: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = start;
    let signs = 0;
    while (at < length) {
      const sign = signOf[bytes[at] ?? 0] ?? 0;
      if (sign === endSign) break;
      signs |= sign;
      at += 1;
    }
    if (at === length) return -1;
    if (signs === 0) return at;
    const text = this.engine.utf8(bytes, start, at);
    return isCharacterData(text) && !text.includes("]]>") && !hasForbidden(text) ? at : -1;
  }

  private takeFormula(from: number): number {
    const { bytes } = this;
    const openEnd = this.takeTag(from, false);
    if (openEnd === -1 || this.isEmptyTag) return openEnd;
    const end = this.endOfText(openEnd);
    const isClosed =
      end !== -1 && bytes[end + 1] === slash && bytes[end + 2] === letterF && bytes[end + 3] === more;
    return isClosed ? end + 4 : -1;
  }

  /** Just after the `>` of a start tag, from the end of its name; -1 where it is no start tag. */
  private takeTag(from: number, isRow: boolean): number {
    const { bytes } = this;
    let at = from;
    // Two numbers made of the names in the tag: that both are those of other names is one chance in some 10^15.
    let shape = isRow ? 1 : 2;
    let other = shape;
    for (;;) {
      const before = at;
      at = this.pastSpace(at);
      const code = bytes[at];
      if (code === more || code === slash) break;
      if (at === before) return -1;
      const nameStart = at;
      for (let letter = bytes[at] ?? 0; letter !== equals; letter = bytes[(at += 1)] ?? 0) {
        if (!isNameByte(letter)) return -1;
        shape = Math.imul(shape, 31) + letter;
        other = Math.imul(other ^ letter, 16_777_619);
      }
      const mark = bytes[at + 1];
      if (at === nameStart || (mark !== quote && mark !== apostrophe)) return -1;
      const isNumber = isRow && at === nameStart + 1 && bytes[nameStart] === letterR;
      const valueStart = at + 2;
      for (at = valueStart; bytes[at] !== mark; at += 1) {
        const letter = bytes[at];
        if (letter === undefined || (letter !== more && signOf[letter] !== 0)) return -1;
      }
      if (isNumber) {
        this.number = this.wholeNumber(valueStart, at);
        if (this.number < 1) return -1;
      }
      // A name ends here: `ab c` is not `a bc`.
      shape = Math.imul(shape, 31) + equals;
      other = Math.imul(other ^ equals, 16_777_619);
      at += 1;
    }
    this.isEmptyTag = bytes[at] === slash;
    if (this.isEmptyTag && bytes[(at += 1)] !== more) return -1;
    const key = (shape >>> 0) * 2_097_152 + (other >>> 11);
    if (!this.shapes.has(key)) {
      this.shapes.add(key);
      this.doubtful.push(this.sampleOf(isRow ? "row" : "f", from, at));
    }
    return at + 1;
  }

  private sampleOf(name: string, from: number, to: number): string {
    const inside = this.engine.utf8(this.bytes, from, to);
    return `<${name}${this.isEmptyTag ? inside : `${inside}/`}>`;
  }

  private wholeNumber(from: number, to: number): number {
    if (to === from || to > from + 7) return -1;
    let number = 0;
    for (let at = from; at < to; at += 1) {
      const digit = (this.bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /** Just after `</row>`; -1 where there is none, or where something on the way could hide another. */
  private endOfRow(from: number): number {
    const { bytes } = this;
    for (let at = from; at < bytes.length; at += 1) {
      if (bytes[at] !== less) continue;
      const code = bytes[at + 1];
      if (code === 33 || code === 63) return -1;
      if (code !== slash || !this.stands(at + 2, letterR, letterO, letterW)) continue;
      const end = this.pastSpace(at + 5);
      if (bytes[end] === more) return end + 1;
    }
    return -1;
  }

  private spells(at: number, expected: Uint8Array): boolean {
    const { bytes } = this;
    for (let index = 0; index < expected.length; index += 1)
      if (bytes[at + index] !== expected[index]) return false;
    return true;
  }

  private stands(at: number, first: number, second: number, third: number): boolean {
    const { bytes } = this;
    return bytes[at] === first && bytes[at + 1] === second && bytes[at + 2] === third;
  }

  private pastSpace(from: number): number {
    const { bytes } = this;
    let at = from;
    for (let code = bytes[at]; ; code = bytes[(at += 1)])
      if (code !== space && code !== lineFeed && code !== carriageReturn && code !== tab) return at;
  }
}

/** ASCII letters, digits, `:`, `_`, `-`, `.`: what the names of the format are made of. */
function isNameByte(byte: number): boolean {
  return (
    (byte >= 97 && byte <= 122) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= 48 && byte <= 58) ||
    byte === 95 ||
    byte === 45 ||
    byte === 46
  );
}
