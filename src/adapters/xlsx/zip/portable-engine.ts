import { deflateSync } from "fflate";
import { isSoundUtf8 } from "../xml/utf8";
import { crc32 } from "../../../kernel/crc32";
import { deflateLevel, type Engine } from "./engine";
import { inflateInBounds } from "./inflate";

/** Beyond this a decoder is faster than one character after another. */
const shortText = 24;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** By what every browser has. */
export const portableEngine: Engine = {
  inflate: inflateInBounds,
  deflate: (content) => deflateSync(content, { level: deflateLevel }),
  crc32,
  isUtf8: isSoundUtf8,
  ascii(content, start, end) {
    if (end - start > shortText) return decoder.decode(content.subarray(start, end));
    let text = "";
    for (let at = start; at < end; at += 1) text += String.fromCharCode(content[at] ?? 0);
    return text;
  },
  utf8: (content, start, end) => decoder.decode(content.subarray(start, end)),
};
