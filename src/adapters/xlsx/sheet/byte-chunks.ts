/** Texts are encoded as many at a time. */
const charactersPerChunk = 65_536;

/** Bytes that are put together of stretches of other bytes and of new texts. */
export class ByteChunks {
  private readonly chunks: Uint8Array[] = [];
  private texts: string[] = [];
  private characters = 0;
  private readonly encoder = new TextEncoder();

  addBytes(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.encode();
    this.chunks.push(bytes);
  }

  addText(text: string): void {
    if (text === "") return;
    this.texts.push(text);
    this.characters += text.length;
    if (this.characters >= charactersPerChunk) this.encode();
  }

  join(): Uint8Array {
    this.encode();
    const joined = new Uint8Array(this.chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      joined.set(chunk, at);
      at += chunk.length;
    }
    return joined;
  }

  private encode(): void {
    if (this.characters === 0) return;
    this.chunks.push(this.encoder.encode(this.texts.join("")));
    this.texts = [];
    this.characters = 0;
  }
}
