import type { BesidePlace } from "../app/deed/beside";

/** The options of every command on a workbook. */
export interface CommonOptions {
  readonly sortie?: string | undefined;
  readonly json?: boolean | undefined;
}

/** How a command means to use files, besides what was typed. */
export interface WorkOptions extends CommonOptions {
  /** Nothing is written, whatever comes out of it. */
  readonly isDraft?: boolean;
  /** Files that the command reads and must not write over. */
  readonly sources?: readonly string[];
  /** Where the files that go with the workbook are asked for. */
  readonly beside?: BesidePlace | undefined;
}
