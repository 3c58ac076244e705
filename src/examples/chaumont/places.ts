import type { WeeklyMeals } from "../household";

/** Three invented schools: a nursery school, an elementary one, and one that has both. */
export const coquelicots = "Les Coquelicots";
export const grandPre = "Le Grand-Pré";
export const vieuxLavoir = "Le Vieux-Lavoir";

/** A neighbouring village that does not exist. */
export const village = { postcode: "52999", city: "Val-d'Exemple" };

/** The day of the first return: enrolments for the whole year begin with it. */
export const firstDay = "2026-09-01";

/** Meals all year round on these weekdays. */
export function meals(weekdays = "L Ma J V"): readonly WeeklyMeals[] {
  return [{ service: "Repas", weekdays, from: firstDay }];
}

/** Billed beside the meal: by the half hour, and by the quarter of an hour of who is late. */
export const eveningCare = "Accueil du soir";
export const latePickUp = "Retard du soir";
