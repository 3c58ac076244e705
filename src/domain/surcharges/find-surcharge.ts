import { isWithin, type Day } from "../../kernel/day";
import type { Surcharge, SurchargeCause } from "./surcharge";

/** A due unit that may cost more: the n-th of its child, service and cause in the period of its day. */
export interface SurchargeableUnit {
  readonly service: string;
  readonly day: Day;
  readonly cause: SurchargeCause;
  readonly nth: number;
}

export type FoundSurcharge =
  /** The unit has its plain price. */
  | { readonly kind: "none" }
  | { readonly kind: "row"; readonly row: SoundSurcharge }
  | { readonly kind: "tie"; readonly rows: readonly Surcharge[] }
  | { readonly kind: "defective-row"; readonly row: Surcharge };

/** A row that says what it asks for. */
export type SoundSurcharge = Surcharge & {
  readonly form: NonNullable<Surcharge["form"]>;
  readonly fromNth: number;
};

const nothing: FoundSurcharge = { kind: "none" };

/**
 * Which row surcharges a unit? Of those that it meets (cause, service, day, threshold) the one that names the service wins,
 * then the one with the highest threshold. A row with a cell that could not be read meets whatever that cell may have meant.
 */
export function surchargeFor(rows: readonly Surcharge[], unit: SurchargeableUnit): FoundSurcharge {
  const met = rows.filter((row) => meets(row, unit));
  if (met.length === 0) return nothing;
  const sound = met.filter(isSound);
  const defective = met.find((row) => !isSound(row));
  if (defective !== undefined) return { kind: "defective-row", row: defective };
  const named = sound.filter(({ service }) => service !== undefined);
  const narrowest = named.length > 0 ? named : sound;
  const highest = Math.max(...narrowest.map(({ fromNth }) => fromNth));
  const winners = narrowest.filter(({ fromNth }) => fromNth === highest);
  const [row, ...rivals] = winners;
  if (row === undefined) return nothing;
  return rivals.length > 0 ? { kind: "tie", rows: winners } : { kind: "row", row };
}

function meets(row: Surcharge, { service, day, cause, nth }: SurchargeableUnit): boolean {
  return (
    row.cause === cause &&
    (row.service === undefined || row.service === service) &&
    (isInverted(row) || isWithin(day, row)) &&
    (row.fromNth === undefined || row.fromNth <= nth)
  );
}

function isSound(row: Surcharge): row is SoundSurcharge {
  return row.form !== undefined && row.fromNth !== undefined && row.defects.length === 0 && !isInverted(row);
}

function isInverted({ from, to }: Surcharge): boolean {
  return from !== undefined && to !== undefined && from > to;
}
