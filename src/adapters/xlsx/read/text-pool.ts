import type { Engine } from "../zip/engine";

/**
 * The texts of one part, each made once: a column of 100,000 rows says `Repas` again and again. They are known by their
 * bytes, so that a text that was met before costs a look and no decoding.
 */
export class TextPool {
  private readonly texts: (string | null)[] = [];
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  private readonly hashes: number[] = [];
  /** Places in these lists, one more than they are, by the hash of the bytes; 0 is free. */
  private slots = new Int32Array(1024);

  constructor(
    private readonly bytes: Uint8Array,
    private readonly engine: Engine,
    /** What the text stands for: entities and the like undone. */
    private readonly read: (xml: string) => string,
  ) {}

  /** The text between two positions; `null` for the empty one. */
  textAt(start: number, end: number): string | null {
    const { bytes } = this;
    const length = end - start;
    let hash = length;
    let bits = 0;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      bits |= byte;
      hash = Math.imul(hash ^ byte, 16_777_619);
    }
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let place = this.slots[slot] ?? 0; place !== 0; place = this.slots[slot] ?? 0) {
      if (this.isAt(place - 1, start, length)) return this.texts[place - 1] ?? null;
      slot = (slot + 1) & mask;
    }
    const written = bits < 0x80 ? this.engine.ascii(bytes, start, end) : this.engine.utf8(bytes, start, end);
    const text = this.read(written) || null;
    this.slots[slot] = this.texts.push(text);
    this.starts.push(start);
    this.lengths.push(length);
    this.hashes.push(hash);
    if (this.texts.length * 2 > this.slots.length) this.grow();
    return text;
  }

  private isAt(place: number, start: number, length: number): boolean {
    if (this.lengths[place] !== length) return false;
    const { bytes } = this;
    const known = this.starts[place] ?? 0;
    for (let index = 0; index < length; index += 1)
      if (bytes[known + index] !== bytes[start + index]) return false;
    return true;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const mask = slots.length - 1;
    this.hashes.forEach((hash, place) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    });
    this.slots = slots;
  }
}
