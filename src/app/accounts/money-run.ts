import { endedBy, openTown, printedIn } from "../deed/open-town";
import type { Read, ReadBooks } from "../deed/deed";
import { toldBy, type CommandUse } from "../deed/settings-at-stake";
import {
  accountsOf,
  countTypedRejects,
  doubtsAboutRegister,
  ledgerOf,
  type Accounts,
  type Money,
  type Town,
  type TypedRejects,
} from "../../domain/books";
import type { Ledger } from "../../domain/ledger";
import type { Day } from "../../kernel/day";
import type { Problem } from "../../kernel/problem";
import type { PageDeclaration } from "../../workbook/declaration";
import type { UnreadSetting } from "../../workbook/read-settings";
import type { SheetSnapshot, WorkbookPort } from "../../workbook/port";
import { leavesNoBalances } from "../../workbook/questions";

/** A workbook read, with its accounts on the day that was asked for. */
export interface MoneyTown extends ReadBooks {
  readonly town: Town & { readonly money: Money };
  /** With the rejects that the clerk typed, whether or not a run followed them up. */
  readonly money: Accounts;
  readonly rejects: TypedRejects<Accounts>;
  readonly ledger: Ledger;
  readonly unreadSettings: readonly UnreadSetting[];
  /** What stands on the sheets to print that were asked for. */
  readonly printed: (page: PageDeclaration) => SheetSnapshot | undefined;
}

/** The day of the accounts that a run looks at, and what it needs of the settings. */
export interface MoneyRequest {
  readonly on: Day;
  readonly use: CommandUse;
}

/** The first half of every run about money: one read, and who owes what; or the end of the run. */
export async function readMoneyTown(
  { on, use }: MoneyRequest,
  workbook: WorkbookPort,
  pages: readonly PageDeclaration[] = [],
): Promise<Read<MoneyTown>> {
  const opened = await openTown(workbook, pages);
  if (!opened.ok) return endedBy(opened.problems);
  const { town, layouts, problems: read, snapshot, unreadSettings } = opened.value;
  const found = town === undefined ? read : toldBy(use, read, unreadSettings);
  if (town?.money === undefined || found.some(hidesBalances)) return endedBy(found, layouts);

  const rejects = countTypedRejects(accountsOf(town, town.money), on);
  const money = rejects.accounts;
  const ledger = ledgerOf(money, on);
  return {
    read: {
      town: { ...town, money: town.money },
      money,
      rejects,
      ledger,
      layouts,
      unreadSettings,
      found: [...found, ...doubtsAboutRegister(town), ...ledger.problems],
      printed: printedIn(snapshot),
    },
  };
}

/** With an invoice that cannot be read no payment goes where it should; nor with a sheet that may be another. */
function hidesBalances(problem: Problem): boolean {
  const { severity, blocks, where } = problem;
  if (leavesNoBalances(problem)) return true;
  return severity === "blocking" && blocks.of === "everybody" && where?.sheet === "invoices";
}
