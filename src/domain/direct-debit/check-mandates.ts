import type { Day } from "../../kernel/day";
import { compareCodesNaturally } from "../../kernel/order";
import { asWarning, type Problem } from "../../kernel/problem";
import type { Family } from "../families";
import { activeMandate, checkMandate, listMandates } from "./check-mandate";
import { checkCreditor, type CreditorSettings } from "./creditor";
import type { Mandate } from "./mandate";

export interface DebitsOfTown {
  readonly creditor: CreditorSettings;
  readonly families: readonly Family[];
  readonly mandates: readonly Mandate[];
  /** The last day on which this workbook is used: a mandate to be signed before then is not wrong yet. */
  readonly lastDay: Day;
}

/**
 * Everything that would keep a debit from being made on a day, whether or not somebody owes anything: the town's own name,
 * identifier and account, and the mandate of each family that pays by debit. Nothing in a town that debits nobody.
 */
export function checkDebits(
  { creditor, families, mandates, lastDay }: DebitsOfTown,
  today: Day,
): readonly Problem[] {
  const debited = families.filter(({ paymentMeans }) => paymentMeans === "direct-debit");
  if (debited.length + mandates.length === 0) return [];
  const days = { preparedOn: today, collectedOn: today };
  const list = listMandates(mandates);
  const isDebited = new Set(debited.map(({ code }) => code));
  return [
    ...checkCreditor(creditor, today).problems,
    ...[...debited]
      .sort((left, right) => compareCodesNaturally(left.code, right.code))
      .flatMap(({ code, place }) => {
        const { mandate, problems } = activeMandate(code, list.ofFamily(code), place);
        if (mandate === undefined) return problems;
        const faults = checkMandate(mandate, list, days).problems;
        return [...problems, ...faults.map((problem) => signedLater(problem, lastDay))];
      }),
    // Of whoever pays otherwise, a wrong number is worth a word: the mandate is there to be used some day.
    ...mandates
      .filter(({ familyCode, status = "active" }) => status === "active" && !isDebited.has(familyCode))
      .flatMap((mandate) => checkMandate(mandate, list, days).problems)
      .filter(({ code }) => code === "debit.account" || code === "debit.mandate-reference")
      .map(asWarning),
  ];
}

function signedLater(problem: Problem, lastDay: Day): Problem {
  if (problem.code !== "debit.signed-in-future" || problem.facts.signed > lastDay) return problem;
  return { ...problem, severity: "information" };
}
