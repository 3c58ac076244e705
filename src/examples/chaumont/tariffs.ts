import { exampleServices, exampleTariffs } from "../town-sheets";
import { eveningCare, firstDay, latePickUp } from "./places";

/** Income bands, both bounds included and without a hole, with their prices (the third child's in the second place). */
const bands: readonly (readonly [min: number, max: number | undefined, price: number, thirdChild: number])[] =
  [
    [0, 400, 1.0, 0.8],
    [401, 700, 2.6, 2.1],
    [701, 1000, 3.7, 2.95],
    [1001, 1400, 4.75, 3.8],
    [1401, undefined, 5.8, 4.65],
  ];

const child = { service: "Repas", category: "Enfant", from: firstDay } as const;

/** An invented grid of the usual form. The row that fills the most criteria wins: a third child's row over the band. */
export const tariffs = exampleTariffs("Délibération 2026-47 du 29 juin 2026 (exemple)", [
  ...bands.map(([min, max, price]) => ({ ...child, resident: true, band: [min, max] as const, price })),
  ...bands.map(([min, max, , price]) => ({
    ...child,
    resident: true,
    ranks: "3+",
    band: [min, max] as const,
    price,
  })),
  { ...child, resident: false, price: 6.9 },
  { service: "Repas", category: "Enfant d'agent", price: 3.7, from: firstDay },
  { service: "Repas", category: "Adulte", price: 6.1, from: firstDay },
  // A child who brings a packed lunch (PAI) pays for the room and the care; the price changes with the new year.
  { service: "Repas PAI", price: 1.2, from: firstDay, to: "2026-12-31" },
  { service: "Repas PAI", price: 1.3, from: "2027-01-01" },
  { service: eveningCare, price: 0.9, from: firstDay },
  { service: latePickUp, price: 3, from: firstDay },
]);

/** The evening care is counted by the half hour begun, five minutes of grace left out; who comes after 18:30 pays for it. */
export const services = exampleServices([
  { service: "Repas", unit: "Jour", isMeal: true },
  { service: "Repas PAI", unit: "Jour", isMeal: true },
  {
    service: eveningCare,
    unit: "Durée",
    isMeal: false,
    step: 30,
    tolerance: 5,
    closing: { at: "18:30", service: latePickUp, step: 15 },
  },
  { service: latePickUp, unit: "Durée", isMeal: false },
]);
