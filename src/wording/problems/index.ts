import type { Problem, ProblemFacts } from "../../kernel/problem";
import { bankWords } from "./bank";
import { takingsWords } from "./takings";
import { calendarWords } from "./calendar";
import { debtorWords } from "./debtors";
import { directDebitWords } from "./direct-debit";
import { diskWords } from "./disk";
import { entryProblemWords } from "./entry";
import { excelWords } from "./excel";
import { fileWords } from "./files";
import { invoicingWords } from "./invoicing";
import { kitchenProblemWords } from "./kitchen";
import { ledgerWords } from "./ledger";
import { listWords } from "./lists";
import { mealWords } from "./meals";
import { unnamed, withPeople, type People } from "./people";
import { readingWords } from "./reading";
import { rollWords } from "./roll";
import { rowsWords } from "./rows";
import { runWords } from "./run";
import { reminderWords } from "./reminders";
import { requestProblemWords } from "./requests";
import { spellingWords } from "./spelling";
import { surchargeWords } from "./surcharges";
import { tariffWords } from "./tariffs";
import type { Words, WordsFor } from "./words";

const words: WordsFor<ProblemFacts> = {
  ...diskWords,
  ...excelWords,
  ...fileWords,
  ...readingWords,
  ...spellingWords,
  ...calendarWords,
  ...listWords,
  ...tariffWords,
  ...debtorWords,
  ...mealWords,
  ...kitchenProblemWords,
  ...surchargeWords,
  ...invoicingWords,
  ...rowsWords,
  ...rollWords,
  ...runWords,
  ...entryProblemWords,
  ...ledgerWords,
  ...directDebitWords,
  ...reminderWords,
  ...requestProblemWords,
  ...bankWords,
  ...takingsWords,
};

export { personText, type People } from "./people";

/** What is wrong and what to do about it, in French; people bear the names that the workbook gives them. */
export function wordsOf(problem: Problem, people: People = unnamed): Words {
  // The union of codes and facts is known to agree pair by pair; TypeScript cannot follow it through the look-up.
  return (words[problem.code] as (facts: Problem["facts"]) => Words)(withPeople(problem, people));
}
