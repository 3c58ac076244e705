import type { Charge, QuotientBand, Tariff } from "../../domain/tariffs";
import { at, type RowPlace } from "../../kernel/place";
import { blocking, everybody, type Problem } from "../../kernel/problem";
import type { PartialRowOf } from "../declaration";
import type { SheetReading } from "../read-sheet";
import type { tariffsSheet } from "../sheets";
import { blockingOf, widestDates } from "./row-defects";

type TariffColumns = (typeof tariffsSheet)["columns"];
type TariffRow = PartialRowOf<TariffColumns>;

/**
 * The voted grid. A row with a defect stays in it without a price, as wide as it may have been meant: whoever falls in
 * it waits, rather than paying the price of another row.
 */
export function readTariffs(reading: SheetReading<typeof tariffsSheet>): {
  readonly tariffs: readonly Tariff[];
  readonly problems: readonly Problem[];
} {
  const tariffs: Tariff[] = [];
  const problems: Problem[] = [];
  for (const { place, values, problems: unreadable } of reading.rows) {
    if (values.service === undefined) {
      // Which meals it prices is not known: nobody's price is certain.
      problems.push(...unreadable.map((problem): Problem => ({ ...problem, blocks: everybody })));
      continue;
    }
    const unfit = defectsOf(values, place, unreadable);
    const defects = [...blockingOf(unreadable), ...unfit];
    problems.push(...unreadable, ...unfit);
    tariffs.push(tariffOf(values, values.service, place, defects));
  }
  return { tariffs, problems };
}

/** What does not go together in a row, beside the cells that could not be read. */
function defectsOf(
  values: TariffRow,
  place: RowPlace<"tariffs">,
  unreadable: readonly Problem[],
): readonly Problem[] {
  const { price, rate, floor, cap, quotientMin: min, quotientMax: max } = values;
  const defects: Problem[] = [];
  const isTold = unreadable.some(({ where }) => where?.field === "price" || where?.field === "rate");
  if (price === undefined && rate === undefined && !isTold) {
    defects.push(blocking("tariff.neither-price-nor-rate", {}, at(place, "price")));
  }
  if (price !== undefined && rate !== undefined) {
    defects.push(blocking("tariff.price-and-rate", { price }, at(place, "rate")));
  }
  if (min !== undefined && max !== undefined && min > max) {
    defects.push(blocking("tariff.band-inverted", { min, max }, at(place, "quotientMax")));
  }
  if (floor !== undefined && cap !== undefined && floor > cap) {
    defects.push(blocking("tariff.floor-above-cap", { floor, cap }, at(place, "cap")));
  }
  return defects;
}

function tariffOf(
  values: TariffRow,
  service: string,
  place: RowPlace<"tariffs">,
  defects: readonly Problem[],
): Tariff {
  const { category, resident, level, ranks, decision } = values;
  const charge = defects.length > 0 ? undefined : chargeOf(values);
  const band = bandOf(values);
  return {
    service,
    category,
    resident,
    level,
    ranks,
    band,
    charge,
    decision,
    place,
    defects,
    ...widestDates(values),
  };
}

function chargeOf({ price, rate, floor, cap }: TariffRow): Charge | undefined {
  if (price !== undefined) return { kind: "price", price };
  return rate === undefined ? undefined : { kind: "effort-rate", rate, floor, cap };
}

function bandOf({ quotientMin: min, quotientMax: max }: TariffRow): QuotientBand | undefined {
  if (min === undefined && max === undefined) return undefined;
  return min !== undefined && max !== undefined && min > max ? { min: max, max: min } : { min, max };
}
