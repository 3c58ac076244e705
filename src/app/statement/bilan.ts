import { runOf, type DeedRequest } from "../deed/deed";
import { onMoney, type MoneyDeed } from "../accounts/money-deed";
import type { MoneyEvent } from "../accounts/plan-money";
import { dashboardToPrint } from "./dashboard-to-print";
import { statementToPrint } from "./statement-to-print";
import { childPeriods, dashboardOf, statementOf, type Dashboard } from "../../domain/books";
import { inNameOrder } from "../../domain/families";
import type { Statement } from "../../domain/ledger";
import { dunningOf, type Dunning } from "../../domain/reminders";
import type { Day } from "../../kernel/day";
import { done } from "../../kernel/outcome";
import { warning } from "../../kernel/problem";
import { isBlankCell } from "../../workbook/codecs/codec";
import { planPage } from "../../workbook/pages/plan-page";
import type { SheetSnapshot } from "../../workbook/port";
import { dashboardPage, statementPage } from "../../workbook/sheets";
import { journalActions } from "../../wording/choices";
import { periodText } from "../../wording/days";
import { dashboardWords } from "../../wording/dashboard";
import { notPrinted } from "../../wording/print/common";
import { familyName } from "../../wording/people-names";
import { statementSummary } from "../../wording/money-reports";

export interface StatementRequest extends DeedRequest {
  readonly on: Day;
}

/** How the town stands on a day, and which families are late. */
export interface DrawnStatement {
  readonly statement: Statement;
  /** The same year in pictures. */
  readonly dashboard: Dashboard;
  /** By name, as statements list them. */
  readonly overdue: readonly Dunning[];
  /** What each family is called, by its code; one that was deleted since has no name any more. */
  readonly familyNames: ReadonlyMap<string, string>;
}

export const bilan: MoneyDeed<StatementRequest, DrawnStatement> = {
  asks: ({ on }) => ({ on, use: "accounts" }),
  pages: [statementPage, dashboardPage],
  compute: (_request, books) => {
    const { town, money, ledger, printed } = books;
    const overdue = dunningOf(ledger, money.reminders, town.reminding.rules);
    const parts = childPeriods(ledger.invoices, town);
    const called = { period: periodText, family: familyName };
    const statement = statementOf(town, money.payments, ledger, called, parts);
    const dashboard = dashboardOf(town, ledger, statement.periods, parts);
    const familyNames = new Map(
      [...town.households.families].map(([code, family]) => [code, familyName(family)]),
    );
    const byName = inNameOrder(overdue, town.households.families);
    const result = { statement, dashboard, overdue: byName, familyNames };
    const present = printed(dashboardPage);
    const foreign = present !== undefined && !isOurPage(present) ? present.name : undefined;
    const pages = () => [
      ...planPage(statementPage, printed(statementPage), statementToPrint(statement, byName, town)),
      ...(foreign === undefined
        ? planPage(dashboardPage, present, dashboardToPrint(dashboard, town.office.service))
        : []),
    ];
    const act = () => ({ changes: { overdue }, event: eventOf(result), pages: pages() });
    const told = foreign === undefined ? [] : [warning("print.sheet-not-ours", { sheet: foreign })];
    return done({ result, toldOnce: [...books.rejects.problems, ...told], act });
  },
};

/** Draws up the statement of a day, and brings the register and the overdue families up to it. */
export const drawUpStatement = runOf(onMoney(bilan));

/**
 * Many a clerk has a sheet "Tableau de bord" of her own, and ours came late: what stands above the paper tells whose it is.
 * A run that was cut short left the lower rows of ours, of which the lowest that says anything is one of a few.
 */
function isOurPage({ rows }: SheetSnapshot): boolean {
  const first = rows[0]?.[0];
  const lowest = rows.findLast((cells) => !cells.every(isBlankCell))?.[0];
  const isCutShort = isBlankCell(first ?? null) && lastLines.some((line) => line === lowest);
  return first === notPrinted || lowest === undefined || isCutShort;
}

const lastLines: readonly unknown[] = [dashboardWords.total, dashboardWords.noBands, dashboardWords.nothing];

function eventOf(result: DrawnStatement): MoneyEvent {
  const { on, periods, total } = result.statement;
  return {
    action: journalActions.statement,
    doneOn: on,
    invoices: periods.reduce((count, { invoices }) => count + invoices, 0),
    total: total.due,
    lines: statementSummary(result),
  };
}
