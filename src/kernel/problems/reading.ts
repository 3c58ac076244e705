import type { NoFacts } from "./no-facts";
export interface ReadingProblems {
  readonly "reading.placeholder": NoFacts;
}
