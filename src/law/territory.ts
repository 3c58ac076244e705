/**
 * Where a canteen stands, as far as public holidays go. Saint-Barthélemy, Saint-Martin and the Pacific have holidays
 * of their own and are not known here.
 */
export const territories = [
  "metropole",
  "alsace-moselle",
  "guadeloupe",
  "martinique",
  "guyane",
  "reunion",
  "mayotte",
] as const;

export type Territory = (typeof territories)[number];
