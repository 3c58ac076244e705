import type { Problem } from "../../kernel/problem";
import { NewCodes } from "../roll";
import type { Town } from "./town";

/**
 * Gives codes to new families and children of a town: none that a row of any sheet ever named. Rows of somebody who is not
 * there are no part of the town, and whoever took that code would inherit them: they are known by what reading told of them.
 */
export function newCodesOf(
  { households, register, meals, debtors, services, money, requests }: Town,
  found: readonly Problem[],
): NewCodes {
  const { invoices, lines } = register;
  const { bookings, absences } = meals;
  return new NewCodes({
    families: households.families.keys(),
    children: households.children.values(),
    once: {
      families: [
        ...households.children.values(),
        ...requests,
        ...invoices,
        ...debtors.custodies,
        ...debtors.thirdParts,
        ...(money === undefined
          ? []
          : [
              ...money.payments,
              ...money.openingBalances,
              ...money.mandates,
              ...money.debits,
              ...money.reminders,
            ]),
      ]
        .map(({ familyCode }) => familyCode)
        .concat(found.flatMap((one) => (one.code === "reading.unknown-family" ? [one.facts.family] : []))),
      children: [
        ...invoices,
        ...lines,
        ...bookings,
        ...absences,
        ...services.passages,
        ...households.enrolments,
        ...debtors.custodies,
      ]
        .map(({ childCode }) => childCode)
        .concat(found.flatMap((one) => (one.code === "reading.unknown-child" ? [one.facts.child] : []))),
    },
  });
}
