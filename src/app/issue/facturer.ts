import { runOf, type Deed, type DeedRequest, type ReadBooks } from "../deed/deed";
import { issueEvent, planPrint, sheetsOfAnIssue } from "./plan-issue";
import { planMoney } from "../accounts/plan-money";
import { endedBy, readingTown } from "../deed/open-town";
import { toldBy } from "../deed/settings-at-stake";
import { missingPages } from "./unprinted";
import {
  accountsOf,
  after,
  countTypedRejects,
  drawUpInvoices,
  issueChanges,
  ledgerOf,
  movedPast,
  type DrawnUp,
  type Town,
} from "../../domain/books";
import { findPeriod, totalOf } from "../../domain/invoicing";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done, refused } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";

/** What the clerk asks for; the only day that enters the rules is the day of issue. A preview numbers nothing. */
export interface IssuePeriodRequest extends DeedRequest {
  readonly period: string;
  /** By default the day that the period's own row plans, else today. */
  readonly issuedOn: Day | undefined;
}

/** What was issued, or would be: plain data, without the working of it. */
export type Issued = Omit<DrawnUp, "town" | "isCutShort">;

interface TownRead extends ReadBooks {
  readonly town: Town;
  /** Whether the pages of the last issue are missing. */
  readonly unprinted: readonly Problem[];
}

const facturer: Deed<IssuePeriodRequest, TownRead, Issued> = {
  read: readingTown(async (opened, { period }, workbook) => {
    const { town, layouts, problems, unreadSettings } = opened;
    if (town === undefined) return endedBy(problems, layouts);
    const asked = findPeriod(period, town.periods);
    const unprinted = asked.ok ? await missingPages(opened, town, asked.value, workbook) : [];
    return { read: { town, layouts, found: toldBy("invoices", problems, unreadSettings), unprinted } };
  }),

  compute: (request, { town, layouts, found, unprinted }) => {
    const issuedOn = issueDayOf(request, town);
    const drawn = drawUpInvoices({ period: request.period, issuedOn }, town, found);
    const rejects = town.money && countTypedRejects(accountsOf(town, town.money), issuedOn);
    const ofRejects = rejects?.problems ?? [];
    if (!drawn.ok) return refused(...drawn.problems, ...ofRejects);
    const changes = issueChanges(drawn.value, town);
    // Credit that waits settles a new invoice at once.
    const accounts = rejects && after(rejects.accounts, changes);
    const ledger = accounts && ledgerOf(accounts, issuedOn);
    const act = () => ({
      changes,
      event: issueEvent(drawn.value),
      about: sheetsOfAnIssue,
      pages: planPrint(drawn.value, town, layouts, accounts && ledger && { accounts, ledger }),
    });
    return done(
      {
        result: issuedOf(drawn.value, request),
        plan: () => planMoney(act(), { layouts, town, typed: rejects?.changes, ledger }),
        // Once issued, it is put right: the next run has nothing of it to tell.
        toldOnce: [...ofRejects, ...unprinted, ...movedPast(drawn.value)],
      },
      [...drawn.problems, ...(ledger?.problems ?? [])],
    );
  },

  confirming: {
    tallyOf: ({ invoices }) => ({ count: invoices.length, total: sum(invoices.map(totalOf)) }),
    changed: (drafted, current) => blocking("issue.changed-since-draft", { drafted, current }),
  },
};

/** Issues the invoices of a period. */
export const issuePeriod = runOf(facturer);

function issuedOf(drawn: DrawnUp, { preview = false }: IssuePeriodRequest): Issued {
  const { period, issuedOn, earlier, belowFloor, unbilled, gone, moved, heldBack, cutShort } = drawn;
  // Nobody has been given a number that is only looked at.
  const invoices = preview
    ? drawn.invoices.map((invoice) => ({ ...invoice, number: undefined }))
    : drawn.invoices;
  return { period, issuedOn, earlier, invoices, belowFloor, unbilled, gone, moved, heldBack, cutShort };
}

function issueDayOf({ period, issuedOn, now }: IssuePeriodRequest, town: Town): Day {
  const asked = findPeriod(period, town.periods);
  return issuedOn ?? (asked.ok ? asked.value.plannedIssue : undefined) ?? now.day;
}
