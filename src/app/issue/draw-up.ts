import { doubtsAboutTown, unlistedPeriods } from "../review/inspect-town";
import { overlappingEnrolments } from "../review/inspect-households";
import { heldBackBy } from "./held-back";
import { doubtsAboutMeals, mealsOfTown, type TownMeals } from "./town-meals";
import { unpricedProblem } from "./unpriced";
import type { Child } from "../../domain/families";
import {
  findCutShortLines,
  findPeriod,
  impliedMonth,
  isCutShort,
  issueInvoices,
  type IssuedLine,
  type IssueResult,
  type Period,
} from "../../domain/invoicing";
import { daysOfMonth, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { at } from "../../kernel/place";
import { blocking, childOnly, everybody, information, warning, type Problem } from "../../kernel/problem";
import type { Town } from "../../domain/books";

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
  const lastIssue = lastIssueOf(town);
  if (lastIssue !== undefined && issuedOn < lastIssue.day) {
    const facts = { asked: issuedOn, last: lastIssue.day, period: lastIssue.period };
    return refused(...doubts, blocking("issue.before-last", facts, undefined, everybody));
  }
  const holding = heldBackBy([...found, ...doubts]);
  if (holding.everybody) return refused(...doubts);

  const meals = mealsOfTown(town, issuedOn);
  const isCut = isCutShort(register);
  const reopened = <T extends { readonly invoice: string | undefined }>(row: T): T =>
    row.invoice !== undefined && isCut(row.invoice) ? { ...row, invoice: undefined } : row;
  const earlier = issuedBefore(period, town);
  const free = meals.accounts.filter(({ child }) => !holding.isHeldBack(child));
  const result = issueInvoices({
    period,
    issuedOn,
    earlier,
    accounts: free,
    prices: meals.prices,
    surcharge: town.meals.bookingRules.surcharge,
    adjustments: billing.adjustments.map(reopened),
    fees: billing.fees.map(reopened),
    journaledNumbers: register.journaled,
    issuedInvoices: register.invoices,
    issuedLines: register.lines.filter((line) => !isCut(line.invoice)),
    lastNumber: register.lastNumber,
    paymentDays: billing.paymentDays,
    floor: billing.floor,
  });
  const services = town.grid.tariffs.map(({ service }) => service);
  const unpriced = result.unpriced.flatMap(({ child, meals: waiting }) =>
    waiting.map((meal) => unpricedProblem(child, meal, { households: meals.households, services })),
  );
  const invoicedNow = new Set(
    register.invoices.filter(({ periodKey }) => periodKey === period.key).map(({ childCode }) => childCode),
  );
  const waiting = meals.accounts.filter(
    ({ child, meals: ofChild }) =>
      holding.isHeldBack(child) && !invoicedNow.has(child.code) && ofChild.mealsIn(period.range).length > 0,
  );
  const heldBack = [...waiting.map(({ child }) => child), ...result.unpriced.map(({ child }) => child)];
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
      ...unpriced,
      ...deletedChildren(town, found),
      ...overlappingEnrolments(town, period.range),
      ...doubtsAboutIssue(result, period, issuedOn, town),
    ],
  );
}

/** The last day on which anything was issued: numbers and days go forward together. */
function lastIssueOf(town: Town): { readonly day: Day; readonly period: string } | undefined {
  const issues = [
    ...town.periods.listed.flatMap(({ key, issuedOn }) =>
      issuedOn === undefined ? [] : [{ day: issuedOn, period: key }],
    ),
    ...town.register.invoices.map(({ issuedOn, periodKey }) => ({ day: issuedOn, period: periodKey })),
  ];
  return issues.reduce<(typeof issues)[number] | undefined>(
    (last, issue) => (last === undefined || issue.day > last.day ? issue : last),
    undefined,
  );
}

/** The periods issued so far that begin before this one, in order; the register knows months that no row lists. */
function issuedBefore(period: Period, town: Town): readonly Period[] {
  const invoiced = new Set(town.register.invoices.map(({ periodKey }) => foldLabel(periodKey)));
  const listed = town.periods.listed.filter(
    ({ key, issuedOn }) => issuedOn !== undefined || invoiced.has(foldLabel(key)),
  );
  const implied = unlistedPeriods(town).flatMap((key) => {
    const range = daysOfMonth(key);
    return range === undefined ? [] : [impliedMonth(key, range)];
  });
  return [...listed, ...implied]
    .filter(({ range }) => range.from < period.range.from)
    .sort((left, right) => (left.range.from < right.range.from ? -1 : 1));
}

/** Children with invoices who are no longer in the list: what they had cannot be given back to anyone. */
export function deletedChildren(town: Town, found: readonly Problem[]): readonly Problem[] {
  if (town.register.invoices.length === 0) return [];
  // A child whose row cannot be read is not deleted: its own problem says what to mend.
  const unreadable = found.flatMap(({ blocks }) => (blocks.of === "child" ? [blocks.code] : []));
  const known = new Set([...town.households.children.keys(), ...unreadable]);
  const ofNobody = town.register.invoices.filter((invoice) => !known.has(invoice.childCode));
  const invoices = groupBy(ofNobody, (invoice) => invoice.childCode);
  return [...invoices].map(([child, issued]) =>
    blocking(
      "issue.child-deleted",
      { child, invoices: issued.length },
      issued[0] && at(issued[0].place, "childCode"),
      childOnly(child),
    ),
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
