/** For a problem whose place says it all. */
export type NoFacts = Readonly<Record<string, never>>;
