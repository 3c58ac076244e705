import { spelledLike } from "../../kernel/label";
import { compareCodes } from "../../kernel/order";
import type { ThirdPart } from "../debtors";
import type { Enrolment } from "../families";
import type { IssuedLine } from "../invoicing";
import type { Booking } from "../meals";
import type { Passage, Service } from "../services";
import type { Surcharge } from "../surcharges";
import type { Tariff } from "../tariffs";

/** Every row that names a service. */
export interface ServiceRows {
  readonly tariffs: readonly Tariff[];
  readonly services: readonly Service[];
  readonly surcharges: readonly Surcharge[];
  readonly enrolments: readonly Enrolment[];
  readonly bookings: readonly Booking[];
  readonly passages: readonly Passage[];
  readonly thirdParts: readonly ThirdPart[];
  readonly lines: readonly IssuedLine[];
}

/**
 * The same rows, each service spelled in one way: as the grid first does, else as the sheet of services, whatever the case
 * and accents of other rows. Of one that neither knows, the first spelling in order of codes: the order of rows changes
 * nothing.
 */
export function oneSpellingPerService(rows: ServiceRows): ServiceRows {
  const { tariffs, services, surcharges, enrolments, bookings, passages, thirdParts, lines } = rows;
  const declared = new Set([
    ...tariffs.map(({ service }) => service),
    ...services.map(({ name }) => name),
    ...services.flatMap(({ duration: { late } }) => (late === undefined ? [] : [late.service])),
  ]);
  const others = new Set<string>();
  for (const serving of [surcharges, enrolments, bookings, passages, thirdParts, lines])
    for (const { service } of serving)
      if (service !== undefined && !declared.has(service)) others.add(service);
  const spell = spelledLike([...declared, ...[...others].sort(compareCodes)]);
  const spelled = <R extends Serving>(row: R): R => {
    const typed = row.service;
    const service = typed === undefined ? undefined : spell(typed);
    return service === typed ? row : { ...row, service, typedService: typed };
  };
  const named = (row: Service): Service => {
    const name = spell(row.name);
    const late = row.duration.late && spelled(row.duration.late);
    if (name === row.name && late === row.duration.late) return row;
    return {
      ...row,
      ...(name === row.name ? {} : { name, typedName: row.name }),
      duration: { ...row.duration, late },
    };
  };
  return {
    tariffs: tariffs.map(spelled),
    services: services.map(named),
    surcharges: surcharges.map(spelled),
    enrolments: enrolments.map(spelled),
    bookings: bookings.map(spelled),
    passages: passages.map(spelled),
    thirdParts: thirdParts.map(spelled),
    lines: lines.map(spelled),
  };
}

interface Serving {
  readonly service: string | undefined;
  readonly typedService?: string | undefined;
}

/** The name of its service as a row was typed. */
export function typedServiceOf<R extends Serving>({ typedService, service }: R): R["service"] {
  return typedService ?? service;
}
