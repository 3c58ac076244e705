import { decodeText } from "../../../src/formats/text/decode-text";

const text = "Date;Référence;Libellé\r\n18/11/2026;ECOT-1;DÉJÀ RÉGLÉ €";

function wide(content: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(content.length * 2);
  const view = new DataView(bytes.buffer);
  Array.from({ length: content.length }, (_, index) =>
    view.setUint16(index * 2, content.charCodeAt(index), !isBig),
  );
  return bytes;
}

const single = (content: string, codes: Readonly<Record<string, number>>) =>
  Uint8Array.from(Array.from(content), (sign) => codes[sign] ?? sign.charCodeAt(0));

describe("The text of a file from outside", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${text}`)],
    ["UTF-16 with its mark", wide(`\uFEFF${text}`, false)],
    ["UTF-16 of the other order with its mark", wide(`\uFEFF${text}`, true)],
    ["UTF-16 without a mark", wide(text, false)],
    ["UTF-16 of the other order without a mark", wide(text, true)],
    ["Windows-1252", single(text, { "€": 0x80 })],
    ["an old Mac", single(text, { é: 0x8e, è: 0x8f, É: 0x83, À: 0xcb, "€": 0xdb })],
  ])("in %s", (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it("is not taken for UTF-16 for a few zeros, nor when it is empty", () => {
    expect(decodeText(Uint8Array.of(0x41, 0x42, 0x43, 0x44, 0, 0))).toBe("ABCD\0\0");
    expect(decodeText(Uint8Array.of(0x41, 0))).toBe("A\0");
    expect(decodeText(new Uint8Array(0))).toBe("");
    expect(decodeText(new Uint8Array(8))).toBe("\0".repeat(8));
  });
});
