import type { RollOffers } from "./roll-import";
import { isSameHeader, type Listed, type RollEnrolling } from "../../domain/roll";
import { isSameLabel } from "../../kernel/label";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";

/**
 * The services into which ticks enrol: those that the clerk named; else, for days without a header, the only meal of the grid, and
 * for a header the service of that very name. Refused where the grid has no service of the name that was said.
 */
export function enrolledServices(
  enrolling: RollEnrolling | undefined,
  listed: Listed,
  services: RollOffers["services"],
): Outcome<RollEnrolling | undefined> {
  if (enrolling === undefined) return done(undefined);
  const named = (name: string) => services.find((each) => isSameLabel(each.name, name))?.name;
  const known = services.map(({ name }) => name);
  const said: RollEnrolling["services"][number][] = [];
  for (const each of enrolling.services) {
    const { service: wanted } = each;
    const service = wanted === undefined || known.length === 0 ? wanted : named(wanted);
    if (service === undefined && wanted !== undefined)
      return refused(blocking("roll.unknown-service", { service: wanted, known }));
    said.push({ ...each, service });
  }
  const [meal, ...otherMeals] = services.filter(({ isMeal }) => isMeal);
  const headers = new Set(listed.children.flatMap(({ ticks }) => ticks.map(({ service }) => service)));
  const isSaid = (header: string | undefined) => said.some((each) => isSameHeader(each.header, header));
  const usual = [...headers].flatMap((header) => {
    const service = header === undefined ? (otherMeals.length === 0 ? meal?.name : undefined) : named(header);
    return service === undefined || isSaid(header) ? [] : [{ header, service }];
  });
  return done({ ...enrolling, services: [...said, ...usual] });
}
