import type { Problem } from "../../kernel/problem";

/** A file that goes with the workbook: the shell puts it where it was asked for. */
export interface BesideFile {
  /** As a person looks for it, without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where what goes with the workbook is wanted. */
export interface BesidePlace {
  readonly path: string;
  /** It is a folder, for however many files there are; else it is the file. */
  readonly isFolder?: true;
}

/** What was made, and what there is to say about it. */
export interface DrawnFiles {
  readonly files: readonly BesideFile[];
  readonly problems?: readonly Problem[];
}

/** Between two pieces of a long drawing: is it to be stopped there? */
export type IsStopped = () => Promise<boolean>;
