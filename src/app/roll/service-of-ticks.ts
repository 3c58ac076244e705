import type { RollOffers } from "./roll-import";
import { isSameLabel } from "../../kernel/label";

/** Into which service ticks usually enrol: that of their header's very name; days without a header, the only meal of the grid. */
export function usualService(
  header: string | undefined,
  services: RollOffers["services"],
): string | undefined {
  if (header !== undefined) return services.find(({ name }) => isSameLabel(name, header))?.name;
  const [meal, ...others] = services.filter(({ isMeal }) => isMeal);
  return others.length === 0 ? meal?.name : undefined;
}
