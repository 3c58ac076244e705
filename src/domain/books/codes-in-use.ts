import { NewCodes } from "../roll";
import type { Town } from "./town";

/** Gives codes to new families and children of a town: none that a row of any sheet ever named. */
export function newCodesOf({ households, register, meals, debtors, services, money }: Town): NewCodes {
  const { invoices, lines } = register;
  const { bookings, absences } = meals;
  return new NewCodes({
    families: households.families.keys(),
    children: households.children.values(),
    once: {
      families: [
        ...invoices,
        ...debtors.custodies,
        ...debtors.thirdParts,
        ...(money === undefined
          ? []
          : [...money.payments, ...money.openingBalances, ...money.mandates, ...money.debits]),
      ].map(({ familyCode }) => familyCode),
      children: [
        ...invoices,
        ...lines,
        ...bookings,
        ...absences,
        ...services.passages,
        ...households.enrolments,
        ...debtors.custodies,
      ].map(({ childCode }) => childCode),
    },
  });
}
