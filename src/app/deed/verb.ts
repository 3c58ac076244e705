import type { BesideFile, BesidePlace } from "./beside";
import type { Run, UnjournaledRequest } from "./deed";
import { countBySeverity, type LocatedProblem, type Ran } from "./report";
import type { ClockReading } from "./clock";
import { withoutPause, type OnStep } from "./run";
import type { OpenWorkbook } from "./outside-workbook";
import type { Unpack } from "../rejects/bank-source";
import type { Day } from "../../kernel/day";
import { done, type Outcome } from "../../kernel/outcome";
import type { Severity } from "../../kernel/problem";
import type { WorkbookPort } from "../../workbook/port";
import type { ScreenKey } from "../../wording/page/common";
import type { VerbWords } from "../../wording/verbs/verb-words";

/** A file that the clerk hands in. */
export interface FileGiven {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What each kind of option holds once it was typed. */
interface OptionValues {
  readonly day: Day;
  readonly text: string;
  readonly "school-year": string;
  readonly flag: boolean;
  /** Read by the shell, and never written over. */
  readonly file: FileGiven;
  /** Written by the shell, once the workbook is in its place. */
  readonly "new-file": string;
  /** The same, for several files; made where there is none. */
  readonly "new-folder": string;
}

export type Option =
  | { readonly kind: keyof OptionValues; readonly isRequired?: true }
  | { readonly kind: "choice"; readonly choices: readonly string[]; readonly isRequired?: true };

/** By the names under which they are typed, in the order of the help. */
export type Options = Readonly<Record<string, Option>>;

/** What was typed, option by option. */
export type Typed<O extends Options> = {
  readonly [N in keyof O]: ValueOf<O[N]> | (O[N] extends { readonly isRequired: true } ? never : undefined);
};

type ValueOf<T extends Option> = T extends { readonly choices: readonly (infer C)[] }
  ? C
  : T extends { readonly kind: infer K extends keyof OptionValues }
    ? OptionValues[K]
    : never;

/** What only the shell can give. */
export interface Given {
  readonly now: ClockReading;
  readonly openWorkbook: OpenWorkbook;
  readonly unpack: Unpack;
}

/** What the page's own deeds need of the place where they are carried out: it knows the adapters. */
export interface Tools {
  readonly openWorkbook: OpenWorkbook;
  /** What takes this file apart, if it is packed: most are not. */
  readonly unpackerOf: (bytes: Uint8Array) => Promise<Unpack | undefined>;
}

/** What there is to say when a verb is done. */
export interface Told {
  /** The summary that a person reads. */
  readonly lines: readonly string[];
  /** The report that a script reads; amounts in cents. */
  readonly report: Readonly<Record<string, unknown>>;
  /** The files that go with the workbook. */
  readonly beside?: readonly BesideFile[] | undefined;
}

export interface RunAccount extends Told {
  readonly problems: readonly LocatedProblem[];
  readonly done: boolean;
}

/** How a verb is run. */
export interface Manner {
  readonly onStep?: OnStep;
  /** Nothing is written, whatever was typed. */
  readonly preview?: boolean;
}

/** Something that was asked for, ready to be done: whoever does it need not know what it is. */
export interface Order {
  readonly preview: boolean;
  /** Where the files that go with the workbook are wanted. */
  readonly beside?: BesidePlace | undefined;
  readonly run: (workbook: WorkbookPort, manner?: Manner) => Promise<RunAccount>;
}

type Counts = Readonly<Record<Severity, number>>;

/** How the end of a deed is told. */
export interface Telling<T extends Ran<unknown>> {
  readonly done: (result: NonNullable<T["result"]>, problems: Counts) => Told;
  /** What a script is told of a refusal, besides the problems. */
  readonly refused?: (ran: T, problems: Counts) => Told["report"];
  readonly beside?: BesidePlace | undefined;
}

/** Makes an order of a deed, of what is asked of it and of how its end is told. */
export function orderOf<Q extends UnjournaledRequest, T extends Ran<unknown>>(
  run: Run<Q, T>,
  request: Q,
  { done: told, refused = () => ({}), beside }: Telling<T>,
): Outcome<Order> {
  const { preview = false } = request;
  return done({
    preview,
    beside,
    run: async (workbook, manner = {}) => {
      const asked = manner.preview === true ? { ...request, preview: true } : request;
      const ran = await run(asked, workbook, manner.onStep ?? withoutPause);
      const { problems } = ran;
      const result = ran.result as NonNullable<T["result"]> | undefined;
      const counts = countBySeverity(problems);
      if (result === undefined) return { lines: [], report: refused(ran, counts), problems, done: false };
      return { beside: ran.beside, ...told(result, counts), problems, done: true };
    },
  });
}

/** Makes an order of what was typed; refused where a file that was handed in cannot be used. */
export type Ask<T> = (typed: T, given: Given) => Outcome<Order> | Promise<Outcome<Order>>;

/** Something that the clerk can have done, as every list of such things needs it. Its code is loaded when it is asked for. */
export interface Verb {
  /** The command, and the folder of its stories. */
  readonly name: string;
  /** Its screen in the page. */
  readonly screen?: ScreenKey;
  readonly options: Options;
  readonly words: VerbWords;
  /** Where there is no workbook it makes one. */
  readonly makesWorkbook?: true;
  /** The values are of the kinds of the options: `verb` has seen to it. */
  readonly load: () => Promise<Ask<Readonly<Record<string, unknown>>>>;
}

/** Declares a verb; the compiler holds its options, their words and what its code takes against one another. */
export function verb<const O extends Options>(
  declared: Omit<Verb, "options" | "words" | "load"> & {
    readonly options: O;
    readonly words: VerbWords<keyof O & string>;
    readonly load: () => Promise<Ask<Typed<O>>>;
  },
): Verb {
  return { ...declared, load: declared.load as Verb["load"] };
}
