import { typedServiceOf, type Town } from "../../domain/books";
import type { Passage, Service, ServiceBook } from "../../domain/services";
import { groupBy } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";
import { at, type RowPlace } from "../../kernel/place";
import { blocking, childOnly, information, warning, type Problem } from "../../kernel/problem";
import { nearest } from "../../kernel/resemblance";
import type { UnfitService } from "./problems";

type Rows = Pick<Town, "services" | "households" | "meals" | "register" | "grid" | "surcharges" | "debtors">;

/** What is wrong with the services and their rows, once each is called by one name: whoever has such a row waits. */
export function problemsOfServices(town: Rows): readonly Problem[] {
  const { services } = town;
  const named = [...services.named.values()];
  return [
    ...named.flatMap((service) => defectsOf(service, town)),
    ...withoutMeal(named),
    ...named.flatMap((service) => plannedInVain(service, town)),
    ...passagesElsewhere(services),
    ...servicesNowhere(town),
  ];
}

function defectsOf(service: Service, town: Rows): readonly Problem[] {
  const { services, households, meals, register } = town;
  const passages = services.passages.filter((passage) => passage.service === service.name);
  const withRows = [...households.enrolments, ...meals.bookings, ...passages, ...register.lines].filter(
    (row) => row.service === service.name,
  );
  const late = lateProblem(service, services);
  const waiting = new Map<Problem, Set<string>>();
  const hold = (problems: readonly Problem[], rows: readonly { readonly childCode: string }[]) => {
    for (const problem of problems) {
      const children = waiting.get(problem) ?? new Set();
      for (const { childCode } of rows) children.add(childCode);
      waiting.set(problem, children);
    }
  };
  hold(service.defects, withRows);
  hold(service.hourDefects, passages.filter(hasHoursToCount));
  const fetchedLate = passages.filter((passage) => isLate(passage, service));
  hold(late === undefined ? service.lateDefects : [...service.lateDefects, late], fetchedLate);
  return [...waiting].flatMap(([problem, children]): Problem[] => {
    // A step is missing only to those who have hours: a town may count by itself.
    if (problem.code === "rows.step-missing" && children.size === 0) return [];
    return [{ ...problem, blocks: { of: "some", children: [...children], families: [] } }];
  });
}

const hasHoursToCount = ({ quantity }: Passage): boolean => quantity === undefined;

/** Where the hour of closing cannot be read, whoever left may have left late. */
function isLate({ departure }: Passage, { duration: { closesAt }, lateDefects }: Service): boolean {
  if (departure === undefined) return false;
  return closesAt === undefined
    ? lateDefects.some(({ where }) => where?.field === "closesAt")
    : departure > closesAt;
}

function lateProblem({ name, duration, place, unit }: Service, services: ServiceBook): Problem | undefined {
  const { late } = duration;
  if (late === undefined || unit !== "duration") return undefined;
  const because = unfitness(late.service, services);
  if (because === undefined) return undefined;
  const typed = late.typedService ?? late.service;
  const facts = { service: name, late: typed, because, nearest: likely(typed, because, services) };
  return blocking("rows.late-service", facts, at(place, "lateService"));
}

/** Why hours of a service cannot be billed; a service that cannot be read is told itself. */
function unfitness(service: string, { named }: ServiceBook): UnfitService | undefined {
  const known = named.get(service);
  if (known === undefined) return "unknown";
  const isInDoubt = known.defects.some(({ where }) => where?.field === "unit");
  return known.unit === "duration" || isInDoubt ? undefined : "not-timed";
}

function likely(typed: string, because: UnfitService, { named }: ServiceBook): string | undefined {
  if (because !== "unknown") return undefined;
  const timed = [...named.values()].filter(({ unit }) => unit === "duration");
  return nearest(
    typed,
    timed.map(({ name }) => name),
  );
}

/** Where services are named and none is a meal, somebody forgot to say which one is. */
function withoutMeal(named: readonly Service[]): readonly Problem[] {
  const [first] = named;
  if (first === undefined || named.some(({ isMeal }) => isMeal)) return [];
  const services = named.map(({ name }) => name);
  return [warning("rows.no-meal-service", { services }, at(first.place, "isMeal"))];
}

/** Enrolments and bookings of a timed service, told once for each sheet. */
function plannedInVain(
  { name, unit }: Service,
  { households, meals }: Pick<Rows, "households" | "meals">,
): readonly Problem[] {
  if (unit !== "duration") return [];
  const planned = [...households.enrolments, ...meals.bookings].filter(({ service }) => service === name);
  return [...groupBy(planned, ({ place }) => place.sheet).values()].flatMap((rows): Problem[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const facts = { service: typedServiceOf(first), rows: rows.map(({ place }) => place.row) };
    return [information("rows.timed-service-planned", facts, at(first.place, "service"))];
  });
}

function passagesElsewhere(services: ServiceBook): readonly Problem[] {
  return services.passages.flatMap((passage): Problem[] => {
    const because = unfitness(passage.service, services);
    if (because === undefined) return [];
    const { childCode: child, place } = passage;
    const service = typedServiceOf(passage);
    const facts = { child, service, because, nearest: likely(service, because, services) };
    return [blocking("rows.passage-service", facts, at(place, "service"), childOnly(child))];
  });
}

/** Rows about a service that nothing else in the workbook names: they hold for nobody, and were meant for somebody. */
function servicesNowhere({
  services,
  households,
  meals,
  grid,
  surcharges,
  debtors,
}: Rows): readonly Problem[] {
  const named = [...services.named.values()];
  const late = named.flatMap(({ duration }) => duration.late ?? []);
  const billed = [
    ...grid.tariffs,
    ...households.enrolments,
    ...meals.bookings,
    ...services.passages,
    ...late,
  ].map(typedServiceOf);
  const nowhere = (rows: readonly NamingRow[], others: readonly string[]) => {
    const known = new Set(others.map(foldLabel));
    return rows.flatMap(({ place, ...row }): Problem[] => {
      const service = typedServiceOf(row);
      if (service === undefined || known.has(foldLabel(service))) return [];
      return [
        warning("rows.service-nowhere", { service, nearest: nearest(service, others) }, at(place, "service")),
      ];
    });
  };
  const declared = named.map(({ name, typedName, place }) => ({
    service: name,
    typedService: typedName,
    place,
  }));
  const all = [...billed, ...named.map(({ name }) => name)];
  return [...nowhere(declared, billed), ...nowhere(surcharges, all), ...nowhere(debtors.thirdParts, all)];
}

/** A row that may name a service. */
interface NamingRow {
  readonly service: string | undefined;
  readonly typedService?: string | undefined;
  readonly place: RowPlace<"services" | "surcharges" | "thirdParts">;
}
