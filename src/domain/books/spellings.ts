import { spelledLike } from "../../kernel/label";
import { compareCodes } from "../../kernel/order";
import type { Enrolment } from "../families";
import type { IssuedLine } from "../invoicing";
import type { Booking } from "../meals";
import type { Tariff } from "../tariffs";

/** Every row that names a service. */
export interface ServiceRows {
  readonly tariffs: readonly Tariff[];
  readonly enrolments: readonly Enrolment[];
  readonly bookings: readonly Booking[];
  readonly lines: readonly IssuedLine[];
}

/**
 * The same rows, each service spelled in one way: as the grid first does, whatever the case and accents of other rows. Of
 * one that the grid does not know, the first spelling in order of codes: the order of rows changes nothing.
 */
export function oneSpellingPerService(rows: ServiceRows): ServiceRows {
  const { tariffs, enrolments, bookings, lines } = rows;
  const inGrid = new Set(tariffs.map(({ service }) => service));
  const others = new Set<string>();
  for (const { service } of [...enrolments, ...bookings, ...lines])
    if (service !== undefined && !inGrid.has(service)) others.add(service);
  const spell = spelledLike([...inGrid, ...[...others].sort(compareCodes)]);
  const spelled = <R extends Serving>(row: R): R => {
    const typed = row.service;
    const service = typed === undefined ? undefined : spell(typed);
    return service === typed ? row : { ...row, service, typedService: typed };
  };
  return {
    tariffs: tariffs.map(spelled),
    enrolments: enrolments.map(spelled),
    bookings: bookings.map(spelled),
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
