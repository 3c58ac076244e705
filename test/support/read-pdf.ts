import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

/** A PDF as pdf.js reads it, a program that is not the one that wrote it. */
export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly marked: boolean;
  readonly outline: readonly string[];
  readonly pages: readonly ReadPage[];
}

export interface ReadPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** In the order in which they were drawn; places from the upper left corner. */
  readonly words: readonly ReadWords[];
  readonly tags: ReadTag | null;
}

export interface ReadWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface ReadTag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly ReadTag[];
}

const script = join(__dirname, "pdf-reader.mjs");

/** One process for all files. */
export function readPdfs(files: readonly Uint8Array[]): readonly ReadPdf[] {
  const input = JSON.stringify(files.map((file) => Buffer.from(file).toString("base64")));
  const output = execFileSync(process.execPath, [script], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(output) as readonly ReadPdf[];
}

export function readPdf(file: Uint8Array): ReadPdf {
  const [read] = readPdfs([file]);
  if (read === undefined) throw new Error("No file was read.");
  return read;
}

/** What stands on a page, its pieces side by side. */
export const textOfPage = ({ words }: ReadPage): string => words.map(({ text }) => text).join("");

/** The roles of a tree, each with those below it: `Table(THead(TR(TH TH)))`. */
export function rolesIn({ role = "", children = [] }: ReadTag): string {
  const below = children.map(rolesIn).filter((roles) => roles !== "");
  return below.length === 0 ? role : `${role}(${below.join(" ")})`;
}

/** What is packed in a file: its pages, its fonts, the signs that their shapes stand for. */
export function streamsOf(file: Uint8Array): readonly string[] {
  const bytes = Buffer.from(file);
  const streams: string[] = [];
  for (let at = bytes.indexOf("\nstream\n"); at >= 0; at = bytes.indexOf("\nstream\n", at + 1)) {
    const packed = bytes.subarray(at + 8);
    if (packed[0] === 0x78) streams.push(inflateSync(packed).toString("latin1"));
  }
  return streams;
}
