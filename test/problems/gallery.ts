import type { ProblemCode } from "../../src/kernel/problem";
import { bankPages } from "./bank";
import { calendarPages } from "./calendar";
import { debtorPages } from "./debtors";
import { directDebitPages } from "./direct-debit";
import { diskPages } from "./disk";
import { entryPages } from "./entry";
import { excelPages } from "./excel";
import { filePages } from "./files";
import { invoicingPages } from "./invoicing";
import { kitchenPages } from "./kitchen";
import { ledgerPages } from "./ledger";
import { listPages } from "./lists";
import { mealPages } from "./meals";
import type { Example, Met, PagesOf } from "./page";
import { readingPages } from "./reading";
import { rollPages } from "./roll";
import { rowsPages } from "./rows";
import { spellingPages } from "./spelling";
import { runPages } from "./run";
import { reminderPages } from "./reminders";
import { requestPages } from "./requests";
import { surchargePages } from "./surcharges";
import { takingsPages } from "./takings";
import { tariffPages } from "./tariffs";
import type { ProblemFacts } from "../../src/kernel/problem";

export interface Area {
  readonly title: string;
  readonly pages: Partial<PagesOf<ProblemFacts>>;
}

/** Every page, area by area, in the order in which a clerk would meet them. */
export const areas: readonly Area[] = [
  { title: "The sheets: cells, columns and codes", pages: readingPages },
  { title: "Services, surcharges, and those who pay", pages: rowsPages },
  { title: "Names and codes that resemble others", pages: spellingPages },
  { title: "The school calendar", pages: calendarPages },
  { title: "Lists of children and families", pages: listPages },
  { title: "Lists, matched with the workbook", pages: rollPages },
  { title: "The grid of prices", pages: tariffPages },
  { title: "Bookings and absences", pages: mealPages },
  { title: "Menus", pages: kitchenPages },
  { title: "Surcharges", pages: surchargePages },
  { title: "Who pays", pages: debtorPages },
  { title: "Periods and invoices", pages: invoicingPages },
  { title: "Runs of the page", pages: runPages },
  { title: "Rows entered in the page", pages: entryPages },
  { title: "What families ask for", pages: requestPages },
  { title: "Money in", pages: ledgerPages },
  { title: "Direct debits and rejects", pages: directDebitPages },
  { title: "Reminders", pages: reminderPages },
  { title: "The bank’s files", pages: bankPages },
  { title: "Money that comes in on the account", pages: takingsPages },
  { title: "The workbook file", pages: filePages },
  { title: "Files on the disk", pages: diskPages },
  { title: "The workbook open in Excel", pages: excelPages },
];

/** One example of one code, with what it is called in a list. */
export interface Exhibit {
  readonly area: string;
  readonly code: ProblemCode;
  readonly name: string;
  readonly example: Example;
}

export const exhibits: readonly Exhibit[] = areas.flatMap(({ title, pages }) =>
  Object.entries(pages).flatMap(([code, examples]) =>
    examples.map((example) => ({
      area: title,
      code: code as ProblemCode,
      name: example.about === undefined ? code : `${code} (${example.about})`,
      example,
    })),
  ),
);

/** An exhibit with what its command said. */
export interface RunExhibit extends Exhibit {
  readonly met: Met;
}

export async function runAll(chosen: readonly Exhibit[] = exhibits): Promise<readonly RunExhibit[]> {
  const done: RunExhibit[] = [];
  for (const exhibit of chosen) done.push({ ...exhibit, met: await runOrTell(exhibit) });
  return done;
}

/** An exception fails its own page, not the whole gallery. */
async function runOrTell({ example }: Exhibit): Promise<Met> {
  try {
    return await example.run();
  } catch (error) {
    return { problems: [], waits: `an exception: ${String(error)}` };
  }
}

/** The codes that the kernel declares, as its source spells them. */
export function declaredCodes(source: string): readonly string[] {
  return [...source.matchAll(/^\s*readonly "([a-z]+\.[a-z-]+)":/gm)].map(([, code = ""]) => code);
}
