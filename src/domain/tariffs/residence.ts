import type { Family } from "../families";
import { isSameTown } from "../roll";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import type { Tariff } from "./tariff";

/** Does a price hang on who lives in the town? */
export function hasResidents(tariffs: readonly Tariff[]): boolean {
  return tariffs.some(({ resident }) => resident !== undefined);
}

/** What prices hang on, and the town itself as far as it says its name. */
export interface ResidenceRules {
  readonly tariffs: readonly Tariff[];
  readonly city: string | undefined;
}

/**
 * Is the `Résident` of a family that moved to another town still right, where prices hang on it? Only the clerk knows: families
 * of a neighbouring town may pay as residents. Nothing is asked where it says what the new address does, or was changed with it.
 */
export function doubtsAboutResidence(
  before: Family,
  after: Pick<Family, "city" | "resident">,
  { tariffs, city: here }: ResidenceRules,
): readonly Problem[] {
  const { code: family, place } = before;
  const { city, resident } = after;
  if (city === undefined || resident !== before.resident || !hasResidents(tariffs)) return [];
  if (before.city !== undefined && isSameTown(before.city, city)) return [];
  const isInDoubt = here === undefined ? before.city !== undefined : resident !== isSameTown(city, here);
  return isInDoubt
    ? [warning("tariff.residence", { family, row: place.row, city, resident }, at(place, "resident"))]
    : [];
}
