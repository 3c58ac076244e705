import { readMoneyTown } from "../../src/app/accounts/money-run";
import type { MoneyDeed } from "../../src/app/accounts/money-deed";
import { prelever } from "../../src/app/debits/prelever";
import { envoyer } from "../../src/app/debits/prelever-envoye";
import type { DeedRequest } from "../../src/app/deed/deed";
import { openTown } from "../../src/app/deed/open-town";
import { rejets } from "../../src/app/rejects/rejets";
import { impayes } from "../../src/app/reminders/impayes";
import { relancer } from "../../src/app/reminders/relancer";
import { bilan } from "../../src/app/statement/bilan";
import {
  accountsOf,
  countTypedRejects,
  drawUpInvoices,
  issueChanges,
  type BookChanges,
} from "../../src/domain/books";
import type { Day } from "../../src/kernel/day";
import type { WorkbookPort } from "../../src/workbook/port";
import { sourceOf, type Asked } from "./book-histories";

/** What a deed says that it does to the books of a workbook, the typed rejects that it meets among it; nothing where it is refused. */
export function changesStated(
  asked: Asked,
  today: Day,
  workbook: WorkbookPort,
): Promise<BookChanges | undefined> {
  const now = { day: today, at: 600 };
  switch (asked.verb) {
    case "facturer":
      return statedByIssue(asked.period, today, workbook);
    case "prelever":
      return statedBy(prelever, { collectedOn: asked.collectedOn, now }, workbook);
    case "envoyer":
      return statedBy(envoyer, { collectedOn: asked.collectedOn, now }, workbook);
    case "rejets":
      return statedBy(rejets, { source: sourceOf(asked.rejected, today), now }, workbook);
    case "relancer":
      return statedBy(relancer, { on: today, sent: asked.sent, now }, workbook);
    case "impayes":
      return statedBy(impayes, { on: today, now }, workbook);
    case "bilan":
      return statedBy(bilan, { on: today, now }, workbook);
  }
}

async function statedBy<Q extends DeedRequest, R>(
  deed: MoneyDeed<Q, R>,
  request: Q,
  workbook: WorkbookPort,
): Promise<BookChanges | undefined> {
  const opened = await readMoneyTown(deed.asks(request), workbook, deed.pages);
  if ("ended" in opened) return undefined;
  const worked = deed.compute(request, opened.read);
  return worked.ok ? { ...opened.read.rejects.changes, ...worked.value.act()?.changes } : undefined;
}

async function statedByIssue(
  period: string,
  issuedOn: Day,
  workbook: WorkbookPort,
): Promise<BookChanges | undefined> {
  const opened = await openTown(workbook);
  if (!opened.ok || opened.value.town?.money === undefined) return undefined;
  const { town, problems } = opened.value;
  const { changes } = countTypedRejects(accountsOf(town, opened.value.town.money), issuedOn);
  const drawn = drawUpInvoices({ period, issuedOn }, town, problems);
  return drawn.ok ? { ...changes, ...issueChanges(drawn.value, town) } : undefined;
}
