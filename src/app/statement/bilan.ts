import { carryOut, type Deed, type DeedRequest, type JournalEntry, type Plan } from "../deed/deed";
import { readingMoney } from "../accounts/on-money";
import type { MoneyTown } from "../accounts/money-run";
import { planOverdue } from "../reminders/overdue";
import { planWithRejects, rejectsNoted } from "../rejects/plan-rejects";
import { planRegister } from "../accounts/register";
import type { Ran } from "../deed/report";
import type { OnStep } from "../deed/run";
import { statementOf } from "./statement";
import { statementToPrint } from "./statement-to-print";
import type { Statement } from "../../domain/ledger";
import { dunningOf, type Dunning } from "../../domain/reminders";
import type { Day } from "../../kernel/day";
import { done } from "../../kernel/outcome";
import { planPage } from "../../workbook/pages/plan-page";
import type { WorkbookPort } from "../../workbook/port";
import { statementPage } from "../../workbook/sheets";
import { journalActions } from "../../wording/choices";
import { familyName } from "../../wording/invoice-lines";
import { statementSummary } from "../../wording/money-reports";
import { journalText } from "../../wording/reports";

export interface StatementRequest extends DeedRequest<DrawnStatement> {
  readonly on: Day;
}

/** How the town stands on a day, and which families are late. */
export interface DrawnStatement {
  readonly statement: Statement;
  readonly overdue: readonly Dunning[];
  /** What each family is called, by its code; one that was deleted since has no name any more. */
  readonly familyNames: ReadonlyMap<string, string>;
}

const bilan: Deed<StatementRequest, MoneyTown, DrawnStatement> = {
  read: readingMoney(({ on }) => ({ on, use: "accounts" }), [statementPage]),
  compute: (_request, books) => {
    const { town, money, rejects, ledger } = books;
    const overdue = dunningOf(ledger, money.reminders, town.reminding.rules);
    const familyNames = new Map(
      [...town.households.families].map(([code, family]) => [code, familyName(family)]),
    );
    const result = { statement: statementOf(books), overdue, familyNames };
    return done({ result, plan: () => planStatement(result, books), toldOnce: rejects.problems });
  },
};

/** Draws up the statement of a day, and brings the register and the overdue families up to it. */
export function drawUpStatement(
  request: StatementRequest,
  workbook: WorkbookPort,
  onStep?: OnStep,
): Promise<Ran<DrawnStatement>> {
  return carryOut(bilan, request, workbook, onStep);
}

/** What is to be written for a statement; nothing when nothing changed. */
function planStatement(result: DrawnStatement, { layouts, ledger, town, rejects, printed }: MoneyTown): Plan {
  const books = [
    ...planOverdue(layouts, result.overdue, town),
    ...planWithRejects(rejects, layouts, planRegister(layouts, ledger)),
  ];
  const content = statementToPrint(result.statement, result.overdue, town);
  const pages = planPage(statementPage, printed(statementPage), content);
  const isEvent = books.length + pages.length > 0;
  return { books, journal: isEvent ? [...rejectsNoted(rejects), entryOf(result)] : [], pages };
}

function entryOf(result: DrawnStatement): JournalEntry {
  const { on, periods, total } = result.statement;
  return {
    action: journalActions.statement,
    period: undefined,
    doneOn: on,
    invoices: periods.reduce((count, { invoices }) => count + invoices, 0),
    lastInvoice: undefined,
    total: total.due,
    summary: journalText(statementSummary(result)),
  };
}
