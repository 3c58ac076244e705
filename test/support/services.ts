import { day } from "../../src/kernel/day";
import {
  serviceOf,
  type DurationRule,
  type Passage,
  type Service,
  type ServiceBook,
} from "../../src/domain/services";
import type { Surcharge, SurchargeForm } from "../../src/domain/surcharges";
import { clock, euros, percent, placeIn } from "./town";

/** Services beside the meal, and what surcharges a unit, piece by piece as in `town.ts`. */

export const care = "Garderie du soir";

const unnamed = serviceOf({ named: new Map(), passages: [] }, care);

/** A service as the town names it: by default the meal, as it is where nobody names it. */
export function aService(fields: Partial<Service> = {}): Service {
  return {
    ...unnamed,
    name: "Repas",
    place: placeIn("services"),
    defects: [],
    hourDefects: [],
    lateDefects: [],
    ...fields,
  };
}

/** A timed service: by default the evening care, by the half hour. */
export function aTimedService(duration: Partial<DurationRule> = {}, name = care): Service {
  return aService({
    name,
    unit: "duration",
    isMeal: false,
    duration: { ...unnamed.duration, step: 30, ...duration },
  });
}

export function aServiceBook(...services: readonly Service[]): ServiceBook {
  return { named: new Map(services.map((service) => [service.name, service])), passages: [] };
}

/** `aPassage("16:30", "18:05")`: a child was there from then to then. */
export function aPassage(arrival?: string, departure?: string, fields: Partial<Passage> = {}): Passage {
  return {
    childCode: "C1",
    service: care,
    day: day("2026-09-10"),
    arrival: arrival === undefined ? undefined : clock(arrival),
    departure: departure === undefined ? undefined : clock(departure),
    quantity: undefined,
    place: placeIn("passages"),
    ...fields,
  };
}

export const added = (amount: number): SurchargeForm => ({ kind: "added", amount: euros(amount) });
export const morePercent = (number: number): SurchargeForm => ({
  kind: "percentage",
  percentage: percent(number),
});
export const priceInstead = (amount: number): SurchargeForm => ({
  kind: "price",
  price: euros(amount),
});

export function aSurcharge(fields: Partial<Surcharge> = {}): Surcharge {
  return {
    cause: "unbooked",
    service: undefined,
    form: added(1),
    fromNth: 1,
    article: undefined,
    place: placeIn("surcharges"),
    defects: [],
    ...fields,
  };
}
