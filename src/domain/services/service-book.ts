import type { DurationRule, ServiceBook, ServiceTerms } from "./service-rows";

const noHours: DurationRule = {
  step: undefined,
  tolerance: 0,
  minimum: undefined,
  maximum: undefined,
  closesAt: undefined,
  late: undefined,
};

/** The service of this name; one that no row names is a meal, by the day, on the canteen's weekdays. */
export function serviceOf({ named }: ServiceBook, name: string): ServiceTerms {
  return named.get(name) ?? { name, unit: "day", weekdays: undefined, isMeal: true, duration: noHours };
}

export function isMeal(book: ServiceBook, name: string): boolean {
  return serviceOf(book, name).isMeal;
}
