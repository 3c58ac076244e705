import type { RollOffers } from "./roll-import";
import { usualService } from "./service-of-ticks";
import { isSameHeader, type Listed, type RollEnrolling } from "../../domain/roll";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";

/** The services into which ticks enrol: those that the clerk named, else the usual ones. Refused where the grid has none of the name. */
export function enrolledServices(
  enrolling: RollEnrolling | undefined,
  listed: Listed,
  services: RollOffers["services"],
): Outcome<RollEnrolling | undefined> {
  if (enrolling === undefined) return done(undefined);
  const known = services.map(({ name }) => name);
  const said: RollEnrolling["services"][number][] = [];
  for (const each of enrolling.services) {
    const { service: wanted } = each;
    const service = wanted === undefined || known.length === 0 ? wanted : usualService(wanted, services);
    if (service === undefined && wanted !== undefined)
      return refused(blocking("roll.unknown-service", { service: wanted, known }));
    said.push({ ...each, service });
  }
  const headers = new Set(listed.children.flatMap(({ ticks }) => ticks.map(({ service }) => service)));
  const isSaid = (header: string | undefined) => said.some((each) => isSameHeader(each.header, header));
  const usual = [...headers].flatMap((header) => {
    const service = usualService(header, services);
    return service === undefined || isSaid(header) ? [] : [{ header, service }];
  });
  return done({ ...enrolling, services: [...said, ...usual] });
}
