import type { WeeklyMeals } from "../household";

/** Two invented schools: a nursery school and an elementary one. */
export const moulinVert = "Le Moulin-Vert";
export const peupliers = "Les Peupliers";

/** A neighbouring village that does not exist. */
export const village = { postcode: "37999", city: "Saint-Exemple-sur-Creuse" };

/** The day of the first return. */
export const firstDay = "2017-09-04";

/** Meals all year round on these weekdays. */
export function meals(weekdays = "L Ma J V"): readonly WeeklyMeals[] {
  return [{ service: "Repas", weekdays, from: firstDay }];
}
