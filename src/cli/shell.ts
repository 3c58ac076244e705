/** What the command line needs of the machine besides files: tests give their own. */
export interface Shell {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => Date;
  /** Someone is looking: progress may be shown. */
  readonly isTerminal: boolean;
}

/** Exit codes of every command. */
export const exitCode = {
  done: 0,
  /** Done with blocking problems, or refused. */
  problems: 1,
  /** Wrong usage, or a file that cannot be read or written. */
  usage: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
