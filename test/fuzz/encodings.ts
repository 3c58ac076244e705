/** The ways in which a text of a bank or a ministry comes as bytes. */
export const encodings = ["utf-8", "utf-8 with mark", "windows-1252", "utf-16le", "utf-16be"] as const;

export type Encoding = (typeof encodings)[number];

export function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "utf-8 with mark":
      return new TextEncoder().encode(`\ufeff${text}`);
    case "windows-1252":
      return Uint8Array.from(text, (sign) => oneByte(sign));
    case "utf-16le":
    case "utf-16be": {
      const marked = `\ufeff${text}`;
      const bytes = new Uint8Array(marked.length * 2);
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < marked.length; at += 1)
        view.setUint16(at * 2, marked.charCodeAt(at), encoding === "utf-16le");
      return bytes;
    }
  }
}

/** The few signs of French that Windows-1252 keeps elsewhere than Latin-1. */
const moved: Readonly<Record<string, number>> = { "€": 0x80, "’": 0x92, œ: 0x9c, "–": 0x96, "—": 0x97 };

function oneByte(sign: string): number {
  const code = sign.charCodeAt(0);
  return code < 256 ? code : (moved[sign] ?? 0x3f);
}
