/** A date written out in a cell that shows no date. */
export const writtenOut = 65_535;

/**
 * How the numbers of a sheet are shown: for each a small number from 1 on. Two bytes a cell in one list: a large sheet has
 * a million numbers, and only some of them are asked about.
 */
export class ShownNumbers {
  private marks = new Uint16Array(4096);
  private used = 0;
  /** Where the marks of a row begin, by its number; and how many there are. */
  private starts: number[] = [];
  private lengths: number[] = [];

  clear(): void {
    this.used = 0;
    this.starts = [];
    this.lengths = [];
  }

  /** Rows come one after the other; one that comes again goes on where it was only while no other came since. */
  set(row: number, column: number, mark: number): void {
    const length = this.lengths[row] ?? 0;
    const start = this.starts[row] ?? this.used;
    if (column > length) this.widen(row, start, length, column);
    this.marks[(this.starts[row] ?? 0) + column - 1] = mark;
  }

  /** 0 where there is none. */
  at(row: number, column: number): number {
    const start = this.starts[row];
    return start === undefined || column > (this.lengths[row] ?? 0)
      ? 0
      : (this.marks[start + column - 1] ?? 0);
  }

  private widen(row: number, start: number, length: number, wanted: number): void {
    const isLast = start + length === this.used;
    const place = isLast ? start : this.used;
    const end = place + wanted;
    while (end > this.marks.length) {
      const larger = new Uint16Array(this.marks.length * 2);
      larger.set(this.marks);
      this.marks = larger;
    }
    if (!isLast) this.marks.copyWithin(place, start, start + length);
    this.marks.fill(0, place + length, end);
    while (this.starts.length < row) {
      this.starts.push(0);
      this.lengths.push(0);
    }
    this.starts[row] = place;
    this.lengths[row] = wanted;
    this.used = end;
  }
}
