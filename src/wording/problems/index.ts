import type { Problem, ProblemFacts } from "../../kernel/problem";
import { bankWords } from "./bank";
import { calendarWords } from "./calendar";
import { diskWords } from "./disk";
import { fileWords } from "./files";
import { invoicingWords } from "./invoicing";
import { mealWords } from "./meals";
import { readingWords } from "./reading";
import { tariffWords } from "./tariffs";
import type { Words, WordsFor } from "./words";

const words: WordsFor<ProblemFacts> = {
  ...diskWords,
  ...fileWords,
  ...readingWords,
  ...calendarWords,
  ...tariffWords,
  ...mealWords,
  ...invoicingWords,
  ...bankWords,
};

/** What is wrong and what to do about it, in French. */
export function wordsOf(problem: Problem): Words {
  // The union of codes and facts is known to agree pair by pair; TypeScript cannot follow it through the look-up.
  return (words[problem.code] as (facts: Problem["facts"]) => Words)(problem.facts);
}
