import { oddWeeksInARow } from "../debtors";
import { heldBackBy, type Child } from "../families";
import {
  deletedChildren,
  goneDebtors,
  findCutShortLines,
  findPeriod,
  isCutShort,
  issuedBefore,
  issueInvoices,
  lastIssueOf,
  type IssuedLine,
  type IssueResult,
  type Period,
} from "../invoicing";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { at } from "../../kernel/place";
import { blocking, everybody, information, warning, type Problem } from "../../kernel/problem";
import { overlappingEnrolments } from "./household-doubts";
import { schoolDaysOf } from "./school-year";
import type { Town } from "./town";
import { unbilledProblem } from "./unbilled";
import { doubtsAboutTown } from "./town-doubts";
import { doubtsAboutMeals, mealsOfTown, type TownMeals } from "./town-meals";

/** What the clerk asks for. */
export interface IssueRequest {
  /** The key of a period: `2026-11`, or one that the town lists. */
  readonly period: string;
  readonly issuedOn: Day;
}

/** Everything that issuing a period gives, before anything is written. */
export interface DrawnUp extends IssueResult {
  readonly period: Period;
  readonly issuedOn: Day;
  /** The periods whose differences come with it. */
  readonly earlier: readonly Period[];
  readonly town: TownMeals;
  /** Children whose invoices wait for a problem, among those who would have meals to pay. */
  readonly heldBack: readonly Child[];
  /** Lines that a run cut short had left without an invoice; they count for nothing and are removed. */
  readonly cutShort: readonly IssuedLine[];
  readonly isCutShort: (invoice: string) => boolean;
}

/** Which invoices does a period give on a day? Pure: the workbook was read before, and is written after. */
export function drawUpInvoices(
  request: IssueRequest,
  town: Town,
  found: readonly Problem[],
): Outcome<DrawnUp> {
  const { issuedOn } = request;
  const { billing, register } = town;
  const asked = findPeriod(request.period, town.periods);
  if (!asked.ok) return asked;
  const period = asked.value;
  const doubts = doubtsAboutTown(town);
  const lastIssue = lastIssueOf(town.periods, register.invoices);
  if (lastIssue !== undefined && issuedOn < lastIssue.day) {
    const facts = { asked: issuedOn, last: lastIssue.day, period: lastIssue.period };
    return refused(...doubts, blocking("issue.before-last", facts, undefined, everybody));
  }
  const meals = mealsOfTown(town, issuedOn);
  const ofMeals = meals.accounts.flatMap(({ meals: ofChild }) => ofChild.problems);
  const holding = heldBackBy([...found, ...doubts, ...ofMeals], town.debtors);
  if (holding.everybody) return refused(...doubts);

  const isCut = isCutShort(register);
  const reopened = <T extends { readonly invoice: string | undefined }>(row: T): T =>
    row.invoice !== undefined && isCut(row.invoice) ? { ...row, invoice: undefined } : row;
  const earlier = issuedBefore(period, town.periods, register.invoices);
  const free = meals.accounts.filter(({ child }) => !holding.isHeldBack(child));
  const result = issueInvoices({
    period,
    issuedOn,
    earlier,
    accounts: free,
    families: town.households.families,
    prices: meals.prices,
    debtors: meals.debtors,
    services: town.services,
    extras: meals.extras,
    adjustments: billing.adjustments.map(reopened),
    fees: billing.fees.map(reopened),
    journaledNumbers: register.journaled,
    issuedInvoices: register.invoices,
    issuedLines: register.lines.filter((line) => !isCut(line.invoice)),
    lastNumber: register.lastNumber,
    paymentDays: billing.paymentDays,
    floor: billing.floor,
  });
  const unbilled = result.unbilled.flatMap(({ child, units }) =>
    units.map((unit) => unbilledProblem(child, unit, town)),
  );
  const invoicedNow = new Set(
    register.invoices.filter(({ periodKey }) => periodKey === period.key).map(({ childCode }) => childCode),
  );
  const waiting = meals.accounts.filter(
    ({ child, meals: ofChild }) =>
      holding.isHeldBack(child) && !invoicedNow.has(child.code) && ofChild.mealsIn(period.range).length > 0,
  );
  const heldBack = [
    ...waiting.map(({ child }) => child),
    ...[...result.unbilled, ...result.gone].map(({ child }) => child),
  ];
  return done(
    {
      ...result,
      period,
      issuedOn,
      earlier,
      town: meals,
      heldBack,
      cutShort: findCutShortLines(register.lines, isCut),
      isCutShort: isCut,
    },
    [
      ...doubts,
      ...doubtsAboutMeals(meals, (earlier.at(-1) ?? period).range.from),
      ...ofMeals,
      ...unbilled,
      ...goneDebtors(result.gone, register.invoices),
      ...deletedChildren(town.households, register.invoices, found),
      ...overlappingEnrolments(town, period.range),
      ...oddWeeksInARow(town.debtors.custodies, schoolDaysOf(town, period.range.from), period.range),
      ...doubtsAboutIssue(result, period, issuedOn, town),
    ],
  );
}

function doubtsAboutIssue(
  result: IssueResult,
  period: Period,
  issuedOn: Day,
  town: Town,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (period.dueOn !== undefined && period.dueOn < issuedOn) {
    const where = period.place && at(period.place, "dueOn");
    problems.push(warning("issue.due-before-issue", { due: period.dueOn, issued: issuedOn }, where));
  }
  for (const { family, total } of result.belowFloor) {
    const facts = { family: family.code, total, floor: town.billing.floor };
    problems.push(information("issue.below-floor", facts, family.place));
  }
  return problems;
}

/** How much of what a run gives back and asks for comes from rows of who pays that were changed for days already billed. */
export function movedPast({ moved }: IssueResult): readonly Problem[] {
  const [first] = moved;
  if (first === undefined) return [];
  const facts = {
    child: first.child.code,
    children: moved.length,
    givenBack: sum(moved.map(({ givenBack }) => givenBack)),
    charged: sum(moved.map(({ charged }) => charged)),
  };
  return [information("issue.past-moved", facts, first.child.place)];
}
