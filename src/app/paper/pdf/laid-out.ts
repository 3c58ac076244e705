import type { Face } from "./faces";

/** What is drawn; lengths in points from the upper left corner of the paper. */
export type Ink =
  | {
      readonly kind: "words";
      readonly words: string;
      readonly face: Face;
      readonly size: number;
      readonly x: number;
      /** Of the line that the letters stand on. */
      readonly y: number;
    }
  | {
      readonly kind: "rule";
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly width: number;
      readonly isDashed?: boolean;
    }
  | {
      readonly kind: "area";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** 0: black, 1: white. */
      readonly shade: number;
    };

/** What a part of the document is, for who hears it (ISO 32000-1, 14.8.4). */
export type Tag =
  | "Sect"
  | "H1"
  | "H2"
  | "P"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Figure";

export interface PaperElement {
  readonly tag: Tag;
  /** Of a cell of a table: what it heads. */
  readonly scope?: "Column" | "Row";
  /** Of a cell of a table: the columns that it takes. */
  readonly columns?: number;
  /** What a picture shows, and where it stands: left, top, right, bottom. */
  readonly shows?: string;
  readonly box?: readonly [number, number, number, number];
  /** In the order in which they are read. */
  readonly parts: (PaperElement | Content)[];
}

/** What of an element stands on one page. */
export interface Content {
  /** From 0. */
  readonly page: number;
  readonly ink: readonly Ink[];
}

/** A document that knows where each of its words stands. */
export interface LaidOut {
  readonly title: string;
  readonly isLandscape: boolean;
  readonly root: PaperElement;
  /** For each page what is drawn there and says nothing: lines, shades, and the head that says once more what it belongs to. */
  readonly pages: readonly (readonly Ink[])[];
}
