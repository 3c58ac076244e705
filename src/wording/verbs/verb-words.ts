/** What the help says of a verb. */
export interface VerbWords<N extends string = string> {
  readonly description: string;
  readonly options: Readonly<Record<N, OptionWords>>;
  readonly examples: readonly string[];
  /** What the journal calls what it does; a verb may do several things, or none that is noted. */
  readonly journal: readonly string[];
}

export interface OptionWords {
  /** As it is typed, with the name of its value. */
  readonly flag: string;
  readonly text: string;
}
