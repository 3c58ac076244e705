import type { ExampleTown } from "../example";
import { householdSheets } from "../household-sheets";
import { bookingHouseholds } from "./households-bookings";
import { evidenceHouseholds } from "./households-evidence";
import { illnessHouseholds } from "./households-illness";
import { ordinaryHouseholds } from "./households-ordinary";
import { plannedAbsenceHouseholds } from "./households-planned-absences";
import { payerHouseholds } from "./households-payers";
import { priceHouseholds } from "./households-prices";
import { calendar, periods } from "./calendar";
import { absenceRules, settings } from "./settings";
import { services, tariffs } from "./tariffs";

/** Every family of Chaumont; its code says its place in the story of docs/examples.md. */
const households = [
  ...illnessHouseholds,
  ...evidenceHouseholds,
  ...plannedAbsenceHouseholds,
  ...bookingHouseholds,
  ...priceHouseholds,
  ...ordinaryHouseholds,
  ...payerHouseholds,
];

/** Prepaid, 2026-2027. */
export function chaumont(): ExampleTown {
  return {
    key: "chaumont",
    title: "Chaumont, 2026-2027, à l'avance",
    sheets: [
      settings,
      absenceRules,
      periods,
      calendar,
      tariffs,
      services,
      ...householdSheets(households, { postcode: "52000", city: "Chaumont" }),
    ],
  };
}
