/** One thing of the workbook as add-ins reach it, member by member. Names are those of Office.js. */
export interface HostObject {
  /** Excel's name of its kind. */
  readonly kind: string;
  /** What identifies it; without it, the library would make it anew at each sync. */
  readonly identity?: Readonly<Record<string, unknown>>;
  readonly reads?: Readonly<Record<string, () => unknown>>;
  readonly writes?: Readonly<Record<string, (value: unknown) => void>>;
  readonly children?: Readonly<Record<string, () => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (...given: readonly Argument[]) => unknown>>;
  /** For collections: the item of a key, and all items. */
  readonly item?: (key: Argument) => HostObject | null;
  readonly items?: () => readonly HostObject[];
}

/** A plain value of JSON, or an object of the workbook. */
export type Argument = unknown;

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";
}
