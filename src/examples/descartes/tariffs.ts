import { exampleTariffs } from "../town-sheets";
import { firstDay } from "./places";

const resident = { service: "Repas", resident: true, from: firstDay } as const;
const nursery = { ...resident, level: "Maternelle" } as const;
const elementary = { ...resident, level: "Élémentaire" } as const;

/**
 * An invented grid in income rates ("taux d'effort"): a meal costs a share of the quotient, between a floor and a cap.
 * 0,40 % of 586,25 is exactly 2,345 €, which rounds up to 2,35 €.
 */
export const tariffs = exampleTariffs("Délibération 2017-38 du 26 juin 2017 (exemple)", [
  { ...nursery, rate: { percent: 0.4, floor: 1.2, cap: 3.9 } },
  { ...elementary, rate: { percent: 0.44, floor: 1.4, cap: 4.3 } },
  { ...nursery, ranks: "3+", rate: { percent: 0.3, floor: 1, cap: 2.9 } },
  { ...elementary, ranks: "3+", rate: { percent: 0.33, floor: 1.1, cap: 3.2 } },
  { service: "Repas", resident: false, price: 4.9, from: firstDay },
  { service: "Repas PAI", price: 1.1, from: firstDay },
]);
