import type { ExampleTown } from "../example";
import { householdSheets } from "../household-sheets";
import { calendar, periods } from "./calendar";
import { mealHouseholds } from "./households-meals";
import { priceHouseholds } from "./households-prices";
import { absenceRules, settings } from "./settings";
import { tariffs } from "./tariffs";

/** In arrears, 2017-2018. */
export function descartes(): ExampleTown {
  return {
    key: "descartes",
    title: "Descartes, 2017-2018, à terme échu",
    sheets: [
      settings,
      absenceRules,
      periods,
      calendar,
      tariffs,
      ...householdSheets([...mealHouseholds, ...priceHouseholds], { postcode: "37160", city: "Descartes" }),
    ],
  };
}
