import type { Passage, Service } from "../../domain/services";
import { foldLabel } from "../../kernel/label";
import { at, type RowPlace } from "../../kernel/place";
import { blocking, childOnly, warning, type Problem } from "../../kernel/problem";
import { headerOf, type PartialRowOf } from "../declaration";
import { soundRows, type SheetReading } from "../read-sheet";
import { servicesSheet, type passagesSheet } from "../sheets";
import { ofKnownChildren } from "./read-households";
import { tellRowsTwice } from "./rows-twice";
import { blockingOf } from "./row-defects";

type ServiceColumns = (typeof servicesSheet)["columns"];
type ServiceRow = PartialRowOf<ServiceColumns>;

const ofHours: ReadonlySet<unknown> = new Set(["step", "tolerance", "minimum", "maximum", "closesAt"]);
const ofLateness: ReadonlySet<unknown> = new Set(["closesAt", "lateService", "lateStep"]);

/**
 * The services that the town names, the first row of a name. One that could not be read has its defects; whom they concern
 * is known once every row of the town is read (`problemsOfServices`). `problems` are those that concern nobody in particular.
 */
export function readServices(reading: SheetReading<typeof servicesSheet>): {
  readonly services: readonly Service[];
  readonly problems: readonly Problem[];
} {
  const services = new Map<string, Service>();
  const firstRows = new Map<string, number>();
  const problems: Problem[] = [];
  const ofRows = new Set(reading.rows.flatMap((row) => row.problems));
  problems.push(...reading.problems.filter((problem) => !ofRows.has(problem)));
  for (const { place, values, problems: unreadable } of reading.rows) {
    const defects = blockingOf(unreadable);
    problems.push(...unreadable.filter((problem) => !defects.includes(problem)));
    problems.push(...lateUncounted(values, place, defects));
    if (values.service === undefined) {
      problems.push(...defects);
      continue;
    }
    const key = foldLabel(values.service);
    const first = services.get(key);
    if (first === undefined) {
      services.set(key, serviceOf(values, values.service, place, defects));
      firstRows.set(key, place.row);
    } else {
      const facts = { service: values.service, firstRow: firstRows.get(key) ?? place.row };
      const twice = blocking("rows.service-twice", facts, at(place, "service"));
      services.set(key, { ...first, defects: [...first.defects, twice, ...defects] });
    }
  }
  return { services: [...services.values()], problems };
}

function serviceOf(
  values: ServiceRow,
  name: string,
  place: RowPlace<"services">,
  unreadable: readonly Problem[],
): Service {
  const { unit = "day", weekdays, isMeal = false, step, minimum, maximum, closesAt, lateService } = values;
  const of = (fields: ReadonlySet<unknown>) => unreadable.filter(({ where }) => fields.has(where?.field));
  const hourDefects = [...of(ofHours)];
  const isToldOf = (field: string) => unreadable.some(({ where }) => where?.field === field);
  if (unit === "duration" && step === undefined && !isToldOf("step"))
    hourDefects.push(blocking("rows.step-missing", { service: name }, at(place, "step")));
  if (minimum !== undefined && maximum !== undefined && maximum < minimum) {
    hourDefects.push(blocking("rows.maximum-below-minimum", { minimum, maximum }, at(place, "maximum")));
  }
  const late = lateService === undefined ? undefined : { service: lateService, step: values.lateStep };
  return {
    name,
    unit,
    weekdays,
    isMeal,
    duration: { step, tolerance: values.tolerance ?? 0, minimum, maximum, closesAt, late },
    place,
    defects: unreadable.filter(({ where }) => !ofHours.has(where?.field) && !ofLateness.has(where?.field)),
    hourDefects,
    lateDefects: of(ofLateness),
  };
}

/** A late pick-up needs its hour and its service: the rest says nothing without them. */
function lateUncounted(
  { service, unit, closesAt, lateService, lateStep }: ServiceRow,
  place: RowPlace<"services">,
  defects: readonly Problem[],
): readonly Problem[] {
  const isInDoubt = defects.some(({ where }) => ofLateness.has(where?.field));
  if (service === undefined || unit !== "duration" || isInDoubt) return [];
  const lacks = (lacking: "closesAt" | "lateService", filled: "lateService" | "lateStep") => {
    const header = (field: "closesAt" | "lateService" | "lateStep") => headerOf(servicesSheet, field);
    const facts = { service, lacking: header(lacking), filled: header(filled) };
    return [warning("rows.late-uncounted", facts, at(place, lacking))];
  };
  if (lateService !== undefined) return closesAt === undefined ? lacks("closesAt", "lateService") : [];
  return lateStep === undefined ? [] : lacks("lateService", "lateStep");
}

/** Who came to timed services: the rows that say how many units, or which hours. The others block their child. */
export function readPassages(
  reading: SheetReading<typeof passagesSheet>,
  children: ReadonlySet<string>,
  problems: Problem[],
): readonly Passage[] {
  const passages = ofKnownChildren(soundRows(reading), children, problems).flatMap(
    ({ place, values }): Passage[] => {
      const { childCode, service, day, arrival, departure, quantity } = values;
      const facts = { child: childCode };
      if (arrival !== undefined && departure !== undefined && departure < arrival) {
        const hours = { ...facts, arrival, departure };
        problems.push(blocking("rows.passage-inverted", hours, at(place, "departure"), childOnly(childCode)));
        return [];
      }
      if (quantity === undefined && (arrival === undefined || departure === undefined)) {
        const where = at(place, arrival === undefined ? "arrival" : "departure");
        problems.push(blocking("rows.passage-without-hours", facts, where, childOnly(childCode)));
        return [];
      }
      return [{ childCode, service, day, arrival, departure, quantity, place }];
    },
  );
  const said = ({ childCode, service, day, arrival, departure, quantity }: Passage) => [
    childCode,
    foldLabel(service),
    day,
    arrival,
    departure,
    quantity,
  ];
  tellRowsTwice("rows.passage-twice", passages, said, problems);
  return passages;
}
